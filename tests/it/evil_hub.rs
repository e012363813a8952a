//! Everything a hub in hostile hands can say to a laptop, one move at a time: nothing is read,
//! nothing diverges in silence, and honest laptops that meet again have everything.
//!
//! Each move is played against an office of its own. It says what the laptop must notice; then the
//! hub is honest again, everybody exchanges twice, and both laptops must hold what was written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

mod moves;

use api::Code;
use desk::exchange::Outcome;
use serde_json::json;
use sync::{Transport, TransportError};
use testkit::Laptop;
use wire::{ExchangeResponse, Frame, Sections, Signed, limits};

use crate::lost_device::liars::{hash_of_request, sections};
use crate::lost_device::{Office, status};
use moves::MOVES;

/// The words nobody but the two may read.
const SECRETS: [&str; 4] = [
    "the lawyer of Qamar",
    "the second witness",
    "house beside the mill",
    "written by Yusuf himself",
];

/// What a laptop must have noticed once the lie was told.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Alarm {
    /// The exchange fails with one of these codes.
    Told(&'static [Code]),
    /// Something is said to wait for what is missing.
    Waits,
    /// The hub is said to have lost what it once had.
    Lost,
    /// There is nothing to notice: the lie changed nothing, and this is held to be so.
    Harmless,
}

/// An answer taken apart, to be told otherwise.
struct Said<'a> {
    office: &'a Office,
    /// As the laptop asked.
    request: Vec<u8>,
    answer: ExchangeResponse,
    frames: Vec<Frame>,
    /// Bytes instead of everything else.
    instead: Option<Vec<u8>>,
    /// Told in place of the true number of frames.
    counted: Option<u32>,
    /// Signed by this instead of the hub.
    signer: Option<vault::DeviceSecrets>,
}

/// One lie.
struct Move {
    name: &'static str,
    /// What must be noticed.
    alarm: Alarm,
    /// Tells it to Yusuf, who lacks what Amina wrote, or to Amina, whose work is there.
    to_amina: bool,
    tell: fn(&mut Said<'_>),
}

/// Two laptops and what they wrote; everything that passed the hub is kept.
struct Table<'a> {
    office: &'a Office,
    tell: Option<fn(&mut Said<'_>)>,
    passed: std::cell::RefCell<Vec<u8>>,
}

impl Transport for Table<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        self.passed.borrow_mut().extend(&body);
        let answer = self.office.hub.post(body.clone())?;
        self.passed.borrow_mut().extend(&answer);
        let Some(tell) = self.tell else {
            return Ok(answer);
        };
        let mut parts = sections(&answer).into_iter();
        let signed = Signed::decode(&parts.next().unwrap(), limits::ANSWER_SIGNED).unwrap();
        let hash = hash_of_request(&body);
        let mut said = Said {
            office: self.office,
            request: body,
            answer: signed
                .read_answer(&self.office.key.public(), &hash)
                .unwrap(),
            frames: parts.map(|part| Frame::decode(&part).unwrap()).collect(),
            instead: None,
            counted: None,
            signer: None,
        };
        tell(&mut said);
        Ok(said.bytes())
    }
}

impl Said<'_> {
    fn bytes(mut self) -> Vec<u8> {
        if let Some(instead) = self.instead {
            return instead;
        }
        let count = u32::try_from(self.frames.len()).unwrap();
        self.answer.frames = self.counted.unwrap_or(count);
        let signed = match &self.signer {
            Some(signer) => Signed::answer(&self.answer, signer),
            None => Signed::answer(&self.answer, &self.office.key),
        };
        let mut out = Vec::new();
        Sections::put(&mut out, &signed.encode());
        for frame in &self.frames {
            Sections::put(&mut out, &frame.encode());
        }
        out
    }
}

/// Amina has three more cases at the hub, and Yusuf one that is there too.
fn write(office: &Office, round: usize) {
    let title = |secret: &str| json!({ "title": format!("{secret} {round:02}") });
    office.yusuf.make("case", title(SECRETS[3]));
    office.yusuf.exchange_over(&office.hub).unwrap();
    for secret in &SECRETS[..3] {
        office.amina.make("case", title(secret));
        office.amina.exchange_over(&office.hub).unwrap();
    }
}

