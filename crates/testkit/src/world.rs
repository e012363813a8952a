//! A world: a hub, headquarters, an institution, laptops.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::hub_process::HubProcess;
use crate::laptop::Laptop;

/// A folder with a hub process and laptops; gone when dropped.
pub struct World {
    /// The hub.
    pub hub: HubProcess,
    folder: tempfile::TempDir,
}

/// Who may do everything an institution must.
const LEADING: [&str; 3] = [
    "focal_point",
    "head_of_institution",
    "data_protection_officer",
];

impl World {
    /// A world with a fresh hub.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("hub");
        std::fs::create_dir_all(&data).unwrap();
        Self {
            hub: HubProcess::start(&data, "127.0.0.1:0"),
            folder,
        }
    }

    /// Everything in this world lies here.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where a laptop's home lies.
    pub fn home(&self, person: &str) -> PathBuf {
        self.folder.path().join(person)
    }

    /// A laptop with a fresh vault.
    pub fn laptop(&self, person: &str) -> Laptop {
        Laptop::with_vault(&self.home(person))
    }

    /// Headquarters, founded and known to the hub.
    pub fn headquarters(&self, person: &str) -> Laptop {
        let invitation = self
            .hub
            .invite("Alliance Head Office", "headquarters", None);
        let laptop = self.laptop(person);
        laptop.found(&invitation, person);
        laptop.exchange();
        laptop
    }

    /// An institution founded by one person, known to the hub; gives the invitation too.
    pub fn institution(&self, name: &str, person: &str) -> (Laptop, String) {
        let invitation = self.hub.invite(name, "nhri", None);
        let laptop = self.laptop(person);
        laptop.found(&invitation, person);
        laptop.exchange();
        (laptop, invitation)
    }

    /// A second laptop, asked for and approved, both sides comparing the same words.
    pub fn colleague(&self, of: &Laptop, invitation: &str, person: &str) -> Laptop {
        self.colleague_as(of, invitation, person, &LEADING)
    }

    /// The same with these roles.
    pub fn colleague_as(
        &self,
        of: &Laptop,
        invitation: &str,
        person: &str,
        roles: &[&str],
    ) -> Laptop {
        let laptop = self.laptop(person);
        let request = laptop.ask_to_join(invitation, person);
        let here = laptop.ask("device_request_pending", json!({}))["request"]["words"].clone();
        let there = of.ask("device_request_read", json!({ "text": request }))["words"].clone();
        assert_eq!(here, there, "both read the same words aloud");
        of.ask("device_approve", json!({ "text": request, "roles": roles }));
        of.exchange();
        assert_eq!(laptop.exchange()["joined"], true);
        laptop
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}
