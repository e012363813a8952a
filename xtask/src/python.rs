//! A second, independent SQLCipher for the tests: the Python package `sqlcipher3`, in an
//! environment of its own below `target/`. The product uses no Python.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::exec;
use crate::house::{House, already, step};

/// Ships SQLCipher 4 compiled in; MIT-like licence.
const PACKAGE: &str = "sqlcipher3-binary==0.6.0";

/// Makes the environment when it is not there, and gives its interpreter.
pub(crate) fn python(house: &House) -> Result<PathBuf> {
    let stamps = house.stamps()?;
    let folder = stamps.join("python");
    let interpreter = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let stamp = stamps.join("python.installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == PACKAGE)
        && exec::succeeds(&interpreter.to_string_lossy(), &["-c", "import sqlcipher3"])
    {
        already("python environment of the tests");
        return Ok(interpreter);
    }
    step("make the python environment of the tests", || {
        exec::run(
            exec::at(house, "python3")
                .args(["-m", "venv", "--clear"])
                .arg(&folder),
        )?;
        exec::run(exec::at(house, &interpreter.to_string_lossy()).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            PACKAGE,
        ]))?;
        fs::write(&stamp, PACKAGE).context("write the stamp")
    })?;
    Ok(interpreter)
}
