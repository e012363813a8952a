//! The system packages Sanad needs, by the names each system gives them.

use crate::exec;

/// When a package is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// To build.
    Build,
    /// To run the tests and to open the app without a display.
    Headless,
}

/// One thing a machine must have, with its package on each system; `None` where the system brings
/// it along or where we know no package.
pub(crate) struct Package {
    pub(crate) when: When,
    pub(crate) debian: &'static str,
    pub(crate) fedora: Option<&'static str>,
    pub(crate) arch: Option<&'static str>,
    pub(crate) suse: Option<&'static str>,
    pub(crate) brew: Option<&'static str>,
}

const fn package(
    when: When,
    debian: &'static str,
    [fedora, arch, suse, brew]: [Option<&'static str>; 4],
) -> Package {
    Package {
        when,
        debian,
        fedora,
        arch,
        suse,
        brew,
    }
}

use When::{Build, Headless};

/// All of them. Debian's names come first because they also serve as the names we speak of.
pub(crate) const ALL: &[Package] = &[
    package(
        Build,
        "build-essential",
        [Some("gcc-c++"), Some("base-devel"), Some("gcc-c++"), None],
    ),
    package(
        Build,
        "pkg-config",
        [Some("pkgconf"), Some("pkgconf"), Some("pkg-config"), None],
    ),
    package(
        Build,
        "libwebkit2gtk-4.1-dev",
        [
            Some("webkit2gtk4.1-devel"),
            Some("webkit2gtk-4.1"),
            Some("webkit2gtk3-devel"),
            None,
        ],
    ),
    package(
        Build,
        "librsvg2-dev",
        [
            Some("librsvg2-devel"),
            Some("librsvg"),
            Some("librsvg-devel"),
            None,
        ],
    ),
    package(
        Build,
        "libssl-dev",
        [
            Some("openssl-devel"),
            Some("openssl"),
            Some("libopenssl-devel"),
            None,
        ],
    ),
    package(
        Build,
        "libayatana-appindicator3-dev",
        [
            Some("libappindicator-gtk3-devel"),
            Some("libayatana-appindicator"),
            Some("libayatana-appindicator3-devel"),
            None,
        ],
    ),
    package(
        Headless,
        "webkit2gtk-driver",
        [
            Some("webkit2gtk-driver"),
            None,
            Some("webkit2gtk-driver"),
            None,
        ],
    ),
    package(
        Headless,
        "xvfb",
        [
            Some("xorg-x11-server-Xvfb"),
            Some("xorg-server-xvfb"),
            Some("xvfb-run"),
            None,
        ],
    ),
    package(
        Headless,
        "dbus",
        [Some("dbus-daemon"), Some("dbus"), Some("dbus-1"), None],
    ),
    package(
        Headless,
        "xauth",
        [
            Some("xorg-x11-xauth"),
            Some("xorg-xauth"),
            Some("xauth"),
            None,
        ],
    ),
    package(
        Headless,
        "fonts-noto-core",
        [
            Some("google-noto-sans-arabic-fonts"),
            Some("noto-fonts"),
            Some("google-noto-sans-arabic-fonts"),
            None,
        ],
    ),
    package(
        Headless,
        "python3-venv",
        [
            Some("python3"),
            Some("python"),
            Some("python3"),
            Some("python"),
        ],
    ),
    package(
        Headless,
        "chromium",
        [Some("chromium"), Some("chromium"), Some("chromium"), None],
    ),
    // The hub's tests start a server of their own from it.
    package(
        Headless,
        "postgresql",
        [
            Some("postgresql-server"),
            Some("postgresql"),
            Some("postgresql-server"),
            Some("postgresql"),
        ],
    ),
];

/// The family of systems this machine belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    Debian,
    /// Debian but for the names of a few packages.
    Ubuntu,
    Fedora,
    Arch,
    Suse,
    Mac,
    Windows,
    /// A system whose package manager we do not know.
    Other,
}

/// How each family begins its names in os-release; the nearest first.
const FAMILIES: &[(&str, System)] = &[
    ("ubuntu", System::Ubuntu),
    ("debian", System::Debian),
    ("fedora", System::Fedora),
    ("rhel", System::Fedora),
    ("arch", System::Arch),
    ("suse", System::Suse),
    ("opensuse", System::Suse),
];

