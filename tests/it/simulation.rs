//! Two thousand small worlds in which everything goes wrong that can: links that drop, repeat,
//! reorder and cut, laptops that stop between two steps, clocks ten years off, a hub that starts
//! again or goes back to an old copy, laptops that are removed. When the network heals, all
//! laptops must agree with each other and with the [`oracle`].
//!
//! `SANAD_SIM_SEEDS=20000` runs more, `SANAD_SIM_SEED=17` runs one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

mod circles;
mod hub_states;
mod oracle;
mod people;
mod truth;
pub(crate) mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};

use model::{Dot, RecordId, Write};
use sync::{Limits, SyncError, acts};
use testkit::{HubCore, Random};
use wire::exchange::AnswerError;

use oracle::{Oracle, Saved};
use people::{value, writes};
use world::{Founding, LAPTOPS, Laptop, memory_folder};

const SEEDS: u64 = 2_000;
const THREADS: u64 = 2;
const TEN_YEARS: i64 = 10 * 365 * 86_400;
/// Exchanges of everybody after the network has healed.
const HEALING_ROUNDS: usize = 3;

type Told<T> = Result<T, String>;

/// What this seed's world suffers from.
#[derive(Debug)]
struct Weather {
    drop: usize,
    cut: usize,
    repeat: usize,
    late: usize,
    crash: usize,
    clocks: bool,
    hub_restarts: bool,
    hub_goes_back: bool,
    removals: usize,
    limits: Limits,
}

/// A request or an answer that somebody on the way kept.
struct Kept {
    laptop: usize,
    hash: [u8; 16],
    request: Vec<u8>,
    answer: Option<Vec<u8>>,
}

struct World<'a> {
    random: Random,
    founding: &'a Founding,
    folder: tempfile::TempDir,
    hub: HubCore,
    laptops: Vec<Laptop>,
    oracle: Oracle,
    weather: Weather,
    kept: Vec<Kept>,
    /// Removed laptops, with what counts of them whatever anybody says.
    removed: BTreeMap<usize, BTreeSet<Dot>>,
    copies: usize,
    old_copy: Option<std::path::PathBuf>,
}

fn weather(random: &mut Random) -> Weather {
    let small = random.chance(50);
    let limits = Limits {
        frame_bytes_max: if small { 60 } else { 1 << 20 },
        push_bytes_max: if random.chance(30) { 900 } else { 12 << 20 },
        pull_bytes_max: if random.chance(30) { 1_500 } else { 4 << 20 },
        ..Limits::default()
    };
    let mut often = |percent| if random.chance(60) { percent } else { 0 };
    Weather {
        drop: often(20),
        cut: often(25),
        repeat: often(15),
        late: often(15),
        crash: often(15),
        clocks: often(1) > 0,
        hub_restarts: random.chance(25),
        hub_goes_back: random.chance(12),
        removals: if random.chance(20) {
            1 + random.below(2)
        } else {
            0
        },
        limits,
    }
}

impl<'a> World<'a> {
    fn new(seed: u64, founding: &'a Founding) -> Self {
        let mut random = Random::new(seed);
        let folder = memory_folder();
        let weather = weather(&mut random);
        let fewest = if weather.removals > 0 { LAPTOPS } else { 2 };
        let count = fewest + random.below(LAPTOPS - fewest + 1);
        let (hub, laptops) = founding.copy(folder.path(), count);
        Self {
            random,
            founding,
            folder,
            hub,
            laptops,
            oracle: Oracle::default(),
            weather,
            kept: Vec::new(),
            removed: BTreeMap::new(),
            copies: 0,
            old_copy: None,
        }
    }

    fn live(&mut self) -> Told<()> {
        let steps = 12 + self.random.below(24);
        for _ in 0..steps {
            self.hub.pass(self.random.number() % 4_000);
            let at = self.random.below(self.laptops.len());
            match self.random.below(20) {
                0..=10 => self.save(at)?,
                11..=16 => self.exchange(at, true)?,
                17 => self.misfortune(at)?,
                18 => self.deliver_kept()?,
                _ => self.remove_somebody(at)?,
            }
        }
        Ok(())
    }

    fn misfortune(&mut self, at: usize) -> Told<()> {
        match self.random.below(4) {
            0 if self.weather.clocks => {
                let far = self.random.number() % (2 * TEN_YEARS as u64);
                self.laptops[at].ahead = far as i64 - TEN_YEARS;
            }
            1 if self.weather.hub_restarts => self.hub.restart(),
            2 if self.weather.hub_goes_back => match self.old_copy.take() {
                Some(copy) => self.hub.restore(&copy),
                None => {
                    self.copies += 1;
                    let to = self.folder.path().join(format!("copy{}", self.copies));
                    self.hub.copy_to(&to);
                    self.old_copy = Some(to);
                }
            },
            _ if self.random.chance(self.weather.crash) => {
                self.founding.restart(&mut self.laptops[at]);
            }
            _ => {}
        }
        self.laptops[at].read_log()
    }

