//! A laptop is lost, and a hub lies: nothing is taken over in silence, and what fails says so.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

pub(crate) mod liars;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use api::Code;
use hub::authority::{HubKey, load_or_create};
use hub::storage::sqlite;
use model::DeviceId;
use serde_json::json;
use sync::names::Names;
use sync::{Keys, acts};
use testkit::{HUB_MORNING, HubCore, Laptop, World};
use vault::{DeviceSecrets, InstitutionRoot, MasterKey};
use wire::device_request::DeviceRequest;
use wire::{Frame, Invitation, Receipt, Role, Seq};

use liars::{Ear, Evil, Forged, Parrot, Recorder, Said, sections};

/// Two laptops of one institution, a hub in this process, and its own signing key: whoever holds
/// the hub holds that.
pub(crate) struct Office {
    pub(crate) hub: HubCore,
    pub(crate) key: HubKey,
    invitation: String,
    pub(crate) amina: Laptop,
    pub(crate) yusuf: Laptop,
    folder: tempfile::TempDir,
}

impl Office {
    pub(crate) fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("hub");
        fs::create_dir_all(&data).unwrap();
        let hub = HubCore::at(&data, HUB_MORNING);
        let key = load_or_create(&mut sqlite::connect(&data).unwrap(), None)
            .unwrap()
            .key;
        let invitation = hub.invite("National Human Rights Institution", Role::Nhri);
        let amina = Laptop::with_vault(&folder.path().join("amina"));
        amina.found(&invitation, "Amina");
        amina.exchange_over(&hub).unwrap();
        let yusuf = Laptop::with_vault(&folder.path().join("yusuf"));
        let office = Self {
            hub,
            key,
            invitation,
            amina,
            yusuf,
            folder,
        };
        office.let_in(&office.yusuf, "Yusuf");
        office
    }

    fn let_in(&self, laptop: &Laptop, person: &str) {
        let request = laptop.ask_to_join(&self.invitation, person);
        self.amina.ask("device_approve", json!({ "text": request, "roles": ["focal_point", "head_of_institution", "data_protection_officer"] }));
        self.amina.exchange_over(&self.hub).unwrap();
        assert!(laptop.exchange_over(&self.hub).unwrap().accepted.joined);
    }

    pub(crate) fn third(&self, person: &str) -> Laptop {
        let laptop = Laptop::with_vault(&self.folder.path().join(person));
        self.let_in(&laptop, person);
        laptop
    }

    /// `laptop` exchanges with a hub that lies.
    fn lie(&self, laptop: &Laptop, twist: impl Fn(&mut Said)) -> Result<(), Code> {
        let evil = Evil {
            office: self,
            twist: Box::new(twist),
        };
        laptop.exchange_over(&evil).map(|_| ())
    }

    /// Three cases of Amina's in three frames, at the hub.
    pub(crate) fn three_frames(&self) {
        for title in ["one", "two", "three"] {
            self.amina.make("case", json!({ "title": title }));
            self.amina.exchange_over(&self.hub).unwrap();
        }
    }

    fn revoke(&self, person: &str) {
        let list = self.amina.ask("device_list", json!({}));
        let devices = list["devices"].as_array().unwrap();
        let id = devices
            .iter()
            .find(|device| device["person"] == person)
            .unwrap()["id"]
            .clone();
        self.amina.ask("device_revoke", json!({ "id": id }));
        self.amina.exchange_over(&self.hub).unwrap();
    }
}

pub(crate) fn status(laptop: &Laptop, key: &str) -> u64 {
    laptop.ask("exchange_status", json!({}))[key]
        .as_u64()
        .unwrap()
}

/// The frames a laptop would push now.
fn frames_on_the_way(laptop: &Laptop) -> Vec<Vec<u8>> {
    let ear = Ear::default();
    assert_eq!(laptop.exchange_over(&ear).unwrap_err(), Code::LinkBroken);
    sections(&ear.0.borrow()).split_off(1)
}

