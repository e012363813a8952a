//! Every order of moves in a small institution, and long ones by chance: no role reaches a key it
//! may not have, nobody raises oneself, whoever left gets nothing new, and somebody can always
//! decide on laptops.

use crate::people::*;
use std::collections::{BTreeMap, BTreeSet};
use wire::members::Offices;
use wire::*;

const HEAD: Offices = Offices(1 << 4);
const SUPERVISOR: Offices = Offices(1 << 3);
const OFFICER: Offices = Offices(1 << 2);
const STATISTICIAN: Offices = Offices(1 << 6);
const ADMINISTRATOR: Offices = Offices(1 << 11);
const KINDS: [Offices; 5] = [HEAD, SUPERVISOR, OFFICER, STATISTICIAN, ADMINISTRATOR];

type Key = [u8; 8];

/// An institution, and what each laptop could ever open.
#[derive(Clone)]
struct Office {
    members: Members,
    opens: BTreeMap<DeviceId, BTreeSet<Key>>,
    made: u8,
}

fn name(n: u8) -> DeviceId {
    keys(n, true).id
}

fn epoch_ref(number: usize, made: u8) -> EpochRef {
    EpochRef {
        number: u32::try_from(number).unwrap(),
        id: [made, 1, 2, 3, 4, 5, 6, 7],
    }
}

fn wraps_for(device: DeviceId, epochs: &[EpochRef]) -> Vec<Wrap> {
    epochs
        .iter()
        .map(|epoch| Wrap {
            device,
            epoch: *epoch,
            encapsulated: [3; 32],
            ciphertext: vec![4; 48],
        })
        .collect()
}

impl Office {
    /// Amina (1) founded. The desk has begun; a supervisor (2), an officer (3), a statistician (4)
    /// and an administrator (5) are in.
    fn new() -> Office {
        let mut office = Office {
            members: Members::fold(RABAT, &pinned(), &[founding(|_| {})]).unwrap(),
            opens: BTreeMap::new(),
            made: 20,
        };
        office.step(1, Move::Turn(0, vec![name(1)])).unwrap();
        for (n, offices) in [
            (2, SUPERVISOR),
            (3, OFFICER),
            (4, STATISTICIAN),
            (5, ADMINISTRATOR),
        ] {
            office.step(1, Move::Admit(n, offices)).unwrap();
        }
        office
    }

    /// Makes a move as `author`, whatever it may do, and follows the keys.
    fn step(&mut self, author: u8, what: Move) -> Result<(), MemberError> {
        let author = name(author);
        let act = self.act(author, what);
        let next = self.members.would(author, act.clone())?;
        match act {
            Act::Circle { members, epoch, .. } => {
                for device in members {
                    self.opens.entry(device).or_default().insert(epoch.id);
                }
                // Whoever makes a secret knows it.
                self.opens.entry(author).or_default().insert(epoch.id);
            }
            Act::Grant { device, wraps, .. } => {
                // Nobody hands out what one cannot open.
                let own = self.opens.get(&author).cloned().unwrap_or_default();
                for wrap in wraps {
                    assert!(own.contains(&wrap.epoch.id), "{author:?} never had it");
                    self.opens.entry(device).or_default().insert(wrap.epoch.id);
                }
            }
            _ => {}
        }
        self.members = next;
        Ok(())
    }

    fn act(&mut self, author: DeviceId, what: Move) -> Act {
        self.made += 1;
        let institution: Vec<EpochRef> =
            self.members.epochs().iter().map(Epoch::reference).collect();
        match what {
            Move::Admit(n, offices) => Act::Admit {
                device: keys(n, offices.administers()),
                offices,
                wraps: wraps_for(name(n), &institution),
                sealed_names: vec![],
            },
            Move::Appoint(n, offices) => Act::Appoint {
                device: name(n),
                offices,
            },
            Move::Remove(n) => {
                let next = self.members.epochs().len() + 1;
                let mut epoch = epoch(1);
                epoch.number = u32::try_from(next).unwrap();
                epoch.id = [self.made; 8];
                epoch.inbox = [self.made; 32];
                let left = self.members.actives().map(|keys| keys.id);
                let left = left.filter(|id| *id != name(n));
                Act::Remove {
                    device: name(n),
                    last: vec![],
                    epoch,
                    wraps: left
                        .flat_map(|id| wraps_for(id, &[epoch.reference()]))
                        .collect(),
                    sealed_names: vec![],
                }
            }
            Move::Turn(circle, members) => {
                let before = self.members.circle(circle).map_or(0, |c| c.epochs.len());
                let epoch = epoch_ref(before + 1, self.made);
                Act::Circle {
                    circle,
                    wraps: members
                        .iter()
                        .filter(|id| **id != author)
                        .flat_map(|id| wraps_for(*id, &[epoch]))
                        .collect(),
                    members,
                    epoch,
                    sealed_name: vec![],
                }
            }
            Move::Grant(circle, n) => {
                let epochs = self.members.circle(circle).map(|c| c.epochs.clone());
                Act::Grant {
                    circle,
                    device: name(n),
                    wraps: wraps_for(name(n), &epochs.unwrap_or_default()),
                }
            }
        }
    }

