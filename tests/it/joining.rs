//! Joining goes wrong in the ways it does in practice, and can be put right.

use api::Code;
use serde_json::json;
use testkit::World;

#[test]
fn a_used_invitation_binds_nobody_and_what_was_written_goes_with_the_right_one() {
    let world = World::new();
    let (_rosa, used) = world.institution("First Institution", "Rosa");
    let amina = world.laptop("Amina");
    amina.found(&used, "Amina");
    let case = amina.make("case", json!({ "title": "taken before the hub said no" }));
    assert_eq!(
        amina.refuse("exchange_run", json!({})),
        Code::InvitationUsed
    );

    // The right invitation takes the place of the wrong one; nothing written is lost.
    let right = world.hub.invite("Amina's Institution", "nhri", None);
    amina.found(&right, "Amina");
    assert_eq!(amina.exchange()["sent"], 1);
    let yusuf = world.colleague(&amina, &right, "Yusuf");
    assert_eq!(yusuf.fields(&case)["title"], "taken before the hub said no");

    // Once the hub has confirmed it, the institution is not left by a slip.
    let third = world.hub.invite("Third", "nhri", None);
    let request = json!({ "invitation": third, "person": "A", "device": "B", "country": "JOR" });
    assert_eq!(
        amina.refuse("institution_found", request),
        Code::AlreadyEnrolled
    );
}

#[test]
fn an_unapproved_laptop_works_alone_and_may_ask_again() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.laptop("Yusuf");
    let first = yusuf.ask_to_join(&invitation, "Yusuf");
    let case = yusuf.make("case", json!({ "title": "written while waiting" }));
    assert_eq!(yusuf.refuse("exchange_run", json!({})), Code::NotApproved);
    let second = yusuf.ask_to_join(&invitation, "Yusuf");
    assert_ne!(first, second);
    // The old request is of no use to whoever found it.
    amina.ask("device_approve", json!({ "text": second, "roles": ["focal_point", "head_of_institution", "data_protection_officer"] }));
    amina.exchange();
    assert_eq!(yusuf.exchange()["joined"], true);
    assert_eq!(amina.exchange()["received"], 1);
    assert_eq!(amina.fields(&case)["title"], "written while waiting");
    assert_eq!(
        amina.refuse("device_approve", json!({ "text": first, "roles": ["focal_point", "head_of_institution", "data_protection_officer"] })),
        Code::BadDeviceRequest
    );
}
