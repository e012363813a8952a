//! Answering: receipts, then entries, then frames by urgency, until the budget is used.

use super::{Hub, Session, Tally, control};
use crate::storage::{Head, Slice, StorageError};
use std::collections::{BTreeMap, BTreeSet};
use wire::{
    Entry, ExchangeResponse, Hash, InstitutionId, Lane, LogId, Part, Receipt, Refusal, RefusalCode,
    Role, Sections, Seq, limits,
};

/// What the device says it has.
type Have = BTreeMap<LogId, (Seq, [u8; 6])>;

/// An answer in the making.
struct Draft {
    left: usize,
    started: bool,
    wants: bool,
    frames: Vec<Vec<u8>>,
    answer: ExchangeResponse,
}

impl Session {
    /// Answer after the last flush.
    pub fn answer(&self, hub: &Hub, now: u64) -> Result<(Vec<u8>, Tally), StorageError> {
        let have = self.have();
        let heads = hub.storage.heads(self.request.institution)?;
        let budget = usize::try_from(self.request.budget_down).unwrap_or(usize::MAX);
        let mut draft = Draft {
            left: budget.min(limits::ANSWER),
            started: false,
            wants: budget > 0,
            frames: Vec::new(),
            answer: hub.blank(&self.hash, self.refused.clone(), now),
        };
        let forked = self.forks(hub, &have, &heads)?;
        for &(log, seq) in &forked {
            let refusal = Refusal {
                code: RefusalCode::Fork,
                frame: Some((log, seq)),
            };
            draft.answer.refused.push(refusal);
        }
        draft.answer.receipts = self.receipts(&have, &heads, draft.answer.at);
        let whose = (self.request.institution, self.request.device);
        draft.answer.part = hub.parts.held(&whose);
        self.add_entries(hub, &mut draft)?;
        let forked: BTreeSet<LogId> = forked.into_iter().map(|(log, _)| log).collect();
        self.add_frames(hub, &have, &heads, &forked, &mut draft)?;
        let sent = draft.frames.len();
        let tally = Tally {
            kept: self.stored,
            refused: draft.answer.refused.len(),
            sent,
        };
        Ok((draft.body(hub, self.request.part), tally))
    }

    fn have(&self) -> Have {
        let mut have = Have::new();
        for heads in &self.request.have {
            let Some(institution) = self.request.institution_at(heads.institution) else {
                continue;
            };
            for head in &heads.lanes {
                let log = LogId {
                    institution,
                    device: heads.device,
                    lane: head.lane,
                };
                have.insert(log, (head.seq, head.hash6));
            }
        }
        have
    }

    /// Places where device and hub hold different frames.
    fn forks(
        &self,
        hub: &Hub,
        have: &Have,
        heads: &[Head],
    ) -> Result<Vec<(LogId, Seq)>, StorageError> {
        let mut forks = Vec::new();
        for head in heads {
            let Some(&(seq, hash6)) = have.get(&head.log) else {
                continue;
            };
            if seq == Seq(0) || seq > head.seq {
                continue;
            }
            let stored = match seq == head.seq {
                true => Some(head.hash),
                false => hub.storage.frame_hash(head.log, seq)?,
            };
            if stored.map(|hash| hash.short()) != Some(hash6) {
                forks.push((head.log, seq));
            }
        }
        Ok(forks)
    }

    fn receipts(&self, have: &Have, heads: &[Head], at: u64) -> Vec<Receipt> {
        let tenant = self.request.institution;
        let held: BTreeMap<LogId, (Seq, Hash)> =
            heads.iter().map(|h| (h.log, (h.seq, h.hash))).collect();
        let mut logs: BTreeSet<LogId> = self.touched.clone();
        logs.extend(held.keys().filter(|log| log.device == self.request.device));
        logs.extend(have.keys().filter(|log| log.institution == tenant));
        let mut receipts = Vec::new();
        let mut say = |log: LogId, seq, hash| {
            let LogId {
                institution,
                device,
                lane,
            } = log;
            receipts.push(Receipt {
                institution,
                device,
                lane,
                seq,
                hash,
                at,
            });
        };
        let asked = self
            .request
            .members
            .iter()
            .find(|m| m.institution == 0)
            .map_or(0, |m| m.next);
        if self.touched_members || asked > self.members.next() {
            let log = control(tenant, wire::DeviceId(0));
            say(log, Seq(self.members.next().into()), self.members.head());
        }
        for log in logs {
            let (seq, hash) = held.get(&log).copied().unwrap_or_default();
            let said = have.get(&log).map_or(Seq(0), |(seq, _)| *seq);
            let own = log.device == self.request.device && seq != said;
            if self.touched.contains(&log) || own || seq < said {
                say(log, seq, hash);
            }
        }
        receipts
    }

