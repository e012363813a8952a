//! Taking what a member pushes: entries first, then frames one by one.

use super::{Hub, Session, control};
use crate::storage::{CheckedFrame, Kept, StorageError};
use wire::{Frame, FrameHeader, Lane, Part, Refusal, RefusalCode, Role, Seq, limits};

/// Frames are handed to the writer at the latest when this many bytes wait.
const PENDING: usize = 1024 * 1024;

impl Session {
    /// Whether further frames are looked at.
    pub fn is_open(&self) -> bool {
        !self.closed
    }

    pub(super) fn take_entries(&mut self, hub: &Hub) -> Result<(), StorageError> {
        if self.request.push_entries.is_empty() {
            return Ok(());
        }
        self.touched_members = true;
        let tenant = self.request.institution;
        let entries = self.request.push_entries.clone();
        let ids: Vec<_> = entries
            .iter()
            .map(|e| {
                (
                    control(tenant, e.author),
                    Seq(e.body().map_or(0, |b| b.number.into())),
                )
            })
            .collect();
        match hub.storage.append_entries(tenant, entries) {
            Ok(None) => {}
            Ok(Some((at, code))) => self.refuse(code, ids.get(at).copied()),
            Err(StorageError::Full) => {
                self.refuse(RefusalCode::Full, ids.first().copied());
                self.closed = true;
            }
            Err(error) => return Err(error),
        }
        if let Some(members) = hub.storage.members(tenant)? {
            self.members = members;
        }
        Ok(())
    }

    /// Take one section. It is durable after the next [`Session::flush`].
    pub fn take(&mut self, hub: &Hub, section: Vec<u8>) -> Result<(), StorageError> {
        if self.closed {
            return Ok(());
        }
        self.frames += 1;
        let Some(section) = self.whole(hub, section) else {
            // What was held is gone; the receipts say from where to send again.
            self.refuse(RefusalCode::Gap, None);
            return Ok(());
        };
        let read = Frame::decode(&section).and_then(|frame| frame.header().map(|h| (frame, h)));
        let Ok((frame, header)) = read else {
            self.refuse(RefusalCode::BadChain, None);
            return self.close(hub);
        };
        if self.frames > limits::FRAMES_PER_REQUEST {
            self.refuse(RefusalCode::TooLarge, Some((header.log(), header.seq)));
            return self.close(hub);
        }
        let log = header.log();
        if self.skip.contains(&log) {
            return Ok(());
        }
        if let Err(code) = self.check(hub, &frame, &header)? {
            self.refuse(code, Some((log, header.seq)));
            self.skip.insert(log);
            return Ok(());
        }
        self.touched.insert(log);
        self.pending_bytes += section.len();
        self.pending.push(CheckedFrame {
            log,
            seq: header.seq,
            previous: header.previous,
            hash: frame.hash(),
            to: header.to,
            replaces: frame.replaced_by().is_some(),
            bytes: section,
        });
        if self.pending_bytes >= PENDING {
            self.flush(hub)
        } else {
            Ok(())
        }
    }

    /// The frame of a section, which may be the rest of one that was cut.
    fn whole(&self, hub: &Hub, section: Vec<u8>) -> Option<Vec<u8>> {
        let whose = (self.request.institution, self.request.device);
        if Part::is_rest(&section) {
            return hub.parts.join(&whose, &section);
        }
        hub.parts.came(&whose, &section);
        Some(section)
    }

    /// The link stands still or was cut inside a frame: what came of it is kept, so that the rest
    /// is enough.
    pub fn keep_part(&self, hub: &Hub, unfinished: &[u8]) {
        if !self.closed {
            let whose = (self.request.institution, self.request.device);
            hub.parts.keep(whose, self.turn, unfinished);
        }
    }

    /// Everything that can be said of a frame without its log.
    fn check(
        &self,
        hub: &Hub,
        frame: &Frame,
        header: &FrameHeader,
    ) -> Result<Result<(), RefusalCode>, StorageError> {
        if header.institution != self.request.institution {
            return Ok(Err(RefusalCode::Role));
        }
        if let Some(to) = header.to {
            let recipient = hub.storage.members(to)?.map(|members| members.role());
            let may = matches!(recipient, Some(Role::Headquarters | Role::Network));
            if header.lane != Lane::Reports || !may {
                return Ok(Err(RefusalCode::Role));
            }
        }
        if frame.replaced_by().is_some() && header.lane != Lane::Cases {
            return Ok(Err(RefusalCode::Role));
        }
        let Some(key) = self.members.vouches(header.device, frame.replaced_by()) else {
            return Ok(Err(RefusalCode::StaleMembers));
        };
        Ok(frame.verify(&key).map_err(|_| RefusalCode::BadSignature))
    }

    /// Make everything taken so far durable.
    pub fn flush(&mut self, hub: &Hub) -> Result<(), StorageError> {
        let frames = std::mem::take(&mut self.pending);
        self.pending_bytes = 0;
        if frames.is_empty() {
            return Ok(());
        }
        let ids: Vec<_> = frames.iter().map(|f| (f.log, f.seq)).collect();
        match hub.storage.append_frames(self.request.institution, frames) {
            Ok(outcomes) => {
                for (&id, outcome) in ids.iter().zip(outcomes) {
                    match outcome {
                        Kept::Yes => self.stored += 1,
                        Kept::Skipped => {}
                        Kept::No(code) => {
                            self.refuse(code, Some(id));
                            self.skip.insert(id.0);
                        }
                    }
                }
                Ok(())
            }
            Err(StorageError::Full) => {
                self.refuse(RefusalCode::Full, ids.first().copied());
                self.closed = true;
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// Take no more, and say so if the body was larger than allowed.
    pub fn too_large(&mut self, hub: &Hub) -> Result<(), StorageError> {
        if self.closed {
            return Ok(());
        }
        self.refuse(RefusalCode::TooLarge, None);
        self.close(hub)
    }

    fn close(&mut self, hub: &Hub) -> Result<(), StorageError> {
        self.flush(hub)?;
        self.closed = true;
        Ok(())
    }

    fn refuse(&mut self, code: RefusalCode, frame: Option<(wire::LogId, Seq)>) {
        self.refused.push(Refusal { code, frame });
        if self.refused.len() >= limits::REFUSALS {
            self.closed = true;
        }
    }
}
