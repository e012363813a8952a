//! From the bytes of an answer to what the store then holds.
//!
//! Order matters and is fixed: believe the answer (pinned hub, this request), then membership,
//! then receipts, then frames. Each frame is applied in a transaction of its own together with
//! the end of its log, so that a crash between two frames loses nothing and repeats nothing.

use model::DeviceId;
use store::exchange::HeldHead;
use store::settings::name;
use store::{Store, StoreError};
use wire::exchange::{ExchangeResponse, Part, RefusalCode, Sections, Signed};
use wire::limits;
use wire::members::Members;
use wire::receipt::Receipt;

use crate::circles;
use crate::error::{Contradiction, SyncError};
use crate::keys::{Keys, model_device};
use crate::prepare::number;
use crate::{apply_frames, entries};

/// What an answer brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Accepted {
    /// Own changes newly durable at the hub.
    pub sent: u32,
    /// Own reports newly durable at the hub.
    pub reports_sent: u32,
    /// Changes of others applied.
    pub received: u32,
    /// Reports received.
    pub reports_received: u32,
    /// Membership entries taken over.
    pub entries: u32,
    /// This laptop was approved.
    pub joined: bool,
    /// Ask again: more waits there, or the hub needs what it had lost, or the clock is known now.
    pub again: bool,
    /// The hub holds more of this log than this vault knows: it was restored from a backup.
    pub ahead: bool,
    /// The hub had lost frames it once receipted; they wait again.
    pub hub_lost: bool,
    /// The hub refused the clock and said its own.
    pub clock: bool,
    /// A push before had stayed without an answer; this one says what came of it.
    pub unanswered: bool,
    /// Bytes of own frames newly durable at the hub.
    pub durable_bytes: u64,
}

/// How a body ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// At its end.
    Whole,
    /// The line was cut.
    Cut,
}

/// An answer that is taken in while it comes. What it brought whole before a cut stays.
#[derive(Debug)]
pub struct Accepting {
    sections: Sections,
    request: [u8; 16],
    now: u64,
    believed: bool,
    over: bool,
    /// It said only that the same has to be asked in another way.
    barren: bool,
    forged: bool,
    refused: Option<RefusalCode>,
    done: Accepted,
}

/// Takes in a whole answer. `now` is this laptop's clock in seconds.
///
/// # Errors
/// What was taken in before the error stays.
pub fn accept(
    store: &mut Store,
    keys: &mut Keys,
    request_hash: &[u8; 16],
    body: &[u8],
    now: u64,
) -> Result<Accepted, SyncError> {
    let mut accepting = Accepting::new(request_hash, now);
    accepting.feed(store, keys, body)?;
    accepting.finish(store, keys, End::Whole)
}

impl Accepting {
    /// Of the answer to the request with this hash. `now` is this laptop's clock in seconds.
    pub fn new(request_hash: &[u8; 16], now: u64) -> Self {
        Self {
            sections: Sections::new(limits::ANSWER_SIGNED, limits::FRAME),
            request: *request_hash,
            now,
            believed: false,
            over: false,
            barren: false,
            forged: false,
            refused: None,
            done: Accepted::default(),
        }
    }

    /// Whether the signed part came and is the hub's.
    pub fn is_believed(&self) -> bool {
        self.believed
    }

    /// More of the body came: every whole section is used at once.
    ///
    /// # Errors
    /// What was taken in before the error stays.
    pub fn feed(
        &mut self,
        store: &mut Store,
        keys: &mut Keys,
        bytes: &[u8],
    ) -> Result<(), SyncError> {
        self.sections.feed(bytes);
        while !self.over {
            match self.sections.next_section() {
                Ok(None) => break,
                Ok(Some(first)) if !self.believed => self.believe(store, keys, &first)?,
                Ok(Some(section)) => self.frame(store, keys, section)?,
                Err(_) if !self.believed => return Err(SyncError::NotAnAnswer),
                Err(_) => self.over = true,
            }
        }
        Ok(())
    }

