//! Who answers instead of the hub, and what a person is told. Nothing is sent to any of them, and
//! nothing is lost.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, Link, Socks, Stranger, World};

/// Amina's laptop, which takes `url` for the address of its hub, with a case that waits.
fn laptop_at(world: &World, person: &str, url: &str) -> Laptop {
    let invitation = world
        .hub
        .invite(&format!("Institution of {person}"), "nhri", Some(url));
    let laptop = world.laptop(person);
    laptop.found(&invitation, person);
    laptop.make("case", json!({ "title": "A case" }));
    laptop
}

fn failure(laptop: &Laptop) -> (Code, Option<String>) {
    let error = laptop.call("exchange_run", json!({})).unwrap_err();
    (error.code, error.args.get("issuer").cloned())
}

fn waiting(laptop: &Laptop) -> Value {
    laptop.ask("exchange_status", json!({}))["waiting_changes"].clone()
}

/// Sets the line of a laptop.
fn line(laptop: &Laptop, change: Value) -> Value {
    let mut line = json!({ "mode": "everything", "automatic": false, "day_bytes_max": null, "once_bytes_max": null, "proxy": "" });
    for (name, value) in change.as_object().unwrap() {
        line[name] = value.clone();
    }
    laptop.ask("line_set", line)["line"].clone()
}

#[test]
fn each_stranger_at_the_address_of_the_hub_is_named_and_hears_nothing() {
    let world = World::new();
    for (number, (issuer, kind)) in [
        ("FortiGate CA 7", "filter"),
        ("Let's Encrypt R11", "public"),
        ("Ministry Root", "private"),
        ("", "itself"),
    ]
    .into_iter()
    .enumerate()
    {
        let stranger = Stranger::intercepting(issuer);
        let laptop = laptop_at(&world, &format!("person {number}"), &stranger.url());
        let told = (Code::TlsIntercepted, Some(kind.to_owned()));
        assert_eq!(failure(&laptop), told);
        assert_eq!((waiting(&laptop), stranger.heard()), (json!(1), 0));
    }
    let page = Stranger::sign_in_page();
    let laptop = laptop_at(&world, "Amina", &page.url());
    assert_eq!(failure(&laptop).0, Code::CaptivePortal);
    let hotspot = Stranger::intercepting("Hotel Guest WiFi");
    let laptop = laptop_at(&world, "Rosa", &hotspot.url());
    assert_eq!(failure(&laptop).0, Code::CaptivePortal);
}

#[test]
fn a_name_nobody_knows_a_closed_door_and_a_line_that_dies_at_once_are_told_apart() {
    let world = World::new();
    let laptop = laptop_at(&world, "Amina", "https://hub.invalid");
    assert_eq!(failure(&laptop).0, Code::HubNameUnknown);
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let free = port.local_addr().unwrap().port();
    drop(port);
    let laptop = laptop_at(&world, "Yusuf", &format!("https://127.0.0.1:{free}"));
    assert_eq!(failure(&laptop).0, Code::ConnectionRefused);
    let dead = Stranger::hangs_up();
    let laptop = laptop_at(&world, "Rosa", &dead.url());
    assert_eq!(failure(&laptop).0, Code::HandshakeCut);
    // A hub behind a line that dies inside the handshake: the same, and then all goes at once.
    let short = Link::to(world.hub.address());
    let laptop = laptop_at(&world, "Ines", &short.url());
    for bytes in [1, 60, 150] {
        short.cut_after(Some(bytes));
        assert_eq!(failure(&laptop).0, Code::HandshakeCut, "{bytes}");
        assert_eq!(waiting(&laptop), 1);
    }
    short.cut_after(None);
    laptop.exchange();
    assert_eq!(waiting(&laptop), 0);
}

#[test]
fn with_a_proxy_set_nothing_goes_another_way_and_names_are_looked_up_beyond_it() {
    let world = World::new();
    let proxy = Socks::to(world.hub.address());
    // Only the proxy knows where this is.
    let amina = laptop_at(&world, "Amina", "https://hub.onion");
    let set = line(&amina, json!({ "proxy": proxy.address() }));
    assert_eq!(set["proxy"], json!(proxy.address()));
    assert_eq!(amina.ask("exchange_run", json!({}))["sent"], 1);
    assert_eq!(proxy.asked(), ["hub.onion:443"]);

    // A hub that could be reached straight: with the proxy down nothing goes there.
    let direct = Link::to(world.hub.address());
    let yusuf = laptop_at(&world, "Yusuf", &direct.url());
    proxy.refuse(true);
    line(&yusuf, json!({ "proxy": proxy.address() }));
    assert_eq!(failure(&yusuf).0, Code::ProxyRefused);
    let gone = proxy.address();
    drop(proxy);
    assert_eq!(failure(&yusuf).0, Code::ProxyDown);
    line(&yusuf, json!({ "proxy": gone }));
    assert_eq!(failure(&yusuf).0, Code::ProxyDown);
    assert_eq!(direct.counted(), (0, 0, 0), "not one connection");
    assert_eq!(waiting(&yusuf), 1);
    let wrong = yusuf.call("line_set", json!({ "mode": "everything", "automatic": false, "day_bytes_max": null, "once_bytes_max": null, "proxy": "nonsense" }));
    assert_eq!(wrong.unwrap_err().code, Code::BadValue);
}

#[test]
fn alerts_only_and_a_budget_keep_the_rest_here_and_say_so() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    for number in 0..30 {
        let summary: String = (0..900)
            .map(|at| char::from(b'a' + ((at * at + number * 7) % 23) as u8))
            .collect();
        amina.make(
            "case",
            json!({ "title": format!("Case {number}"), "summary": summary }),
        );
    }
    line(&amina, json!({ "mode": "alerts_only" }));
    assert_eq!(amina.ask("exchange_run", json!({}))["sent"], 0);
    assert_eq!(waiting(&amina), 30);
    // Nothing at all may be spent.
    line(&amina, json!({ "day_bytes_max": 100 }));
    assert_eq!(failure(&amina).0, Code::BudgetSpent);
    // Some may: it is kept to, handshakes included, and the rest waits for another day.
    let limit = 9_000;
    line(&amina, json!({ "day_bytes_max": limit }));
    let mut sent = 0;
    while let Ok(outcome) = amina.call("exchange_run", json!({})) {
        sent += outcome["sent"].as_u64().unwrap();
    }
    let spent = amina.ask("exchange_status", json!({}))["line"]["spent_today"]
        .as_u64()
        .unwrap();
    assert!(sent > 0 && sent < 30, "{sent}");
    assert!(spent <= limit && spent > limit / 3, "{spent}");
    assert_eq!(waiting(&amina), json!(30 - sent));
    line(&amina, json!({}));
    assert_eq!(
        amina.ask("exchange_run", json!({}))["sent"],
        json!(30 - sent)
    );
}