#[test]
fn a_lost_laptop_is_told_so_and_what_it_writes_afterwards_is_put_aside_everywhere() {
    let office = Office::open();
    let rosa = office.third("Rosa");
    office
        .yusuf
        .make("case", json!({ "title": "before the loss" }));
    office.yusuf.exchange_over(&office.hub).unwrap();
    for laptop in [&office.amina, &rosa] {
        laptop.exchange_over(&office.hub).unwrap();
    }
    office.revoke("Yusuf");
    // Whoever has the laptop writes on, and the hub is in league with them.
    office
        .yusuf
        .make("case", json!({ "title": "after the loss" }));
    let forged = frames_on_the_way(&office.yusuf);
    assert_eq!(forged.len(), 1);
    assert_eq!(
        office.yusuf.exchange_over(&office.hub).unwrap_err(),
        Code::Revoked
    );
    for laptop in [&office.amina, &rosa] {
        office
            .lie(laptop, |said| said.frames.extend(forged.iter().cloned()))
            .unwrap();
        assert_eq!(laptop.case_titles(), ["before the loss"]);
        assert_eq!(status(laptop, "quarantined"), 1);
    }
    // The others go on, under a key the lost laptop never gets.
    office.amina.make("case", json!({ "title": "among us" }));
    let fresh = frames_on_the_way(&office.amina);
    office.amina.exchange_over(&office.hub).unwrap();
    rosa.exchange_over(&office.hub).unwrap();
    assert_eq!(rosa.case_titles(), ["among us", "before the loss"]);
    rosa.make("case", json!({ "title": "and back" }));
    rosa.exchange_over(&office.hub).unwrap();
    office.amina.exchange_over(&office.hub).unwrap();
    assert_eq!(office.amina.case_titles().len(), 3);
    let given = office.lie(&office.yusuf, |said| {
        said.answer.refused.clear();
        said.frames.extend(fresh.iter().cloned());
    });
    assert_eq!(
        given,
        Ok(()),
        "the hub hides the removal from the lost laptop"
    );
    assert_eq!(
        office.yusuf.case_titles(),
        ["after the loss", "before the loss"]
    );
    assert_eq!(
        status(&office.yusuf, "held"),
        1,
        "sealed under a key it was not given"
    );
}

#[test]
fn what_a_colleague_had_read_before_hearing_of_the_removal_is_not_lost_on_the_others() {
    let office = Office::open();
    let rosa = office.third("Rosa");
    let case = office
        .yusuf
        .make("case", json!({ "title": "in the last minute" }));
    office.yusuf.exchange_over(&office.hub).unwrap();
    rosa.exchange_over(&office.hub).unwrap();
    rosa.save(&case, json!({ "officer": "Rosa" }));
    // Amina, offline until now, removes Yusuf without having seen his last case.
    office.revoke("Yusuf");
    rosa.exchange_over(&office.hub).unwrap();
    office.amina.exchange_over(&office.hub).unwrap();
    assert_eq!(office.amina.case_titles(), ["in the last minute"]);
    assert_eq!(office.amina.fields(&case), rosa.fields(&case));
    assert_eq!(
        status(&office.amina, "held") + status(&office.amina, "quarantined"),
        0
    );
}

#[test]
fn a_hub_that_went_back_to_an_old_copy_hears_of_the_removal_again() {
    let mut office = Office::open();
    let copy = office.folder.path().join("copy");
    office.hub.copy_to(&copy);
    office.revoke("Yusuf");
    office.hub.restore(&copy);
    assert!(
        office.yusuf.exchange_over(&office.hub).is_ok(),
        "it knows nothing of it now"
    );
    office.amina.exchange_over(&office.hub).unwrap();
    assert_eq!(
        office.yusuf.exchange_over(&office.hub).unwrap_err(),
        Code::Revoked
    );
}

