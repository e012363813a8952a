//! Folders with their own ideas: copies, full ones, read-only ones.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set in the child that has mounts of its own.
const FOLDER: &str = "SANAD_TEST_MOUNTS";

/// Copies a home with everything in it, over what is there.
pub(crate) fn copy_home(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_home(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Root takes mounts of its own as it is; anybody else becomes root inside first.
fn rights() -> &'static [&'static str] {
    let root = fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0);
    if root {
        &["--mount"]
    } else {
        &["--map-root-user", "--mount"]
    }
}

/// Runs the test `name` again in a process whose mounts are its own, and gives the folder to mount
/// on there. In the first process: waits for it, fails when it fails, and gives `None`.
pub(crate) fn in_own_mounts(name: &str) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return Some(folder.into());
    }
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new("unshare")
        .args(rights())
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{complained}");
    assert!(said.contains("1 passed"), "the story was not told: {said}");
    None
}

fn mount(arguments: &[&str]) {
    let done = Command::new("mount").args(arguments).status().unwrap();
    assert!(done.success(), "mount {arguments:?}");
}

/// Puts a small disk of its own onto `folder`.
pub(crate) fn mount_memory(folder: &Path, options: &str) {
    mount(&[
        "-t",
        "tmpfs",
        "-o",
        options,
        "tmpfs",
        folder.to_str().unwrap(),
    ]);
}

/// Makes that disk `ro` or `rw`.
pub(crate) fn remount(folder: &Path, how: &str) {
    mount(&["-o", &format!("remount,{how}"), folder.to_str().unwrap()]);
}

/// Writes until nothing more fits.
pub(crate) fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    for size in [1 << 16, 1 << 10, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}