    /// A person saves something.
    fn save(&mut self, at: usize) -> Told<()> {
        let hub_time = self.laptops[at].now(&self.hub);
        let random = &mut self.random;
        let laptop = &mut self.laptops[at];
        let known: BTreeSet<RecordId> = laptop
            .log
            .iter()
            .filter_map(|dot| self.oracle.record_of(*dot))
            .collect();
        let known: Vec<RecordId> = known.into_iter().collect();
        let contested = laptop.store().contested().map_err(|e| e.to_string())?;
        let (kind, record, writes) = if !contested.is_empty() && random.chance(40) {
            let (record, field, element) = random.pick(&contested).clone();
            let kind = laptop
                .store()
                .record(record)
                .map_err(|e| e.to_string())?
                .kind;
            let value = value(random, kind, field, &known);
            let settle = Write {
                field,
                element,
                value,
            };
            (kind, record, vec![settle])
        } else if known.is_empty() || random.chance(25) {
            let kind = *random.pick(&[1, 1, 1, 7, 8, 200]);
            let record = RecordId::from_random(random.bytes());
            (kind, record, writes(random, kind, &known))
        } else {
            let record = *random.pick(&known);
            let kind = laptop
                .store()
                .record(record)
                .map_err(|e| e.to_string())?
                .kind;
            (kind, record, writes(random, kind, &known))
        };
        let me = laptop.me;
        let dot = laptop
            .store()
            .write::<Dot, store::StoreError>(me, hub_time, |tx| {
                tx.change("record_save", kind, record, writes.clone())
            })
            .map_err(|error| format!("save: {error}"))?;
        let history = laptop.store().history(record).map_err(|e| e.to_string())?;
        let change = history.into_iter().find(|change| change.dot == dot);
        let change = change.ok_or("a save is not in the log")?;
        if change.writes != writes {
            return Err("the log says something else than was saved".into());
        }
        let mut own = laptop.log.iter().filter(|dot| dot.device == me);
        let last = own.next_back().and_then(|dot| self.oracle.change(*dot));
        if last.is_some_and(|last| last.stamp >= change.stamp) {
            return Err("a later save of one laptop has an earlier stamp".into());
        }
        self.oracle.keep(Saved {
            change,
            saw: laptop.log.clone(),
        });
        laptop.log.insert(dot);
        Ok(())
    }

    /// One exchange as the desk runs it: again while there is more.
    fn exchange(&mut self, at: usize, bad_link: bool) -> Told<()> {
        for _ in 0..40 {
            if !self.request(at, bad_link)? {
                return Ok(());
            }
        }
        Err("an exchange does not come to an end".into())
    }

    fn request(&mut self, at: usize, bad_link: bool) -> Told<bool> {
        let nonce = self.random.bytes();
        let limits = self.weather.limits;
        let laptop = &mut self.laptops[at];
        let now = laptop.now(&self.hub);
        let (store, keys) = laptop.both();
        let prepared =
            sync::prepare(store, keys, now, nonce, limits).map_err(|e| format!("prepare: {e}"))?;
        let (body, hash) = (prepared.body, prepared.request_hash);
        if bad_link && self.random.chance(self.weather.crash) {
            self.founding.restart(&mut self.laptops[at]);
            return Ok(false);
        }
        if bad_link && self.random.chance(self.weather.drop) {
            if self.random.chance(self.weather.late * 3) {
                self.keep(at, hash, body, None);
            }
            return Ok(false);
        }
        if bad_link && self.random.chance(self.weather.cut) {
            let end = self.random.below(body.len());
            self.hub.carry(&body[..end], false);
            return Ok(false);
        }
        let answer = self.hub.carry(&body, true).ok_or("the hub fell silent")?;
        if bad_link && self.random.chance(self.weather.repeat) {
            self.keep(at, hash, body.clone(), Some(answer.clone()));
        }
        if bad_link && self.random.chance(self.weather.drop) {
            return Ok(false);
        }
        // Between the request and its answer people go on working.
        while bad_link && self.random.chance(25) {
            self.save(at)?;
        }
        let cut = bad_link && self.random.chance(self.weather.cut);
        let end = if cut {
            self.random.below(answer.len())
        } else {
            answer.len()
        };
        let again = self.take(at, &hash, &answer[..end], now)?;
        if bad_link && self.random.chance(self.weather.repeat) {
            self.take(at, &hash, &answer, now)?;
        }
        if cut && self.random.chance(50) {
            // The cut was the laptop itself, which lost power after that many frames.
            self.founding.restart(&mut self.laptops[at]);
            return Ok(false);
        }
        Ok(again.unwrap_or(false) || !cut && again.is_some() && prepared.more_to_push)
    }

