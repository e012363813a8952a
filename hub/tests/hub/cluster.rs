//! A PostgreSQL of this test run's own, from the system's package: made in a temporary folder,
//! reached through a socket there, ended and removed when the run ends in whatever way.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// Starts the server, says so, and ends it when nobody holds its input any more. Nothing but the
/// end of this process closes that, so a killed run leaves no server behind either.
const KEEPER: &str = r#"
bin=$1; dir=$2
trap '' INT
"$bin/initdb" -D "$dir/data" -U hub -A trust -E UTF8 --locale=C >"$dir/log" 2>&1 || { echo failed; exit 1; }
"$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c unix_socket_permissions=0700 \
    -c max_connections=200 -c shared_buffers=32MB >>"$dir/log" 2>&1 </dev/null &
server=$!
tries=0
until "$bin/pg_isready" -q -h "$dir" -U hub; do
    kill -0 $server 2>/dev/null || { echo failed; exit 1; }
    tries=$((tries + 1)); [ $tries -gt 600 ] && { echo failed; exit 1; }
    sleep 0.1
done
echo ready
read -r end
kill -INT $server 2>/dev/null; wait $server
rm -rf "$dir"
"#;

struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    // Held, not read: closing it ends the server.
    _keeper: Child,
}

/// Where the programs are: in no PATH, but in a folder per version.
fn programs() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let version = entry.ok()?.path();
            let number = version.file_name()?.to_str()?.parse().ok()?;
            let bin = version.join("bin");
            bin.join("initdb").exists().then_some((number, bin))
        })
        .collect();
    found.sort();
    match found.pop() {
        Some((_, bin)) => bin,
        None => {
            let path = std::env::var_os("PATH").unwrap_or_default();
            std::env::split_paths(&path)
                .find(|folder| folder.join("initdb").exists())
                .expect(
                    "PostgreSQL is not installed, so what is said of it cannot be shown: \
                     `cargo xtask setup`, or install the package postgresql",
                )
        }
    }
}

/// The server refuses to run as root; the package brings a user.
fn as_somebody(program: &Path) -> Command {
    let root = std::fs::metadata("/proc/self").is_ok_and(|me| {
        use std::os::unix::fs::MetadataExt;
        me.uid() == 0
    });
    if !root {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--"]).arg(program);
    command
}

fn start() -> Cluster {
    let bin = programs();
    // Where the user of the server may write, whatever this run calls its own.
    let base = PathBuf::from("/tmp");
    let made = as_somebody(Path::new("mktemp"))
        .args(["-d", "-p"])
        .arg(&base)
        .arg("sanad-pg-XXXXXXXX")
        .output()
        .unwrap();
    let said = String::from_utf8(made.stdout).unwrap();
    assert!(made.status.success(), "a folder for PostgreSQL");
    let folder = PathBuf::from(said.trim());
    let mut keeper = as_somebody(Path::new("sh"))
        .args(["-c", KEEPER, "keeper"])
        .arg(&bin)
        .arg(&folder)
        .current_dir(&base)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(keeper.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
    assert_eq!(line.trim(), "ready", "PostgreSQL did not start:\n{log}");
    Cluster {
        folder,
        bin,
        _keeper: keeper,
    }
}

fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(start)
}

/// Say something to the server as its administrator.
pub(crate) fn tell(database: &str, sql: &str) -> String {
    let cluster = cluster();
    let output = Command::new(cluster.bin.join("psql"))
        .arg("-h")
        .arg(&cluster.folder)
        .args(["-U", "hub", "-d", database, "-XAtqc", sql])
        .output()
        .unwrap();
    let failed = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{sql}: {failed}");
    String::from_utf8(output.stdout).unwrap()
}

/// A new, empty database: its name and its address.
pub(crate) fn database() -> (String, String) {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let cluster = cluster();
    let name = format!("hub{}", COUNT.fetch_add(1, Ordering::Relaxed));
    tell(
        "postgres",
        &format!("CREATE DATABASE {name} TEMPLATE template0"),
    );
    let socket = cluster.folder.to_str().unwrap().replace('/', "%2F");
    let address = format!("postgres://hub@{socket}/{name}");
    (name, address)
}