    /// The signed part: membership, then receipts.
    fn believe(
        &mut self,
        store: &mut Store,
        keys: &mut Keys,
        first: &[u8],
    ) -> Result<(), SyncError> {
        let signed =
            Signed::decode(first, limits::ANSWER_SIGNED).map_err(|_| SyncError::NotAnAnswer)?;
        let answer = signed.read_answer(&keys.hub, &self.request)?;
        let done = &mut self.done;
        keep_time(store, &answer, self.now)?;
        self.refused = match refusals(&answer, keys) {
            Err(SyncError::Removed) if found_again(store)? => {
                (done.again, done.hub_lost) = (true, true);
                (self.believed, self.over, self.barren) = (true, true, true);
                return Ok(());
            }
            Err(error) => return Err(error),
            Ok(Verdict::Repeat) => {
                (done.again, done.clock) = (true, true);
                (self.believed, self.over, self.barren) = (true, true, true);
                return Ok(());
            }
            Ok(Verdict::GoOn(refused)) => refused,
        };
        let unanswered = store.setting(name::PUSHING)?.is_some();
        if unanswered {
            store.set_setting(name::PUSHING, None)?;
        }
        keep_part(store, &answer)?;
        crate::redact::taken(store, &answer, &self.request)?;
        done.ahead = keys.retiring
            && answer.refused.iter().any(|refusal| {
                let of_members = refusal
                    .frame
                    .is_some_and(|(log, _)| log.lane == wire::Lane::Control);
                refusal.code == RefusalCode::Fork && !of_members
            });
        entries::take(store, keys, &answer, self.now, done)?;
        keep_circles(store, keys, self.now, done)?;
        membership_receipt(store, keys, &answer, done)?;
        done.durable_bytes += receipts(store, keys, &answer, first, done)?;
        done.unanswered = unanswered;
        // The hub had forgotten the beginning that a rest was to continue: the frame goes whole.
        done.again |= answer
            .refused
            .iter()
            .any(|refusal| refusal.code == RefusalCode::Gap && refusal.frame.is_none());
        done.again |= answer.more > 0;
        self.believed = true;
        Ok(())
    }

    fn frame(&mut self, store: &mut Store, keys: &Keys, section: Vec<u8>) -> Result<(), SyncError> {
        let frame = match Part::is_rest(&section) {
            false => Some(section),
            true => joined(store, &section)?,
        };
        match frame {
            Some(frame) => self.forged |= apply_frames::take(store, keys, &frame, &mut self.done)?,
            // It continues what is not here: not what was asked for.
            None => self.over = true,
        }
        Ok(())
    }

    /// The body ended.
    ///
    /// # Errors
    /// What was taken in before the error stays.
    pub fn finish(
        mut self,
        store: &mut Store,
        keys: &Keys,
        end: End,
    ) -> Result<Accepted, SyncError> {
        if !self.believed {
            return match end {
                End::Whole => Err(SyncError::NotAnAnswer),
                End::Cut => Ok(self.done),
            };
        }
        if self.barren {
            return Ok(self.done);
        }
        self.keep_unfinished(store, end)?;
        self.forged |= apply_frames::retry_held(store, keys, &mut self.done)?;
        if self.forged {
            return Err(SyncError::Contradiction(Contradiction::Frame));
        }
        self.done.again |= crate::redact::reissue(store, keys, self.now)?;
        if keys.is_removed() {
            return Err(SyncError::Removed);
        }
        // Told last, so that everything that was accepted beside it is kept first.
        self.refused
            .map_or(Ok(self.done), |code| Err(SyncError::Refused(code)))
    }

    /// Of a frame that was cut, the beginning is kept; the next answer brings the rest.
    fn keep_unfinished(&self, store: &mut Store, end: End) -> Result<(), SyncError> {
        let unfinished = self.sections.unfinished();
        let beginning = match end {
            End::Cut if Part::is_rest(unfinished) => joined(store, unfinished)?,
            End::Cut => Some(unfinished.to_vec()),
            End::Whole => None,
        };
        let beginning = beginning.filter(|bytes| Part::of(bytes).is_some());
        if end == End::Whole && store.setting(name::PART_HERE)?.is_none() {
            return Ok(());
        }
        if end == End::Whole || beginning.is_some() {
            store.set_setting(name::PART_HERE, beginning.as_deref())?;
        }
        Ok(())
    }
}

/// What is kept of a frame, with the rest put after it.
fn joined(store: &Store, section: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
    let beginning = store.setting(name::PART_HERE)?;
    Ok(beginning.and_then(|beginning| Part::join(&beginning, section)))
}

