//! Who may import whom, as `docs/ARCHITECTURE.md` says, read from what cargo knows.

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Violation, numbered};
use crate::exec;
use crate::house::{House, Source};

/// Our crates and those of ours that they may import.
const LAW: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("wire", &[]),
    ("payload", &["model"]),
    ("vault", &["wire"]),
    ("sheet", &[]),
    ("picture", &[]),
    ("store", &["model", "payload", "wire", "vault"]),
    ("sync", &["model", "payload", "wire", "vault", "store"]),
    (
        "desk",
        &[
            "model", "payload", "wire", "vault", "store", "sync", "sheet", "picture",
        ],
    ),
    ("paper", &["model"]),
    ("api", &["model", "paper", "desk"]),
    ("shell", &["api", "desk"]),
    ("cli", &["api", "paper", "desk"]),
    ("hub", &["wire"]),
    ("xtask", &[]),
];
/// Crates for tests and measurements, which may import any.
const FREE: &[&str] = &["testkit", "tests", "bench"];
/// What any crate of ours may import for its tests.
const FOR_TESTS: &[&str] = &["testkit"];

/// Families of foreign crates, who may import them, and why not the others. A name that ends in
/// `*` stands for all that begin so.
const FOREIGN: &[(&[&str], &[&str], &str)] = &[
    (
        &["rusqlite", "libsqlite3-sys", "sqlx", "diesel"],
        &["store", "hub"],
        "SQL lives in store and hub",
    ),
    (
        &["postgres", "postgres-*", "tokio-postgres*"],
        &["hub"],
        "only the hub may keep its tables on a server",
    ),
    (
        &["ring"],
        &["vault", "wire", "hub"],
        "wire checks and the hub signs receipts, nobody else",
    ),
    (
        &[
            "argon2",
            "hpke",
            "zxcvbn",
            "chacha20poly1305",
            "aes-gcm",
            "aes",
            "ed25519*",
            "x25519*",
            "curve25519*",
            "sha1",
            "sha2",
            "hkdf",
            "hmac",
            "pbkdf2",
            "blake2",
            "blake3",
            "rand",
            "rand_*",
            "getrandom",
            "openssl*",
            "aws-lc*",
            "rsa",
            "p256",
            "orion",
            "sodiumoxide",
        ],
        &["vault"],
        "cryptography lives in vault",
    ),
    (
        &["rustls", "tokio-rustls"],
        &["sync", "hub"],
        "TLS ends in sync and hub",
    ),
    (
        &["tauri*", "wry", "tao"],
        &["shell"],
        "only the shell knows windows",
    ),
    (
        &[
            "reqwest",
            "hyper",
            "ureq",
            "isahc",
            "curl",
            "attohttpc",
            "minreq",
            "surf",
        ],
        &["sync"],
        "only sync asks over HTTP",
    ),
    (
        &[
            "axum",
            "axum-*",
            "warp",
            "actix*",
            "tiny_http",
            "rouille",
            "poem",
            "rocket",
        ],
        &["hub", "shell"],
        "only the hub, and the debug bridge of the shell, answer over HTTP",
    ),
];
/// What the pure crates must not even be able to call.
const PURE: &[&str] = &["model", "payload"];
const NOT_PURE: &[&str] = &[
    "serde_json",
    "tokio",
    "chrono",
    "time",
    "uuid",
    "tempfile",
    "libc",
    "tracing",
];
/// Refused everywhere, with the reason.
const REFUSED: &[(&str, &str)] = &[
    ("sharks", "its share of a secret is not uniform"),
    ("native-tls", "trusts the roots of the system"),
];

/// One line of a manifest.
#[derive(Debug, Clone)]
struct Edge {
    from: String,
    to: String,
    for_tests: bool,
    manifest: String,
}

pub(super) fn check(house: &House, sources: &[Source]) -> Result<Vec<Violation>> {
    let mut cargo = exec::cargo(house);
    let told = exec::read(cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--no-deps",
        "--offline",
    ]))?;
    let edges = edges(&serde_json::from_str(&told)?, &house.root.to_string_lossy())?;
    Ok(law(&edges, sources))
}

fn edges(metadata: &Value, root: &str) -> Result<Vec<Edge>> {
    let packages = metadata["packages"]
        .as_array()
        .context("cargo names no packages")?;
    let mut edges = Vec::new();
    for package in packages {
        let from = package["name"]
            .as_str()
            .context("a package without a name")?;
        let manifest = package["manifest_path"].as_str().unwrap_or_default();
        let manifest = manifest
            .strip_prefix(root)
            .unwrap_or(manifest)
            .replace('\\', "/");
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            edges.push(Edge {
                from: from.to_owned(),
                to: dependency["name"].as_str().unwrap_or_default().to_owned(),
                for_tests: dependency["kind"].as_str() == Some("dev"),
                manifest: manifest.trim_start_matches('/').to_owned(),
            });
        }
    }
    Ok(edges)
}