#[test]
fn another_institution_cannot_let_a_laptop_in() {
    let office = Office::open();
    let other = office.hub.invite("Another Institution", Role::Nhri);
    let rosa = Laptop::with_vault(&office.folder.path().join("rosa"));
    rosa.found(&other, "Rosa");
    let asking = Laptop::with_vault(&office.folder.path().join("new"));
    let request =
        json!({ "text": asking.ask_to_join(&office.invitation, "New"), "roles": ["case_officer"] });
    assert_eq!(
        rosa.refuse("device_request_read", request.clone()),
        Code::BadDeviceRequest
    );
    assert_eq!(
        rosa.refuse("device_approve", request),
        Code::BadDeviceRequest
    );
    assert_eq!(
        asking.exchange_over(&office.hub).unwrap_err(),
        Code::NotApproved
    );
}

/// Entries of an institution with the same number, made by the hub for its own ends.
fn invented(office: &Office, request: &DeviceRequest) -> Vec<wire::Entry> {
    let invitation = Invitation::from_text(&office.invitation).unwrap();
    let master = MasterKey::generate().unwrap();
    let path = office.folder.path().join("invented.db");
    let mut store = store::Store::create(&path, &master.derive_db_key()).unwrap();
    let me = DeviceId(77);
    let mut keys = Keys {
        institution: invitation.institution_id,
        me,
        retiring: false,
        device: DeviceSecrets::generate().unwrap(),
        hub: invitation.hub_key,
        alliance: invitation.alliance_key,
        root: None,
        join_secret: None,
        token: None,
        identity: master.derive_identity_key(),
        epochs: BTreeMap::new(),
        circles: BTreeMap::new(),
        members: None,
        others: BTreeMap::new(),
    };
    let names = Names {
        institution: "National Human Rights Institution".into(),
        country: "JOR".into(),
        devices: vec![(me, "laptop".into(), "Amina".into())],
        approval: None,
    };
    let root = InstitutionRoot::generate().unwrap();
    acts::found(
        &mut store,
        &mut keys,
        Role::Nhri,
        &root,
        &names,
        HUB_MORNING,
    )
    .unwrap();
    acts::add(
        &mut store,
        &mut keys,
        request,
        wire::members::Offices::FOUNDER,
        &names,
        HUB_MORNING,
    )
    .unwrap();
    let entries = store.entries(invitation.institution_id).unwrap();
    entries
        .iter()
        .map(|entry| wire::Entry::decode(entry).unwrap())
        .collect()
}

#[test]
fn a_hub_cannot_lead_a_new_laptop_into_an_institution_it_invented() {
    let office = Office::open();
    let asking = Laptop::with_vault(&office.folder.path().join("new"));
    let text = asking.ask_to_join(&office.invitation, "New");
    let mut request = DeviceRequest::decode(&wire::text::from_base64(&text).unwrap()).unwrap();
    // The hub may have come by the keys in it, but the secret travels by hand.
    request.secret.0 = [9; 32];
    let entries = invented(&office, &request);
    let lied = office.lie(&asking, |said| {
        said.answer.refused.clear();
        said.answer.entries = vec![(request.institution, entries.clone())];
    });
    assert_eq!(lied, Err(Code::HubLied));
    assert_eq!(asking.ask("app_state", json!({}))["stage"], "waiting");
    assert_eq!(
        asking.ask("app_state", json!({}))["institution"]["fingerprint"],
        ""
    );
}