    /// Whose membership logs the device may read, the most needed first.
    fn readable(&self, hub: &Hub) -> Result<Vec<InstitutionId>, StorageError> {
        let tenant = self.request.institution;
        let mut ids = vec![tenant];
        ids.extend(
            hub.storage
                .public_institutions()?
                .into_iter()
                .map(|(id, _)| id),
        );
        if self.members.role() != Role::Nhri {
            ids.extend(
                hub.storage
                    .logs_to(tenant)?
                    .into_iter()
                    .map(|log| log.institution),
            );
        }
        let mut seen = BTreeSet::new();
        ids.retain(|id| seen.insert(*id));
        Ok(ids)
    }

    fn add_entries(&self, hub: &Hub, draft: &mut Draft) -> Result<(), StorageError> {
        let next: BTreeMap<InstitutionId, u32> = self
            .request
            .members
            .iter()
            .filter_map(|m| Some((self.request.institution_at(m.institution)?, m.next)))
            .collect();
        for id in self.readable(hub)? {
            let from = next.get(&id).copied().unwrap_or(0);
            let slice = hub
                .storage
                .entries_from(id, from, draft.left, draft.force())?;
            let items = draft.account(slice);
            let entries: Vec<Entry> = items
                .iter()
                .filter_map(|bytes| Entry::decode(bytes).ok())
                .collect();
            if entries.len() != items.len() {
                return Err(StorageError::Damaged);
            }
            if !entries.is_empty() {
                draft.answer.entries.push((id, entries));
            }
        }
        Ok(())
    }

    fn add_frames(
        &self,
        hub: &Hub,
        have: &Have,
        heads: &[Head],
        forked: &BTreeSet<LogId>,
        draft: &mut Draft,
    ) -> Result<(), StorageError> {
        let tenant = self.request.institution;
        let after = |log: &LogId| have.get(log).map_or(Seq(0), |(seq, _)| *seq);
        let mine = |log: &LogId| log.device == self.request.device && !self.request.lanes.own();
        for lane in Lane::FRAMES
            .into_iter()
            .filter(|&lane| self.request.lanes.has(lane))
        {
            for log in heads.iter().map(|h| h.log).filter(|log| log.lane == lane) {
                if !mine(&log) && !forked.contains(&log) {
                    let (left, force) = (draft.left, draft.force());
                    let slice = hub.storage.frames_after(log, after(&log), left, force)?;
                    let items = draft.account(slice);
                    draft.frames.extend(items);
                }
            }
            if lane != Lane::Reports {
                continue;
            }
            for log in hub.storage.logs_to(tenant)? {
                if log.institution != tenant {
                    let (left, force) = (draft.left, draft.force());
                    let slice = hub
                        .storage
                        .frames_to(tenant, log, after(&log), left, force)?;
                    let items = draft.account(slice);
                    draft.frames.extend(items);
                }
            }
        }
        Ok(())
    }
}

impl Draft {
    /// Whether the next item may go over the budget, so that no budget is too small to get on.
    fn force(&self) -> bool {
        self.wants && !self.started
    }

    fn account(&mut self, slice: Slice) -> Vec<Vec<u8>> {
        let size: usize = slice.items.iter().map(Vec::len).sum();
        self.started |= !slice.items.is_empty();
        self.left = self.left.saturating_sub(size);
        if slice.more > 0 {
            // Later lanes and logs wait until this one is through.
            self.left = 0;
            self.started = true;
        }
        self.answer.more = self.answer.more.saturating_add(slice.more);
        slice.items
    }

    fn body(mut self, hub: &Hub, mut part: Option<Part>) -> Vec<u8> {
        self.answer.frames = u32::try_from(self.frames.len()).unwrap_or(u32::MAX);
        let mut body = hub.sign(&self.answer);
        for frame in &self.frames {
            match part.take_if(|part| part.begins(frame)) {
                Some(part) => part.put_rest(&mut body, frame),
                None => Sections::put(&mut body, frame),
            }
        }
        body
    }
}