fn law(edges: &[Edge], sources: &[Source]) -> Vec<Violation> {
    edges
        .iter()
        .filter_map(|edge| {
            let why = objection(edge)?;
            let what = format!("{} may not import {}: {why}", edge.from, edge.to);
            Some(Violation::new(
                "import",
                &edge.manifest,
                line(edge, sources),
                what,
            ))
        })
        .collect()
}

fn objection(edge: &Edge) -> Option<&'static str> {
    let Edge {
        from,
        to,
        for_tests,
        ..
    } = edge;
    if let Some((_, why)) = REFUSED.iter().find(|(name, _)| name == to) {
        return Some(why);
    }
    if FREE.contains(&from.as_str()) {
        return None;
    }
    let Some((_, allowed)) = LAW.iter().find(|(name, _)| name == from) else {
        return Some("the law in xtask/src/tidy/imports.rs does not name this crate");
    };
    let ours = LAW
        .iter()
        .map(|(name, _)| *name)
        .chain(FREE.iter().copied());
    if ours.into_iter().any(|name| name == to) {
        let good =
            allowed.contains(&to.as_str()) || (*for_tests && FOR_TESTS.contains(&to.as_str()));
        return (!good).then_some("docs/ARCHITECTURE.md says who may import whom");
    }
    if *for_tests {
        return None;
    }
    if PURE.contains(&from.as_str()) && NOT_PURE.contains(&to.as_str()) {
        return Some("this crate knows no disk, clock, chance or JSON");
    }
    FOREIGN
        .iter()
        .find(|(names, allowed, _)| {
            names.iter().any(|name| matches(name, to)) && !allowed.contains(&from.as_str())
        })
        .map(|(_, _, why)| *why)
}

fn matches(pattern: &str, name: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == name, |start| name.starts_with(start))
}

/// Where the manifest names it; several sections may, and the first is near enough.
fn line(edge: &Edge, sources: &[Source]) -> usize {
    let manifest = sources.iter().find(|source| source.path == edge.manifest);
    let names = |line: &str| {
        line.strip_prefix(edge.to.as_str())
            .is_some_and(|rest| rest.starts_with(['.', ' ', '=']))
    };
    manifest
        .and_then(|source| numbered(&source.text).find(|(_, line)| names(line)))
        .map_or(1, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(from: &str, to: &str, for_tests: bool) -> Edge {
        let manifest = format!("crates/{from}/Cargo.toml");
        Edge {
            from: from.to_owned(),
            to: to.to_owned(),
            for_tests,
            manifest,
        }
    }

    #[test]
    fn a_hub_that_could_open_a_frame_is_refused_at_its_line() {
        let mut planted = edge("hub", "vault", false);
        planted.manifest = "hub/Cargo.toml".to_owned();
        let manifest = Source::new(
            "hub/Cargo.toml",
            "[dependencies]\nwire.workspace = true\nvault.workspace = true\n",
        );
        let found = law(&[planted], &[manifest]);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].path.as_str(), found[0].line),
            ("hub/Cargo.toml", 3)
        );
    }

    #[test]
    fn each_foreign_family_has_its_home() {
        let refused = [
            ("desk", "rusqlite"),
            ("sync", "ring"),
            ("store", "argon2"),
            ("api", "tauri"),
            ("desk", "reqwest"),
            ("sync", "axum"),
            ("cli", "rustls"),
            ("model", "serde_json"),
            ("payload", "tokio"),
            ("vault", "sharks"),
            ("store", "ed25519-dalek"),
            ("api", "openssl-sys"),
        ];
        for (from, to) in refused {
            assert!(
                objection(&edge(from, to, false)).is_some(),
                "{from} -> {to}"
            );
        }
        let allowed = [
            ("store", "rusqlite"),
            ("hub", "rusqlite"),
            ("wire", "ring"),
            ("vault", "hpke"),
            ("shell", "tauri"),
            ("shell", "axum"),
            ("sync", "reqwest"),
            ("api", "serde_json"),
            ("tests", "rusqlite"),
            ("bench", "vault"),
            ("store", "payload"),
            ("cli", "desk"),
        ];
        for (from, to) in allowed {
            assert!(
                objection(&edge(from, to, false)).is_none(),
                "{from} -> {to}"
            );
        }
    }

    #[test]
    fn tests_of_a_crate_may_use_people_but_not_reach_upwards() {
        assert!(objection(&edge("sync", "testkit", true)).is_none());
        assert!(objection(&edge("sync", "testkit", false)).is_some());
        assert!(objection(&edge("model", "desk", true)).is_some());
        assert!(objection(&edge("model", "proptest", true)).is_none());
    }

    #[test]
    fn a_new_crate_has_to_be_written_into_the_law() {
        assert!(objection(&edge("reports", "model", false)).is_some());
    }
}