#[test]
fn a_ghost_in_the_membership_and_another_membership_are_refused() {
    let office = Office::open();
    let before = office.yusuf.ask("device_list", json!({}));
    let ghost = Laptop::with_vault(&office.folder.path().join("ghost"));
    let text = ghost.ask_to_join(&office.invitation, "Ghost");
    let request = DeviceRequest::decode(&wire::text::from_base64(&text).unwrap()).unwrap();
    let entries = invented(&office, &request);
    // The whole log swapped, and an entry hung on at its end.
    let institution = request.institution;
    let swapped = office.lie(&office.yusuf, |said| {
        said.answer.entries = vec![(institution, entries.clone())];
    });
    assert_eq!(swapped, Err(Code::HubLied));
    let hung = office.lie(&office.yusuf, |said| {
        let mut body = entries[1].body().unwrap();
        body.number = 2;
        let entry = wire::Entry::sign(&body, body_author(&office), &office.key);
        said.answer.entries = vec![(institution, vec![entry])];
    });
    assert_eq!(hung, Err(Code::HubLied));
    assert_eq!(office.yusuf.ask("device_list", json!({})), before);
    office.yusuf.exchange_over(&office.hub).unwrap();
}

/// The number of Amina's laptop.
fn body_author(office: &Office) -> wire::DeviceId {
    let list = office.amina.ask("device_list", json!({}));
    let id = list["devices"][0]["id"].as_str().unwrap().to_owned();
    wire::DeviceId(u32::from_str_radix(&id, 16).unwrap_or_default())
}

#[test]
fn a_receipt_for_what_was_never_sent_does_not_make_it_sent() {
    let office = Office::open();
    office.amina.make("case", json!({ "title": "here only" }));
    let frame = Frame::decode(&frames_on_the_way(&office.amina)[0]).unwrap();
    let header = frame.header().unwrap();
    for (seq, hash) in [(header.seq, wire::Hash([7; 32])), (Seq(9), frame.hash())] {
        let lied = office.lie(&office.amina, |said| {
            said.answer.receipts = vec![Receipt {
                institution: header.institution,
                device: header.device,
                lane: header.lane,
                seq,
                hash,
                at: HUB_MORNING,
            }];
        });
        assert_eq!(lied, Err(Code::VaultCopy));
        assert_eq!(status(&office.amina, "waiting_changes"), 1);
    }
    let quiet = office.lie(&office.amina, |said| said.answer.receipts.clear());
    assert_eq!(quiet, Ok(()));
    assert_eq!(
        status(&office.amina, "waiting_changes"),
        1,
        "without a receipt nothing is sent"
    );
    office.amina.exchange_over(&office.hub).unwrap();
    assert_eq!(status(&office.amina, "waiting_changes"), 0);
}

#[test]
fn an_old_answer_is_not_an_answer() {
    let office = Office::open();
    office.three_frames();
    let recorder = Recorder(&office.hub, RefCell::default());
    office.yusuf.exchange_over(&recorder).unwrap();
    let old = recorder.1.into_inner();
    office.amina.make("case", json!({ "title": "four" }));
    assert_eq!(
        office
            .amina
            .exchange_over(&Parrot(old.clone()))
            .unwrap_err(),
        Code::HubNotTrusted
    );
    assert_eq!(
        office.yusuf.exchange_over(&Parrot(old)).unwrap_err(),
        Code::HubNotTrusted
    );
    let portal = Parrot(b"<html>Please pay for this connection</html>".to_vec());
    assert_eq!(
        office.yusuf.exchange_over(&portal).unwrap_err(),
        Code::HubNotTrusted
    );
    assert_eq!(status(&office.amina, "waiting_changes"), 1);
    assert_eq!(office.yusuf.case_titles().len(), 3);
}

#[test]
fn a_frame_with_one_bit_changed_is_not_applied() {
    let office = Office::open();
    office.three_frames();
    for part in 0..24 {
        let lied = office.lie(&office.yusuf, |said| {
            let frame = &mut said.frames[0];
            let at = frame.len() * part / 24;
            frame[at] ^= 1 << (part % 8);
        });
        assert_eq!(lied, Err(Code::HubLied), "bit at {part} of 24");
        assert!(
            office.yusuf.case_titles().is_empty(),
            "the others wait for the first"
        );
    }
    office.yusuf.exchange_over(&office.hub).unwrap();
    assert_eq!(office.yusuf.case_titles(), ["one", "three", "two"]);
}

