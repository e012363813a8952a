//! The disk of a real hub dies, and its operator brings back a backup of some day. What the people
//! at their desks see of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::json;
use testkit::{Laptop, World};

/// Whether an exchange said that the hub had lost something.
fn told(laptop: &Laptop) -> bool {
    let outcome = laptop.exchange();
    outcome["hub_lost"].as_bool().unwrap()
}

#[test]
fn after_each_backup_an_operator_can_bring_back_everybody_is_told_once_and_nothing_is_lost() {
    let mut world = World::new();
    let copy = |name: &str| world.folder().join(name);
    let copies = [copy("invited"), copy("founded"), copy("two cases")];
    let invitation = world.hub.invite("National Institution", "nhri", None);
    world.hub.backup(&copies[0]);
    let amina = world.laptop("Amina");
    amina.found(&invitation, "Amina");
    assert!(!told(&amina), "nothing is lost on the first day");
    world.hub.backup(&copies[1]);
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    amina.make("case", json!({ "title": "one" }));
    yusuf.make("case", json!({ "title": "two" }));
    assert!(!told(&amina) && !told(&yusuf) && !told(&amina));
    world.hub.backup(&copies[2]);
    yusuf.make("case", json!({ "title": "three" }));
    assert!(!told(&yusuf) && !told(&amina));
    let all = ["one", "three", "two"];

    for (number, copy) in copies.iter().enumerate().rev() {
        world.hub.set_back(copy);
        if number == 0 {
            // Nobody of the institution is known there, and Yusuf did not found it.
            assert_eq!(
                yusuf.refuse("exchange_run", json!({})),
                Code::Revoked,
                "said, and nothing is erased"
            );
        }
        assert!(told(&amina), "copy {number}: the first to come is told");
        told(&yusuf);
        assert!(
            !told(&amina) && !told(&yusuf),
            "copy {number}: and not again"
        );
        assert_eq!(amina.case_titles(), all);
        assert_eq!(yusuf.case_titles(), all);
        // The hub is whole: a laptop that never saw the old one reads everything from it.
        let name = format!("Salma {number}");
        let salma = world.colleague(&amina, &invitation, &name);
        salma.exchange();
        assert_eq!(salma.case_titles(), all);
    }
}
