//! The same bad network, with roles and restricted circles: whatever order exchanges, removals and
//! new roles come in, no laptop ever holds a key or a text of a circle it was not let into.
//!
//! `SANAD_CIRCLE_SEEDS=5000` runs more, `SANAD_CIRCLE_SEED=17` runs one.

use std::collections::{BTreeMap, BTreeSet};

use model::record::CASE;
use model::{DeviceId, RecordId, Value, Write};
use store::StoreError;
use sync::{Limits, SyncError, acts, circles, keys::model_device};
use testkit::{HubCore, Random};
use wire::members::{DESK, Offices};

use super::world::{Founding, LAPTOPS, Laptop, memory_folder};
use super::{Told, setting};

const SEEDS: u64 = 300;
const OFFICER: Offices = Offices(1 << 2);
const SUPERVISOR: Offices = Offices(1 << 3);
const STATISTICIAN: Offices = Offices(1 << 6);
const ROLES: [Offices; 3] = [SUPERVISOR, OFFICER, STATISTICIAN];

/// A text that somebody wrote, and who was out when it was written, as its author knew.
struct Secret {
    text: String,
    /// Empty: the desk.
    circle: String,
    at: usize,
    out: BTreeSet<DeviceId>,
    case: RecordId,
}

struct Office<'a> {
    random: Random,
    founding: &'a Founding,
    _folder: tempfile::TempDir,
    hub: HubCore,
    laptops: Vec<Laptop>,
    step: usize,
    secrets: Vec<Secret>,
    /// Who was let into a circle, and when; by the name cases carry. The desk is "".
    let_in: BTreeMap<String, Vec<(usize, DeviceId)>>,
    /// Who was taken out of one, likewise; of all: "*".
    taken_out: BTreeMap<String, Vec<(usize, DeviceId)>>,
    removed: BTreeSet<usize>,
}

fn told<T, E: std::fmt::Display>(what: &str, result: Result<T, E>) -> Told<T> {
    result.map_err(|error| format!("{what}: {error}"))
}

impl<'a> Office<'a> {
    /// Everybody leads; then the second supervises, the third works on cases, the fourth counts.
    fn new(seed: u64, founding: &'a Founding) -> Told<Self> {
        let folder = memory_folder();
        let (hub, laptops) = founding.copy(folder.path(), LAPTOPS);
        let everybody = laptops.iter().map(|laptop| (0, laptop.me)).collect();
        let mut office = Self {
            random: Random::new(seed),
            founding,
            _folder: folder,
            hub,
            laptops,
            step: 0,
            secrets: Vec::new(),
            let_in: BTreeMap::from([(String::new(), everybody)]),
            taken_out: BTreeMap::new(),
            removed: BTreeSet::new(),
        };
        for (at, offices) in ROLES.into_iter().enumerate() {
            office.appoint(0, at + 1, offices)?;
        }
        for at in [0, 1, 2, 3, 0] {
            office.exchange(at, false)?;
        }
        Ok(office)
    }

    fn live(&mut self) -> Told<()> {
        for _ in 0..20 + self.random.below(25) {
            self.step += 1;
            self.hub.pass(self.random.number() % 4_000);
            let at = self.random.below(LAPTOPS);
            match self.random.below(20) {
                0..=4 => self.write(at)?,
                5 | 6 => self.create(at)?,
                7 | 8 => self.change_circle(at)?,
                9 if self.random.chance(30) => {
                    let offices = *self.random.pick(&ROLES);
                    let whom = self.random.below(LAPTOPS);
                    self.appoint(0, whom, offices)?;
                }
                10 if self.random.chance(20) => self.remove(at)?,
                11 => self.founding.restart(&mut self.laptops[at]),
                _ => self.exchange(at, true)?,
            }
            self.judge(at)?;
        }
        for _ in 0..3 {
            for at in 0..LAPTOPS {
                self.step += 1;
                self.exchange(at, false)?;
                self.judge(at)?;
            }
        }
        Ok(())
    }