    /// What must hold after every move.
    fn holds(&self, before: &Office, author: u8) {
        let offices = |office: &Office, n: u8| office.members.offices(name(n));
        assert!(
            self.members.actives().any(|keys| keys.admin),
            "somebody decides on laptops"
        );
        // Nobody raises oneself.
        let (was, is) = (offices(before, author), offices(self, author));
        assert!(is.unwrap().within(was.unwrap()), "self-promotion");
        for n in 1..=6 {
            let got: BTreeSet<Key> = self.opens.get(&name(n)).cloned().unwrap_or_default();
            let had = before.opens.get(&name(n)).cloned().unwrap_or_default();
            let fresh: Vec<&Key> = got.difference(&had).collect();
            // Keys come only to who belongs and reads at that moment.
            if !fresh.is_empty() {
                assert!(before.members.active(name(n)).is_some(), "left before");
                assert!(offices(before, n).unwrap().reads(), "{n} reads nothing");
            }
        }
        for (number, circle) in self.members.circles().iter().enumerate() {
            let newest = circle.epoch().unwrap().id;
            for (device, keys) in &self.opens {
                // Whoever opens the newest key of a circle is in it, or left since and made it
                // stale, so that nothing is sealed to it any more.
                if keys.contains(&newest) && !circle.holders.contains(device) {
                    panic!("{device:?} opens circle {number} from outside");
                }
            }
            let turned = before.members.circle(number as u16).map(|c| c.epochs.len())
                != Some(circle.epochs.len());
            if turned {
                assert!(
                    !self.members.is_stale(number as u16),
                    "a turn leaves nobody"
                );
            }
        }
    }

    fn moves(&self) -> Vec<Move> {
        let mut all = vec![Move::Admit(6, OFFICER), Move::Admit(6, HEAD)];
        let chosen = [name(1), name(2), name(3)];
        for n in 1..=6 {
            all.push(Move::Remove(n));
            for offices in KINDS {
                all.push(Move::Appoint(n, offices));
            }
            for circle in 0..2 {
                all.push(Move::Grant(circle, n));
            }
        }
        for circle in 0..3 {
            all.push(Move::Turn(
                circle,
                self.members.left_in(circle).into_iter().collect(),
            ));
            all.push(Move::Turn(circle, chosen[..2].to_vec()));
            all.push(Move::Turn(circle, chosen.to_vec()));
            all.push(Move::Turn(circle, vec![name(4)]));
            all.push(Move::Turn(circle, vec![name(2), name(4)]));
        }
        all
    }
}

#[derive(Clone, Debug)]
enum Move {
    Admit(u8, Offices),
    Appoint(u8, Offices),
    Remove(u8),
    Turn(u16, Vec<DeviceId>),
    Grant(u16, u8),
}

#[test]
fn in_every_order_of_three_moves_nobody_reaches_what_the_role_forbids() {
    let mut layer = vec![Office::new()];
    let mut seen = 0;
    for _ in 0..3 {
        let mut next: BTreeMap<String, Office> = BTreeMap::new();
        for office in &layer {
            for author in 1..=6 {
                for what in office.moves() {
                    let mut tried = office.clone();
                    if tried.step(author, what).is_ok() {
                        tried.holds(office, author);
                        seen += 1;
                        next.insert(shape(&tried), tried);
                    }
                }
            }
        }
        layer = next.into_values().collect();
    }
    assert!(seen > 5_000, "{seen} moves were allowed");
}

/// Two offices of one shape go on alike.
fn shape(office: &Office) -> String {
    let devices: Vec<_> = office
        .members
        .members()
        .map(|m| {
            (
                m.keys.id,
                m.removed.is_some(),
                office.members.offices(m.keys.id),
            )
        })
        .collect();
    let opens = |epoch: &EpochRef| -> Vec<DeviceId> {
        let who = office.opens.iter();
        who.filter(|(_, keys)| keys.contains(&epoch.id))
            .map(|(device, _)| *device)
            .collect()
    };
    // The names of keys do not matter, only who opens which.
    let circles: Vec<_> = office
        .members
        .circles()
        .iter()
        .map(|c| {
            (
                c.holders.clone(),
                c.epochs.iter().map(opens).collect::<Vec<_>>(),
            )
        })
        .collect();
    format!("{devices:?}{circles:?}")
}

#[test]
fn in_a_hundred_thousand_moves_by_chance_nobody_reaches_what_the_role_forbids() {
    let start = Office::new();
    let mut seed: u64 = 7;
    let mut pick = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize % below
    };
    let mut allowed = 0;
    for _ in 0..100_000 / WAY {
        let mut office = start.clone();
        for _ in 0..WAY {
            let moves = office.moves();
            let author = u8::try_from(1 + pick(6)).unwrap();
            let what = moves[pick(moves.len())].clone();
            let before = office.clone();
            // More keys than bytes to name them with are made on no way.
            if office.made < 250 && office.step(author, what).is_ok() {
                office.holds(&before, author);
                allowed += 1;
            }
        }
    }
    assert!(allowed > 2_000, "{allowed} moves were allowed");
}

/// Moves tried on one way.
const WAY: usize = 50;

#[test]
fn an_administrator_makes_no_head_while_there_is_one() {
    let mut office = Office::new();
    let refused = office.step(5, Move::Admit(6, HEAD)).unwrap_err();
    assert_eq!(refused, MemberError::NotHead);
    let refused = office.step(5, Move::Appoint(3, HEAD)).unwrap_err();
    assert_eq!(refused, MemberError::NotHead);
    let refused = office.step(5, Move::Appoint(1, OFFICER)).unwrap_err();
    assert_eq!(refused, MemberError::NotHead);
    // With the only head's laptop lost, somebody must be able to go on.
    office.step(5, Move::Remove(1)).unwrap();
    office.step(5, Move::Appoint(2, HEAD)).unwrap();
}
