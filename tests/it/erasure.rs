//! A case is erased by two people. With all keys in hand nobody is found again: not in the files of
//! the laptops, page by page and decrypted, nor in any frame the hub keeps. Another case of the
//! same week stays whole, and the tables count both.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

mod traces;

use serde_json::{Value, json};
use testkit::{Canaries, Laptop, World};

use traces::{hub_frames, hub_holds, laptop_traces};

/// Words of one case, and what was made with them.
struct Told {
    words: Vec<String>,
    case: String,
    person: String,
}

/// A case with a word of its own in every field that takes one.
fn tell(laptop: &Laptop, canaries: &mut Canaries) -> Told {
    let mut words = Vec::new();
    let mut line = || {
        let line = canaries.line();
        words.extend(line.split(' ').map(str::to_owned));
        line
    };
    let person = laptop.make(
        "person",
        json!({ "name": line(), "aliases": [line(), line()], "contact": line(), "remarks": line(), "sex": "female", "birth_date": "1991-02-03" }),
    );
    let sister = laptop.make("person", json!({ "name": line() }));
    laptop.make(
        "relationship",
        json!({ "person": person, "other": sister, "remarks": line() }),
    );
    let case = laptop.make(
        "case",
        json!({ "title": line(), "summary": line(), "person": person, "status": "closed", "risk_level": "high",
            "closed_on": "2026-11-20", "contact_channel": line(), "contact_code_word": line(), "contact_never": [line()],
            "own": { "x_paper": line() } }),
    );
    let incident = laptop.make(
        "incident",
        json!({ "cases": [case], "title": line(), "narrative": line().repeat(40), "place": line(), "adm1": line(), "starts_on": "2026-05" }),
    );
    laptop.make(
        "violation",
        json!({ "case": case, "incident": incident, "victim": person, "violation_type": "torture", "verification_level": "verified",
            "motive_link": "established", "method_note": line() }),
    );
    laptop.make(
        "source",
        json!({ "case": case, "name": line(), "statement": line(), "contact": line(), "source_type": "victim" }),
    );
    laptop.make("note", json!({ "case": case, "text": line() }));
    laptop.make(
        "task",
        json!({ "case": case, "title": line(), "detail": line() }),
    );
    laptop.make(
        "consent",
        json!({ "case": case, "person": person, "scope": "share_ganhri", "status": "given", "limits": line(), "witness": line() }),
    );
    // Later words over earlier ones: the history goes as well.
    laptop.save(&case, json!({ "title": line() }));
    laptop.save(&person, json!({ "name": line(), "contact": null }));
    Told {
        words,
        case,
        person,
    }
}

/// Two laptops of one institution that know two cases.
struct Office {
    world: World,
    amina: Laptop,
    yusuf: Laptop,
    invitation: String,
    gone: Told,
    other: Told,
    canaries: Canaries,
}

fn office() -> Office {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let mut canaries = Canaries::new(7);
    let gone = tell(&amina, &mut canaries);
    let other = tell(&amina, &mut canaries);
    amina.exchange();
    yusuf.exchange();
    Office {
        world,
        amina,
        yusuf,
        invitation,
        gone,
        other,
        canaries,
    }
}

impl Office {
    /// Amina proposes, Yusuf approves, Amina carries it out.
    fn erase(&self, case: &str) {
        let propose = json!({ "case": case, "reason": "request_of_person", "note": "" });
        self.amina.ask("erasure_propose", propose);
        self.amina.exchange();
        self.yusuf.exchange();
        let answer = json!({ "case": case, "approve": true, "reason": "" });
        self.yusuf.ask("erasure_answer", answer);
        self.yusuf.exchange();
        self.amina.exchange();
        self.amina.ask("erasure_carry_out", json!({ "id": case }));
    }

    fn settle(&self) {
        for laptop in [&self.amina, &self.yusuf, &self.amina] {
            laptop.exchange();
        }
    }
}

fn counted(laptop: &Laptop) -> Value {
    let report = laptop.desk().report_preview(2026).unwrap();
    json!(format!("{:?}", report.tables))
}

/// Words found, each once.
fn found<'a>(words: &'a [String], places: &[Vec<u8>]) -> Vec<&'a String> {
    let holds = |word: &&String| {
        let wanted = word.as_bytes();
        places
            .iter()
            .any(|place| place.windows(wanted.len()).any(|window| window == wanted))
    };
    words.iter().filter(holds).collect()
}

#[test]
fn with_all_keys_in_hand_nobody_is_found_again() {
    let office = office();
    // Yusuf wrote into the case too, and Amina knows of it.
    let mut canaries = Canaries::new(99);
    let note = canaries.line();
    office
        .yusuf
        .make("note", json!({ "case": office.gone.case, "text": note }));
    office.settle();
    let mut words = office.gone.words.clone();
    words.extend(note.split(' ').map(str::to_owned));
    let before = hub_frames(&office.world, &[&office.amina, &office.yusuf]);
    assert_eq!(
        found(&words, &before.plain).len(),
        words.len() - 2,
        "all but the title and the name... that were written over stand there before"
    );
    let counts = counted(&office.amina);

    office.erase(&office.gone.case);
    office.settle();

    for laptop in [&office.amina, &office.yusuf] {
        let traces = laptop_traces(laptop);
        assert_eq!(found(&words, &traces), Vec::<&String>::new());
        let kept = found(&office.other.words, &traces);
        assert_eq!(kept.len(), office.other.words.len(), "the other case");
        laptop.unlock();
        assert_eq!(counted(laptop), counts, "and the tables count both");
        let verified = laptop.ask("vault_verify", json!({}));
        assert_eq!(verified["log_agrees"], true);
    }
    let after = hub_frames(&office.world, &[&office.amina, &office.yusuf]);
    assert_eq!(found(&words, &after.plain), Vec::<&String>::new());
    let kept = found(&office.other.words, &after.plain);
    assert_eq!(kept.len(), office.other.words.len());
    let changed: Vec<&Vec<u8>> = before
        .sealed
        .iter()
        .filter(|sealed| !after.sealed.contains(sealed))
        .collect();
    assert!(!changed.is_empty());
    for sealed in changed {
        assert!(!hub_holds(&office.world, sealed), "sealed bytes of before");
    }
    let _ = &office.canaries;
}