#[test]
fn parts_of_frames_put_together_anew_are_not_applied() {
    let office = Office::open();
    let rosa = office.third("Rosa");
    office.three_frames();
    rosa.make("case", json!({ "title": "by Rosa" }));
    rosa.exchange_over(&office.hub).unwrap();
    let lied = office.lie(&office.yusuf, |said| {
        let frames: Vec<Frame> = said
            .frames
            .iter()
            .map(|f| Frame::decode(f).unwrap())
            .collect();
        // Each body under the header of another log or place.
        let mut mixed = frames.clone();
        for (at, frame) in mixed.iter_mut().enumerate() {
            frame.sealed = frames[(at + 1) % frames.len()].sealed.clone();
        }
        said.frames = mixed.iter().map(Frame::encode).collect();
    });
    assert_eq!(lied, Err(Code::HubLied));
    assert!(office.yusuf.case_titles().is_empty());
    // Whole frames in a wrong order are only early.
    assert_eq!(
        office.lie(&office.yusuf, |said| said.frames.reverse()),
        Ok(())
    );
    assert_eq!(office.yusuf.case_titles().len(), 4);
    assert_eq!(status(&office.yusuf, "held"), 0);
}

#[test]
fn what_follows_a_frame_the_hub_withholds_waits_until_it_comes() {
    let office = Office::open();
    office.three_frames();
    let hidden = office.lie(&office.yusuf, |said| {
        if said.frames.len() == 3 {
            said.frames.remove(1);
        }
    });
    assert_eq!(hidden, Ok(()));
    assert_eq!(office.yusuf.case_titles(), ["one"]);
    assert_eq!(status(&office.yusuf, "held"), 1);
    office.yusuf.exchange_over(&office.hub).unwrap();
    assert_eq!(office.yusuf.case_titles(), ["one", "three", "two"]);
    assert_eq!(status(&office.yusuf, "held"), 0);
}

#[test]
fn whoever_signs_with_another_key_is_not_the_hub() {
    let office = Office::open();
    let elsewhere = office.folder.path().join("elsewhere");
    fs::create_dir_all(&elsewhere).unwrap();
    let mut connection = sqlite::connect(&elsewhere).unwrap();
    let other = Office {
        hub: HubCore::at(office.hub.data(), office.hub.now()),
        key: load_or_create(&mut connection, None).unwrap().key,
        invitation: office.invitation.clone(),
        amina: office.amina.clone(),
        yusuf: office.yusuf.clone(),
        folder: tempfile::tempdir().unwrap(),
    };
    office.three_frames();
    let real = office.key.public();
    let forged = Forged {
        office: &other,
        real,
    };
    assert_eq!(
        office.yusuf.exchange_over(&forged).unwrap_err(),
        Code::HubNotTrusted
    );
    assert!(office.yusuf.case_titles().is_empty());
}

#[test]
fn a_laptop_restored_from_an_older_copy_is_told_and_mixes_nothing() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    amina.ask("vault_lock", json!({}));
    let older = world.home("Amina of last week");
    copy_folder(amina.home(), &older);
    amina.unlock();
    amina.make("case", json!({ "title": "written after the copy" }));
    amina.exchange();

    // The copy takes the same place in the log with other words.
    let restored = Laptop::at(&older);
    restored.unlock();
    restored.make("case", json!({ "title": "written in the copy" }));
    assert_eq!(restored.refuse("exchange_run", json!({})), Code::VaultCopy);
    assert_eq!(
        restored.case_titles(),
        ["written in the copy"],
        "nothing is lost there"
    );
    yusuf.exchange();
    assert_eq!(
        yusuf.case_titles(),
        ["written after the copy"],
        "nothing is mixed elsewhere"
    );
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