    /// Takes an answer in; `None` when it was rightly refused.
    fn take(&mut self, at: usize, hash: &[u8; 16], answer: &[u8], now: u64) -> Told<Option<bool>> {
        let removed = self.removed.contains_key(&at);
        let gone = self.known_to_be_gone(at);
        let laptop = &mut self.laptops[at];
        let before = laptop.log.clone();
        let (store, keys) = laptop.both();
        let outcome = match sync::accept(store, keys, hash, answer, now) {
            Ok(accepted) => Ok(Some(accepted.again)),
            Err(SyncError::NotAnAnswer | SyncError::Answer(AnswerError::OtherRequest)) => Ok(None),
            Err(SyncError::Removed) if removed => Ok(None),
            Err(error) => Err(format!("accept: {error}")),
        };
        laptop.read_log()?;
        // A removal that lost its race against another entry may have been dropped just now.
        let still_gone = self.known_to_be_gone(at);
        for dot in self.laptops[at].log.difference(&before) {
            if !still_gone.contains_key(&dot.device) {
                continue;
            }
            let counts = gone
                .get(&dot.device)
                .is_none_or(|known| known.contains(dot));
            if !counts && !self.is_acknowledged(at, *dot) {
                return Err(format!(
                    "{dot:?} was applied after the removal of its author"
                ));
            }
        }
        outcome
    }

    fn keep(&mut self, laptop: usize, hash: [u8; 16], request: Vec<u8>, answer: Option<Vec<u8>>) {
        self.kept.push(Kept {
            laptop,
            hash,
            request,
            answer,
        });
    }

    /// Something old arrives, out of order: a request at the hub, an answer at the laptop.
    fn deliver_kept(&mut self) -> Told<()> {
        if self.kept.is_empty() {
            return Ok(());
        }
        let at = self.random.below(self.kept.len());
        let Kept {
            laptop,
            hash,
            request,
            answer,
        } = self.kept.swap_remove(at);
        let now = self.laptops[laptop].now(&self.hub);
        match answer {
            // The answer to another request is not believed.
            Some(answer) if self.random.chance(50) => {
                let mut other = hash;
                other[0] ^= 1;
                match self.take(laptop, &other, &answer, now)? {
                    None => Ok(()),
                    Some(_) => Err("an answer to another request was believed".into()),
                }
            }
            _ => {
                self.hub.carry(&request, true);
                Ok(())
            }
        }
    }

    /// An administrator removes a laptop.
    fn remove_somebody(&mut self, by: usize) -> Told<()> {
        if self.weather.removals == 0 || self.removed.contains_key(&by) {
            return Ok(());
        }
        let whom = self.random.below(self.laptops.len());
        if whom == by || self.removed.contains_key(&whom) {
            return Ok(());
        }
        self.weather.removals -= 1;
        let device = self.laptops[whom].me;
        let names = self.founding.names();
        let now = self.laptops[by].now(&self.hub);
        let (store, keys) = self.laptops[by].both();
        match acts::remove(store, keys, device, &names, now) {
            Ok(()) => {
                let known = self.laptops[by].log.clone();
                self.removed.insert(whom, known);
                Ok(())
            }
            Err(error) => Err(format!("remove: {error}")),
        }
    }
}

fn run(seed: u64, founding: &Founding) -> Told<()> {
    let mut world = World::new(seed, founding);
    let told = world.live().and_then(|()| world.heal());
    told.map_err(|what| {
        format!(
            "{what}\nin {:?}, removed {:?}",
            world.weather,
            world.removed.keys()
        )
    })
}

/// Runs one world; gives what went wrong with the seed to see it again.
fn judge(seed: u64, founding: &Founding) -> Told<()> {
    let outcome = catch_unwind(AssertUnwindSafe(|| run(seed, founding)));
    let what = match outcome {
        Ok(told) => told,
        Err(panic) => Err(panic
            .downcast_ref::<String>()
            .cloned()
            .unwrap_or_else(|| "panic".to_owned())),
    };
    what.map_err(|what| format!("SEED={seed}: {what}"))
}

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn whatever_the_network_does_nothing_saved_is_lost_and_all_laptops_end_up_equal() {
    if let Some(seed) = setting("SANAD_SIM_SEED") {
        judge(seed, &Founding::make()).unwrap();
        return;
    }
    let seeds = setting("SANAD_SIM_SEEDS").unwrap_or(SEEDS);
    let next = AtomicU64::new(0);
    let failures: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS)
            .map(|_| {
                scope.spawn(|| {
                    let founding = Founding::make();
                    let mut failures = Vec::new();
                    loop {
                        let seed = next.fetch_add(1, Ordering::Relaxed);
                        if seed >= seeds || failures.len() > 10 {
                            return failures;
                        }
                        failures.extend(judge(seed, &founding).err());
                    }
                })
            })
            .collect();
        let all = workers.into_iter().map(|worker| worker.join().unwrap());
        all.flatten().collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
