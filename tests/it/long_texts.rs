//! Long accounts travel as their differences from what the reader holds.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use testkit::{Laptop, World};

/// An account of `words` words that no compressor makes small.
fn account(words: u64) -> String {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    (0..words)
        .map(|_| format!("{:x}", next() >> 36))
        .collect::<Vec<_>>()
        .join(" ")
}

fn read(laptop: &Laptop, case: &str) -> Value {
    laptop.ask("record_get", json!({ "id": case }))["fields"]["summary"].clone()
}

fn sent(laptop: &Laptop) -> u64 {
    laptop.exchange()["bytes_up"].as_u64().unwrap()
}

#[test]
fn one_word_corrected_in_a_long_account_costs_the_line_a_few_hundred_bytes() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let whole = account(1_500);
    let case = amina.make("case", json!({ "title": "Quarry", "summary": whole }));
    let first = sent(&amina);
    assert!(first > 4_000, "{first} bytes for the whole account");
    yusuf.exchange();
    let corrected = whole.replacen(' ', " at the gate ", 1);
    amina.save(&case, json!({ "summary": corrected }));
    let second = sent(&amina);
    assert!(second < 1_200, "{second} bytes for one word of it");
    yusuf.exchange();
    assert_eq!(read(&yusuf, &case), json!(corrected));
    // The colleague goes on from what she wrote, and she from what he wrote.
    let again = format!("{corrected} And then they left.");
    yusuf.save(&case, json!({ "summary": again }));
    let third = sent(&yusuf);
    assert!(third < 1_200, "{third} bytes for his sentence");
    amina.exchange();
    assert_eq!(read(&amina, &case), json!(again));
    // Who comes later reads it through all its corrections.
    let basma = world.colleague(&amina, &invitation, "Basma");
    basma.exchange();
    assert_eq!(read(&basma, &case), json!(again));
    let verified = basma.ask("vault_verify", json!({}));
    assert_eq!(verified["log_agrees"], true, "{verified}");
}

#[test]
fn two_who_correct_the_same_account_apart_both_keep_every_word() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let whole = account(400);
    let case = amina.make("case", json!({ "title": "Quarry", "summary": whole }));
    amina.exchange();
    yusuf.exchange();
    let hers = format!("{whole} She says: at nine.");
    let his = format!("He says: at ten. {whole}");
    amina.save(&case, json!({ "summary": hers }));
    yusuf.save(&case, json!({ "summary": his }));
    amina.exchange();
    yusuf.exchange();
    amina.exchange();
    for laptop in [&amina, &yusuf] {
        let conflict = laptop.ask("conflict_list", json!({}))["conflicts"][0].clone();
        let mut rivals: Vec<&str> = conflict["rivals"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rival| rival["value"].as_str().unwrap())
            .collect();
        rivals.sort_unstable();
        let mut wanted = [hers.as_str(), his.as_str()];
        wanted.sort_unstable();
        assert_eq!(rivals, wanted);
    }
}