impl System {
    pub(crate) fn here() -> Self {
        match std::env::consts::OS {
            "macos" => Self::Mac,
            "windows" => Self::Windows,
            _ => {
                Self::from_release(&std::fs::read_to_string("/etc/os-release").unwrap_or_default())
            }
        }
    }

    /// Reads `ID` and `ID_LIKE` of an os-release file.
    pub(crate) fn from_release(text: &str) -> Self {
        let names: String = text
            .lines()
            .filter_map(|line| {
                line.strip_prefix("ID=")
                    .or_else(|| line.strip_prefix("ID_LIKE="))
            })
            .map(|value| format!(" {} ", value.trim_matches('"')))
            .collect();
        let is = |name: &str| {
            names
                .split_whitespace()
                .any(|found| found.starts_with(name))
        };
        let family = FAMILIES.iter().find(|(name, _)| is(name));
        family.map_or(Self::Other, |(_, system)| *system)
    }

    /// What the package is called here, if there is anything to install.
    pub(crate) fn name(self, package: &Package) -> Option<&'static str> {
        match self {
            // The plain name is not packaged there.
            Self::Ubuntu if package.debian == "chromium" => Some("chromium-browser"),
            Self::Debian | Self::Ubuntu | Self::Other => Some(package.debian),
            Self::Fedora => package.fedora,
            Self::Arch => package.arch,
            Self::Suse => package.suse,
            Self::Mac => package.brew,
            Self::Windows => None,
        }
    }

    /// The command a person types to install these.
    pub(crate) fn command(self, names: &[&str]) -> String {
        let names = names.join(" ");
        match self {
            Self::Debian | Self::Ubuntu => format!("sudo apt-get install {names}"),
            Self::Fedora => format!("sudo dnf install {names}"),
            Self::Arch => format!("sudo pacman -S --needed {names}"),
            Self::Suse => format!("sudo zypper install {names}"),
            Self::Mac => format!("brew install {names}"),
            Self::Windows => String::new(),
            Self::Other => format!("install what your system calls: {names}"),
        }
    }

    /// Whether the package manager says that it is there. On an unknown system only the headers
    /// can be asked for, through pkg-config.
    pub(crate) fn has(self, name: &str) -> bool {
        match self {
            Self::Debian | Self::Ubuntu => {
                let asked = ["-W", "-f", "${db:Status-Status}", name];
                let mut query = std::process::Command::new("dpkg-query");
                exec::read(query.args(asked)).is_ok_and(|status| status == "installed")
            }
            Self::Fedora | Self::Suse => {
                exec::succeeds("rpm", &["--query", "--whatprovides", name])
            }
            Self::Arch => exec::succeeds("pacman", &["--query", name]),
            Self::Mac => exec::succeeds("brew", &["list", "--versions", name]),
            Self::Windows => true,
            Self::Other => module(name)
                .is_none_or(|module| exec::succeeds("pkg-config", &["--exists", module])),
        }
    }
}

/// The pkg-config module of a Debian development package.
fn module(debian: &str) -> Option<&'static str> {
    match debian {
        "libwebkit2gtk-4.1-dev" => Some("webkit2gtk-4.1"),
        "librsvg2-dev" => Some("librsvg-2.0"),
        "libssl-dev" => Some("openssl"),
        "libayatana-appindicator3-dev" => Some("ayatana-appindicator3-0.1"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mint_is_served_as_ubuntu_and_rocky_as_fedora() {
        let mint = "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n";
        assert_eq!(System::from_release(mint), System::Ubuntu);
        assert_eq!(System::from_release("ID=debian\n"), System::Debian);
        let rocky = "NAME=\"Rocky Linux\"\nID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n";
        assert_eq!(System::from_release(rocky), System::Fedora);
        assert_eq!(System::from_release("ID=\"opensuse-leap\"\n"), System::Suse);
        assert_eq!(System::from_release("ID=nixos\n"), System::Other);
    }

    #[test]
    fn each_system_names_what_it_lacks_with_a_command_to_type() {
        let names: Vec<_> = ALL
            .iter()
            .filter_map(|package| System::Arch.name(package))
            .collect();
        let command = System::Arch.command(&names);
        assert!(
            command.starts_with("sudo pacman -S --needed base-devel"),
            "{command}"
        );
        assert!(command.contains("webkit2gtk-4.1"), "{command}");
        assert!(!command.contains("libwebkit2gtk"), "{command}");
    }
}