/// What is noticed, of the answer and of what the Exchange screen says.
fn noticed(laptop: &Laptop, outcome: &Result<Outcome, Code>) -> Vec<String> {
    let mut all = Vec::new();
    match outcome {
        Err(code) => all.push(format!("{code:?}")),
        Ok(outcome) if outcome.accepted.hub_lost => all.push("lost".to_owned()),
        Ok(_) => {}
    }
    for key in ["held", "quarantined"] {
        if status(laptop, key) > 0 {
            all.push(key.to_owned());
        }
    }
    all
}

fn fits(alarm: Alarm, noticed: &[String]) -> bool {
    let has = |what: &str| noticed.iter().any(|one| one == what);
    match alarm {
        Alarm::Told(codes) => codes.iter().any(|code| has(&format!("{code:?}"))),
        Alarm::Waits => has("held"),
        Alarm::Lost => has("lost"),
        Alarm::Harmless => noticed.is_empty(),
    }
}

/// Plays one move; says what went wrong, if anything.
fn play(office: &Office, round: usize, one: &Move) -> Result<(), String> {
    let mut expected = office.amina.case_titles();
    write(office, round);
    expected.extend(SECRETS.map(|secret| format!("{secret} {round:02}")));
    let table = |tell| Table {
        office,
        tell,
        passed: std::cell::RefCell::default(),
    };
    let victim = if one.to_amina {
        let title = format!("on the way {round:02}");
        office.amina.make("case", json!({ "title": title }));
        expected.push(title);
        &office.amina
    } else {
        &office.yusuf
    };
    let lying = table(Some(one.tell));
    let outcome = victim.exchange_over(&lying);
    let noticed = noticed(victim, &outcome);
    if !fits(one.alarm, &noticed) {
        return Err(format!("expected {:?}, noticed {noticed:?}", one.alarm));
    }
    expected.sort_unstable();
    // Whatever was taken over is part of what was written, whether or not the lie was noticed.
    for title in victim.case_titles() {
        if !expected.contains(&title) {
            return Err(format!("invented: {title}"));
        }
    }
    // The hub is honest again. Two exchanges each, and everybody has everything.
    let honest = table(None);
    for _ in 0..2 {
        for laptop in [&office.amina, &office.yusuf] {
            let again = laptop.exchange_over(&honest);
            if let Err(code) = again {
                return Err(format!("honest again, and still {code:?}"));
            }
        }
    }
    for (whose, laptop) in [("Amina", &office.amina), ("Yusuf", &office.yusuf)] {
        if laptop.case_titles() != expected {
            return Err(format!("{whose} holds {:?}", laptop.case_titles()));
        }
        let waiting = status(laptop, "waiting_changes") + status(laptop, "held");
        if waiting > 0 {
            return Err(format!("{whose} still waits"));
        }
    }
    let passed = [lying.passed.into_inner(), honest.passed.into_inner()].concat();
    for secret in SECRETS {
        if passed
            .windows(secret.len())
            .any(|window| window == secret.as_bytes())
        {
            return Err(format!("read at the hub: {secret}"));
        }
    }
    Ok(())
}

#[test]
fn none_of_the_moves_of_a_hostile_hub_reads_changes_or_hides_anything_in_silence() {
    let names: std::collections::BTreeSet<&str> = MOVES.iter().map(|one| one.name).collect();
    assert_eq!(names.len(), MOVES.len(), "every move has a name of its own");
    assert!(MOVES.len() >= 30, "{} moves", MOVES.len());
    // Each move begins where the one before was healed; after one that was not, an office begins
    // anew, so that one fault is told once.
    let mut found = Vec::new();
    let mut office = Office::open();
    for (round, one) in MOVES.iter().enumerate() {
        if let Err(wrong) = play(&office, round, one) {
            found.push(format!("{}: {wrong}", one.name));
            office = Office::open();
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