    /// Somebody runs circles may refuse somebody else: what is refused is no failure.
    fn exchange(&mut self, at: usize, bad_link: bool) -> Told<()> {
        for _ in 0..30 {
            let nonce = self.random.bytes();
            let now = self.laptops[at].now(&self.hub);
            let (store, keys) = self.laptops[at].both();
            let prepared = match sync::prepare(store, keys, now, nonce, Limits::default()) {
                Ok(prepared) => prepared,
                Err(SyncError::Removed) => return Ok(()),
                Err(error) => return Err(format!("prepare: {error}")),
            };
            if bad_link && self.random.chance(15) {
                return Ok(());
            }
            let answer = self.hub.carry(&prepared.body, true).ok_or("silent")?;
            if bad_link && self.random.chance(15) {
                return Ok(());
            }
            let (store, keys) = self.laptops[at].both();
            match sync::accept(store, keys, &prepared.request_hash, &answer, now) {
                Ok(accepted) if accepted.again || prepared.more_to_push => {}
                Ok(_) | Err(SyncError::Removed) => return Ok(()),
                Err(error) => return Err(format!("accept: {error}")),
            }
        }
        Err("an exchange does not come to an end".into())
    }

    /// Words of a new case, in a circle this laptop is in or in none.
    fn write(&mut self, at: usize) -> Told<()> {
        let me = self.laptops[at].me;
        let Some(members) = self.laptops[at].keys.members.clone() else {
            return Ok(());
        };
        let numbers = 0..u16::try_from(members.circles().len()).unwrap();
        let mine: Vec<u16> = numbers
            .filter(|number| members.holds(*number, sync::keys::wire_device(me)))
            .collect();
        if mine.is_empty() {
            return Ok(());
        }
        let number = *self.random.pick(&mine);
        let holders: BTreeSet<DeviceId> = members
            .left_in(number)
            .into_iter()
            .map(model_device)
            .collect();
        let circle = match number {
            DESK => String::new(),
            number => members.circle(number).unwrap().name(),
        };
        let all = self.laptops.iter().map(|laptop| laptop.me);
        let text = format!("secret {} of {:?}", self.secrets.len(), me);
        let case = RecordId::from_random(self.random.bytes());
        let field = |name: &str, value: Value| Write {
            field: CASE.field_named(name).unwrap().tag,
            element: String::new(),
            value,
        };
        let mut writes = vec![field("title", Value::Text(text.clone()))];
        if number != DESK {
            writes.push(field("circle", Value::Text(circle.clone())));
        }
        self.secrets.push(Secret {
            out: all.filter(|device| !holders.contains(device)).collect(),
            at: self.step,
            text,
            circle,
            case,
        });
        let now = self.laptops[at].now(&self.hub);
        let store = self.laptops[at].store();
        let saved = store.write::<_, StoreError>(me, now, |tx| {
            tx.change("record_create", CASE.tag, case, writes)
        });
        told("write", saved).map(|_| ())
    }

    fn create(&mut self, at: usize) -> Told<()> {
        let chosen: Vec<DeviceId> = (0..LAPTOPS)
            .filter(|_| self.random.chance(40))
            .map(|other| self.laptops[other].me)
            .collect();
        let (me, now) = (self.laptops[at].me, self.laptops[at].now(&self.hub));
        let (store, keys) = self.laptops[at].both();
        let members = chosen.iter().copied().chain([me]);
        let members: Vec<(usize, DeviceId)> = members.map(|device| (self.step, device)).collect();
        // Who may not, or chose somebody who may not, is told so.
        if let Ok(name) = circles::create(store, keys, "circle", &chosen, now) {
            self.let_in.entry(name).or_default().extend(members);
        }
        Ok(())
    }

    fn change_circle(&mut self, at: usize) -> Told<()> {
        let count = self.laptops[at]
            .keys
            .members
            .as_ref()
            .map_or(0, |all| all.circles().len());
        if count < 2 {
            return Ok(());
        }
        let number = u16::try_from(1 + self.random.below(count - 1)).unwrap();
        let whom = self.laptops[self.random.below(LAPTOPS)].me;
        let now = self.laptops[at].now(&self.hub);
        let takes_out = self.random.chance(50);
        let (store, keys) = self.laptops[at].both();
        let name = keys
            .members
            .as_ref()
            .and_then(|all| Some(all.circle(number)?.name()));
        let name = name.unwrap_or_default();
        if takes_out {
            if circles::remove(store, keys, number, whom, now).is_ok() {
                let out = self.taken_out.entry(name).or_default();
                out.push((self.step, whom));
            }
        } else if circles::grant(store, keys, number, whom, now).is_ok() {
            self.let_in.entry(name).or_default().push((self.step, whom));
        }
        Ok(())
    }

