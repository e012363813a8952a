//! What independent implementations in the tests need: the Python packages `sqlcipher3` (another
//! SQLCipher) and `cryptography` (for `docs/vectors/check.py`), in an environment of their own
//! below `target/`. The product uses no Python.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::exec;
use crate::house::{House, already, step};

/// SQLCipher 4 compiled in (MIT-like licence); primitives (Apache-2.0 or BSD).
const PACKAGES: [&str; 2] = ["sqlcipher3-binary==0.6.0", "cryptography==50.0.2"];

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
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == PACKAGES.join(" "))
        && exec::succeeds(
            &interpreter.to_string_lossy(),
            &["-c", "import sqlcipher3, cryptography"],
        )
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
        exec::run(
            exec::at(house, &interpreter.to_string_lossy())
                .args([
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                ])
                .args(PACKAGES),
        )?;
        fs::write(&stamp, PACKAGES.join(" ")).context("write the stamp")
    })?;
    Ok(interpreter)
}