/// What the hub holds of a frame whose request was cut.
fn keep_part(store: &mut Store, answer: &ExchangeResponse) -> Result<(), StoreError> {
    let said = answer.part.map(Part::to_bytes);
    if store.setting(name::PART_THERE)?.as_deref() != said.as_ref().map(|bytes| &bytes[..]) {
        store.set_setting(name::PART_THERE, said.as_ref().map(|bytes| &bytes[..]))?;
    }
    Ok(())
}

/// A hub that went back to before the founding knows nobody of the institution, and that looks as
/// a removal does. Whoever founded it tries once in an exchange to found it there again, with
/// everything that followed.
fn found_again(store: &mut Store) -> Result<bool, StoreError> {
    if store.setting(name::FOUNDED)?.is_none() {
        return Ok(false);
    }
    let tried = number(store, name::ENTRIES_LOST)?.map(u32::from_le_bytes) == Some(0);
    let lost = (!tried).then(|| 0_u32.to_le_bytes());
    store.set_setting(name::ENTRIES_LOST, lost.as_ref().map(|bytes| &bytes[..]))?;
    Ok(!tried)
}

/// Members have come and gone: circles follow, and the hub is told in the next request.
fn keep_circles(
    store: &mut Store,
    keys: &mut Keys,
    now: u64,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    if keys.retiring || !keys.is_member() {
        return Ok(());
    }
    let before = keys.members.as_ref().map(Members::next);
    circles::maintain(store, keys, now)?;
    done.again |= keys.members.as_ref().map(Members::next) != before;
    Ok(())
}

fn keep_time(store: &mut Store, answer: &ExchangeResponse, now: u64) -> Result<(), StoreError> {
    let offset = (answer.at as i64).wrapping_sub(now as i64);
    let kept = store
        .setting(name::HUB_OFFSET)?
        .and_then(|bytes| bytes.try_into().ok())
        .map(i64::from_le_bytes);
    // Written only when it moved, so that an idle exchange costs no commit for it. A hub that has
    // just started takes nothing from before, not even of a second ago.
    let refused = answer
        .refused
        .iter()
        .any(|refusal| refusal.code == RefusalCode::Clock);
    if refused || kept.is_none_or(|kept| kept.abs_diff(offset) > 30) {
        store.set_setting(name::HUB_OFFSET, Some(&offset.to_le_bytes()))?;
    }
    Ok(())
}

/// What the refusals of an answer mean for the rest of it.
enum Verdict {
    /// The hub's clock is known now: the same again.
    Repeat,
    /// Take in the rest; then tell this, if anything.
    GoOn(Option<RefusalCode>),
}

fn refusals(answer: &ExchangeResponse, keys: &Keys) -> Result<Verdict, SyncError> {
    let mut told = None;
    for refusal in &answer.refused {
        let of_members = refusal
            .frame
            .is_some_and(|(log, _)| log.lane == wire::Lane::Control);
        match refusal.code {
            RefusalCode::Clock => return Ok(Verdict::Repeat),
            RefusalCode::Unknown if keys.token.is_some() => {
                return Err(SyncError::Refused(RefusalCode::Token));
            }
            RefusalCode::Unknown if keys.is_member() => return Err(SyncError::Removed),
            RefusalCode::Token if keys.is_member() && keys.token.is_none() => {
                return Err(SyncError::Removed);
            }
            RefusalCode::Unknown => return Err(SyncError::NotApproved),
            // Something before is missing there; its receipts say from where to send again.
            RefusalCode::Gap | RefusalCode::StaleMembers => {}
            // The original went on; what was in this copy of its log is in the hub's.
            RefusalCode::Fork if keys.retiring => {}
            // Somebody else's entry was first; the entries of the answer say which.
            RefusalCode::Fork | RefusalCode::BadChain if of_members => {}
            code => told = told.or(Some(code)),
        }
    }
    Ok(Verdict::GoOn(told))
}