    fn appoint(&mut self, by: usize, whom: usize, offices: Offices) -> Told<()> {
        let device = self.laptops[whom].me;
        let now = self.laptops[by].now(&self.hub);
        let (store, keys) = self.laptops[by].both();
        if acts::appoint(store, keys, device, offices, now).is_err() {
            return Ok(());
        }
        if offices.reads() {
            // Whoever holds the desk's keys hands them on from now on.
            let desk = self.let_in.entry(String::new()).or_default();
            desk.push((self.step, device));
        } else {
            let out = self.taken_out.entry("*".into()).or_default();
            out.push((self.step, device));
        }
        Ok(())
    }

    fn remove(&mut self, by: usize) -> Told<()> {
        let whom = 1 + self.random.below(LAPTOPS - 1);
        if whom == by || self.removed.len() > 1 {
            return Ok(());
        }
        let (device, names) = (self.laptops[whom].me, self.founding.names());
        let now = self.laptops[by].now(&self.hub);
        let (store, keys) = self.laptops[by].both();
        if acts::remove(store, keys, device, &names, now).is_ok() {
            self.removed.insert(whom);
            let out = self.taken_out.entry("*".into()).or_default();
            out.push((self.step, device));
        }
        Ok(())
    }

    /// No text, in a row or in the log, and no key, of what this laptop was never let into.
    fn judge(&mut self, at: usize) -> Told<()> {
        let me = self.laptops[at].me;
        let store = self.laptops[at].store();
        for secret in &self.secrets {
            let may = may_read(&self.let_in, &self.taken_out, secret, me);
            let Ok(stored) = store.record(secret.case) else {
                continue;
            };
            let log = told("history", store.history(secret.case))?;
            let all = format!("{:?}{:?}", stored.state, log);
            if all.contains(&secret.text) && !may {
                return Err(format!(
                    "{me:?} reads \"{}\" of circle \"{}\"",
                    secret.text, secret.circle
                ));
            }
        }
        let keys = &self.laptops[at].keys;
        let Some(members) = &keys.members else {
            return Ok(());
        };
        for circle in members.circles().iter().skip(1) {
            let holds = circle
                .epochs
                .iter()
                .any(|epoch| keys.circles.contains_key(&epoch.id));
            let gifts = self.let_in.get(&circle.name()).into_iter().flatten();
            if holds && !gifts.into_iter().any(|(_, device)| *device == me) {
                return Err(format!("{me:?} holds a key of {}", circle.name()));
            }
        }
        Ok(())
    }
}

type Events = BTreeMap<String, Vec<(usize, DeviceId)>>;

/// Somebody was let in, and was not taken out again before it was written and as its author knew.
/// Let in later, one reads what was sealed before too.
fn may_read(let_in: &Events, taken_out: &Events, secret: &Secret, me: DeviceId) -> bool {
    let of = |events: &Events, circle: &str| -> Vec<usize> {
        let events = events.get(circle).into_iter().flatten();
        let mine = events.filter(|(_, device)| *device == me);
        mine.map(|(step, _)| *step).collect()
    };
    let mut outs = of(taken_out, &secret.circle);
    outs.extend(of(taken_out, "*"));
    outs.retain(|out| *out <= secret.at);
    let knew = secret.out.contains(&me);
    let gifts = of(let_in, &secret.circle);
    gifts
        .iter()
        .any(|gift| !knew || !outs.iter().any(|out| gift <= out))
}

fn run(seed: u64, founding: &Founding) -> Told<(usize, usize)> {
    let mut office = Office::new(seed, founding)?;
    office
        .live()
        .map_err(|what| format!("SEED={seed}: {what}"))?;
    Ok((office.secrets.len(), office.let_in.len()))
}

#[test]
fn whatever_order_things_come_in_no_laptop_holds_a_key_or_a_text_of_a_circle_it_is_not_in() {
    let founding = Founding::make();
    if let Some(seed) = setting("SANAD_CIRCLE_SEED") {
        run(seed, &founding).unwrap();
        return;
    }
    let (mut secrets, mut made) = (0, 0);
    for seed in 0..setting("SANAD_CIRCLE_SEEDS").unwrap_or(SEEDS) {
        let (words, circles) = run(seed, &founding).unwrap();
        secrets += words;
        made += circles - 1;
    }
    assert!(
        secrets > 1_000 && made > 200,
        "{secrets} texts in {made} circles"
    );
}