/// A hub that went back to an older copy lacks entries it once confirmed. Whoever holds them
/// sends them again; until then the laptops they let in are strangers there.
fn membership_receipt(
    store: &mut Store,
    keys: &Keys,
    answer: &ExchangeResponse,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    let confirmed = store
        .institutions()?
        .into_iter()
        .find(|(institution, _)| *institution == keys.institution)
        .map_or(0, |(_, count)| u64::from(count));
    let lost = answer
        .receipts
        .iter()
        .find(|receipt| {
            receipt.institution == keys.institution && receipt.lane == wire::Lane::Control
        })
        .and_then(|receipt| u32::try_from(receipt.seq.0.min(confirmed)).ok())
        .filter(|held| u64::from(*held) < confirmed);
    let known = number(store, name::ENTRIES_LOST)?.map(u32::from_le_bytes);
    if lost != known {
        let bytes = lost.map(u32::to_le_bytes);
        store.set_setting(name::ENTRIES_LOST, bytes.as_ref().map(|bytes| &bytes[..]))?;
        // Once more, so that they are sent now; a hub that keeps on losing them is not asked again.
        done.again |= lost.is_some();
    }
    done.hub_lost |= lost.is_some();
    Ok(())
}

fn receipts(
    store: &mut Store,
    keys: &Keys,
    answer: &ExchangeResponse,
    bytes: &[u8],
    done: &mut Accepted,
) -> Result<u64, SyncError> {
    let (own, others): (Vec<&Receipt>, Vec<&Receipt>) = answer
        .receipts
        .iter()
        .filter(|receipt| receipt.institution == keys.institution)
        .filter(|receipt| receipt.lane != wire::Lane::Control)
        .partition(|receipt| model_device(receipt.device) == keys.me);
    // Of a colleague's log it has less than it once gave out. Its author sends that again.
    done.hub_lost |= lacks(store, &others)?;
    if own.is_empty() {
        return Ok(0);
    }
    store.receive(|tx| {
        let mut durable = 0;
        for receipt in own {
            let head = HeldHead {
                institution: receipt.institution,
                device: keys.me,
                lane: receipt.lane,
                seq: receipt.seq.0,
                hash: receipt.hash,
            };
            let (known, _) = tx.head(head.institution, head.device, head.lane)?;
            if receipt.seq.0 == 0 {
                if known > 0 {
                    tx.hub_lost(&head)?;
                    done.hub_lost = true;
                    done.again = true;
                }
                continue;
            }
            // The hub's word counts only for the very frame that was sent.
            match tx.own_frame_hash(receipt.lane, receipt.seq.0)? {
                Some(hash) if hash == receipt.hash => {}
                // What the original wrote after the backup comes back like a colleague's.
                _ if keys.retiring => {
                    done.ahead = true;
                    continue;
                }
                _ => return Err(SyncError::Contradiction(Contradiction::OwnFrame)),
            }
            if receipt.seq.0 < known {
                tx.hub_lost(&head)?;
                done.hub_lost = true;
                done.again = true;
                continue;
            }
            let (covered, covered_bytes) = tx.receipt(&head, receipt.at)?;
            durable += covered_bytes;
            match receipt.lane {
                wire::Lane::Reports => done.reports_sent += covered,
                _ => done.sent += covered,
            }
        }
        tx.keep_answer(bytes, answer.at)?;
        Ok(durable)
    })
}

/// Whether the hub holds less of a colleague's log than this laptop does, and that was not said
/// yet: the colleague may be away for a month.
fn lacks(store: &mut Store, receipts: &[&Receipt]) -> Result<bool, StoreError> {
    let heads = store.heads()?;
    let known = |receipt: &Receipt| {
        let head = heads.iter().find(|head| {
            (head.institution, head.lane) == (receipt.institution, receipt.lane)
                && head.device == model_device(receipt.device)
        });
        head.map_or(0, |head| head.seq)
    };
    let mut lacking: Vec<u8> = Vec::new();
    for receipt in receipts {
        if receipt.seq.0 < known(receipt) {
            lacking.extend(receipt.device.0.to_le_bytes());
            lacking.push(receipt.lane.number());
            lacking.extend(receipt.seq.0.to_le_bytes());
        }
    }
    let lacking = Some(lacking).filter(|bytes| !bytes.is_empty());
    let said = store.setting(name::HUB_LACKS)?;
    if lacking != said {
        store.set_setting(name::HUB_LACKS, lacking.as_deref())?;
    }
    Ok(lacking.is_some() && lacking != said)
}

/// Own device, for the callers of this module's parts.
pub(crate) fn is_own(keys: &Keys, device: DeviceId) -> bool {
    device == keys.me
}
