//! The moves.

use api::Code;
use hub::storage::Storage;
use vault::DeviceSecrets;
use wire::{
    DeviceId, Entry, EpochRef, Frame, FrameHeader, Hash, InstitutionId, Lane, LogId, Receipt,
    Refusal, RefusalCode, Sections, Seq,
};

use super::{Alarm, Move, Said};
use crate::lost_device::liars::sections;

const LIED: Alarm = Alarm::Told(&[Code::HubLied]);
const NOT_TRUSTED: Alarm = Alarm::Told(&[Code::HubNotTrusted]);

const fn to_yusuf(name: &'static str, alarm: Alarm, tell: fn(&mut Said<'_>)) -> Move {
    Move {
        name,
        alarm,
        to_amina: false,
        tell,
    }
}

const fn to_amina(name: &'static str, alarm: Alarm, tell: fn(&mut Said<'_>)) -> Move {
    Move {
        name,
        alarm,
        to_amina: true,
        tell,
    }
}

/// The answer is changed for whatever asks; a move on frames waits for the answer that has three.
fn three(said: &mut Said<'_>, change: impl FnOnce(&mut Vec<Frame>)) {
    if said.frames.len() >= 3 {
        change(&mut said.frames);
    }
}

/// The header of a frame, changed, under the old seal and signature.
fn relabel(frame: &mut Frame, change: impl FnOnce(&mut FrameHeader)) {
    let mut header = frame.header().unwrap();
    change(&mut header);
    frame.header = header.encode();
}

fn refused(said: &mut Said<'_>, code: RefusalCode) {
    said.answer.refused = vec![Refusal { code, frame: None }];
}

/// The log of the laptop that asks.
fn own_log(said: &Said<'_>, lane: Lane) -> LogId {
    let first = sections(&said.request).remove(0);
    let signed = wire::Signed::decode(&first, wire::limits::REQUEST_SIGNED + 128).unwrap();
    let request = signed.read_request().unwrap();
    LogId {
        institution: request.institution,
        device: request.device,
        lane,
    }
}

fn receipt(said: &Said<'_>, seq: u64, hash: Hash) -> Receipt {
    let log = own_log(said, Lane::Cases);
    Receipt {
        institution: log.institution,
        device: log.device,
        lane: log.lane,
        seq: Seq(seq),
        hash,
        at: said.answer.at,
    }
}

/// The last entry of the log that the hub holds.
fn last_entry(said: &Said<'_>) -> (InstitutionId, Entry) {
    let institution = own_log(said, Lane::Control).institution;
    let bounds = hub::storage::Bounds {
        quota: 1 << 40,
        all: 0,
    };
    let place = hub::storage::Place::folder(said.office.hub.data());
    let storage = place.open(bounds).unwrap();
    let entries = storage.entries_from(institution, 0, 1 << 20, true).unwrap();
    (
        institution,
        Entry::decode(entries.items.last().unwrap()).unwrap(),
    )
}

fn offer(said: &mut Said<'_>, change: impl FnOnce(&mut wire::EntryBody), by: &dyn wire::Signer) {
    let (institution, last) = last_entry(said);
    let mut body = last.body().unwrap();
    body.number += 1;
    body.previous = last.hash();
    change(&mut body);
    let entry = Entry::sign(&body, last.author, by);
    said.answer.entries = vec![(institution, vec![entry])];
}

/// All of them.
pub(super) const MOVES: &[Move] = &[
    // What is said of frames.
    to_yusuf("withholds a frame in the middle", Alarm::Waits, |said| {
        three(said, |frames| drop(frames.remove(1)));
    }),
    to_yusuf("withholds the first frame", Alarm::Waits, |said| {
        three(said, |frames| drop(frames.remove(0)));
    }),
    to_yusuf("says that there is nothing new", Alarm::Harmless, |said| {
        said.frames.clear();
        said.answer.more = 0;
    }),
    to_yusuf("turns the order round", Alarm::Harmless, |said| {
        said.frames.reverse();
    }),
    to_yusuf("sends everything three times", Alarm::Harmless, |said| {
        let once = said.frames.clone();
        said.frames
            .extend(once.iter().chain(&once).cloned().collect::<Vec<_>>());
    }),
    to_yusuf("changes a bit of a header", LIED, |said| {
        three(said, |frames| frames[0].header[20] ^= 1);
    }),
    to_yusuf("changes a bit of a sealed body", LIED, |said| {
        three(said, |frames| frames[0].sealed[40] ^= 1);
    }),
    to_yusuf("changes a bit of a signature", LIED, |said| {
        three(said, |frames| frames[0].signature.0[5] ^= 1);
    }),
    to_yusuf("cuts the end of a body off", LIED, |said| {
        three(said, |frames| frames[0].sealed.truncate(100));
    }),
    to_yusuf("puts the body of one place into another", LIED, |said| {
        three(said, |frames| frames[0].sealed = frames[1].sealed.clone());
    }),
    to_yusuf("gives the third frame as the first", LIED, |said| {
        three(said, |frames| {
            frames[0] = frames[2].clone();
            relabel(&mut frames[0], |header| {
                header.seq = Seq(1);
                header.previous = Hash::NONE;
            });
        });
    }),
    to_yusuf("gives a frame as somebody else's", LIED, |said| {
        let yusuf = own_log(said, Lane::Cases).device;
        three(said, |frames| {
            relabel(&mut frames[0], |header| {
                header.device = DeviceId(yusuf.0 ^ 0xff);
            });
        });
    }),
    to_yusuf("gives a frame as another institution's", LIED, |said| {
        three(said, |frames| {
            relabel(&mut frames[0], |header| {
                header.institution = InstitutionId([0x66; 16]);
            });
        });
    }),
    to_yusuf("moves a frame into the lane of alerts", LIED, |said| {
        three(said, |frames| {
            relabel(&mut frames[0], |header| header.lane = Lane::Alerts);
        });
    }),
    to_yusuf("names an older epoch over a frame", LIED, |said| {
        three(said, |frames| {
            relabel(&mut frames[0], |header| {
                header.epoch = EpochRef {
                    number: 0,
                    id: [0; 8],
                };
            });
        });
    }),
    to_yusuf("lowers the version of a frame", LIED, |said| {
        three(said, |frames| frames[0].header[0] = 0);
    }),
    to_yusuf("sends frames of a version to come", LIED, |said| {
        three(said, |frames| frames[0].header[0] = 2);
    }),
    to_yusuf("signs a frame itself", LIED, |said| {
        let key = DeviceSecrets::generate().unwrap();
        three(said, |frames| {
            frames[0] = Frame::sign(frames[0].header.clone(), frames[0].sealed.clone(), &key);
        });
    }),
    to_yusuf("invents a replacement of a frame", LIED, |said| {
        let key = DeviceSecrets::generate().unwrap();
        three(said, |frames| {
            let (hash, author) = (frames[0].hash(), frames[0].header().unwrap().device);
            let (header, sealed) = (frames[0].header.clone(), frames[0].sealed.clone());
            frames[0] = Frame::replace(header, sealed, hash, author, &key);
        });
    }),
    to_yusuf("fills the answer with frames of nobody", LIED, |said| {
        let key = DeviceSecrets::generate().unwrap();
        let institution = own_log(said, Lane::Cases).institution;
        said.frames.extend((1..400).map(|device| {
            let sealed = vec![7; 300];
            let header = FrameHeader {
                version: wire::VERSION,
                institution,
                device: DeviceId(device),
                lane: Lane::Cases,
                seq: Seq(1),
                epoch: EpochRef {
                    number: 1,
                    id: [0; 8],
                },
                previous: Hash::NONE,
                to: None,
                sealed_len: 300,
            };
            Frame::sign(header.encode(), sealed, &key)
        }));
    }),
    to_yusuf(
        "counts frames that it does not send",
        Alarm::Harmless,
        |said| {
            said.counted = Some(u32::MAX);
        },
    ),
    to_yusuf(
        "says for ever that more is there",
        Alarm::Harmless,
        |said| {
            said.answer.more = u64::MAX;
        },
    ),
    // What is said of the membership.
    to_yusuf("lets a ghost in", LIED, |said| {
        let ghost = DeviceSecrets::generate().unwrap();
        let key = DeviceSecrets::generate().unwrap();
        offer(
            said,
            |body| {
                body.act = wire::Act::Add {
                    device: wire::DeviceKeys {
                        id: DeviceId(0x6057),
                        sign: wire::PublicKey(ghost.sign_public()),
                        seal: ghost.seal_public(),
                        admin: true,
                    },
                    wraps: Vec::new(),
                    sealed_names: Vec::new(),
                };
            },
            &key,
        );
    }),
    to_yusuf("makes Yusuf the head of the institution", LIED, |said| {
        let yusuf = own_log(said, Lane::Control).device;
        let key = DeviceSecrets::generate().unwrap();
        offer(
            said,
            |body| {
                body.act = wire::Act::Appoint {
                    device: yusuf,
                    offices: wire::members::Offices::FOUNDER,
                };
            },
            &key,
        );
    }),
    to_yusuf("leaves out an entry of the log", LIED, |said| {
        let key = DeviceSecrets::generate().unwrap();
        offer(said, |body| body.number += 5, &key);
    }),
    to_yusuf("gives another past of the log", LIED, |said| {
        let key = DeviceSecrets::generate().unwrap();
        offer(said, |body| body.previous = Hash([0x13; 32]), &key);
    }),
    to_yusuf("repeats entries that are known", Alarm::Harmless, |said| {
        let (institution, last) = last_entry(said);
        said.answer.entries = vec![(institution, vec![last])];
    }),
    to_yusuf(
        "gives the entries of an institution nobody knows",
        LIED,
        |said| {
            let (_, last) = last_entry(said);
            said.answer.entries = vec![(InstitutionId([0x66; 16]), vec![last])];
        },
    ),
    // What is said of receipts.
    to_amina(
        "receipts what it never got",
        Alarm::Told(&[Code::VaultCopy]),
        |said| {
            said.answer.receipts = vec![receipt(said, 99, Hash([0x42; 32]))];
        },
    ),
    to_amina(
        "receipts another frame in the place",
        Alarm::Told(&[Code::VaultCopy]),
        |said| {
            said.answer.receipts = vec![receipt(said, 1, Hash([0x42; 32]))];
        },
    ),
    to_amina("keeps the receipt back", Alarm::Harmless, |said| {
        said.answer.receipts.clear();
    }),
    to_amina("says that it lost everything", Alarm::Lost, |said| {
        said.answer.receipts = vec![receipt(said, 0, Hash::NONE)];
    }),
    to_amina("receipts for another laptop", Alarm::Harmless, |said| {
        let mut other = receipt(said, 5, Hash([0x42; 32]));
        other.device = DeviceId(0x6057);
        said.answer.receipts.push(other);
    }),
    // What is said of the whole answer.
    to_yusuf("answers another request", NOT_TRUSTED, |said| {
        said.answer.request_hash = [7; 16];
    }),
    to_yusuf("signs with another key", NOT_TRUSTED, |said| {
        said.signer = Some(DeviceSecrets::generate().unwrap());
    }),
    to_yusuf(
        "gives the request back as the answer",
        NOT_TRUSTED,
        |said| {
            said.instead = Some(said.request.clone());
        },
    ),
    to_yusuf("answers with a page of the web", NOT_TRUSTED, |said| {
        said.instead = Some(b"<!doctype html><title>Sign in to the network</title>".to_vec());
    }),
    to_yusuf("answers with nothing", NOT_TRUSTED, |said| {
        said.instead = Some(Vec::new());
    }),
    to_yusuf(
        "announces four thousand million bytes",
        NOT_TRUSTED,
        |said| {
            said.instead = Some(vec![0xff; 64]);
        },
    ),
    to_yusuf("speaks a lower version", NOT_TRUSTED, |said| {
        said.answer.version = 0;
    }),
    to_yusuf("speaks a version to come", NOT_TRUSTED, |said| {
        said.answer.version = 9;
    }),
    to_yusuf("sets the clock back ten years", Alarm::Harmless, |said| {
        said.answer.at -= 10 * 365 * 86_400;
    }),
    to_yusuf(
        "sets the clock to the end of time",
        Alarm::Harmless,
        |said| {
            said.answer.at = u64::MAX;
        },
    ),
    to_yusuf(
        "says that the laptop was removed",
        Alarm::Told(&[Code::Revoked]),
        |said| {
            refused(said, RefusalCode::Unknown);
        },
    ),
    to_yusuf(
        "says that the clock is wrong for ever",
        Alarm::Told(&[Code::ClockRefused]),
        |said| {
            refused(said, RefusalCode::Clock);
        },
    ),
    to_amina(
        "says that the space is used up",
        Alarm::Told(&[Code::HubRefused]),
        |said| {
            refused(said, RefusalCode::Quota);
        },
    ),
    to_amina(
        "says that a signature is bad",
        Alarm::Told(&[Code::HubRefused]),
        |said| {
            refused(said, RefusalCode::BadSignature);
        },
    ),
    to_yusuf(
        "puts the frames where the answer belongs",
        NOT_TRUSTED,
        |said| {
            let mut out = Vec::new();
            for frame in &said.frames {
                Sections::put(&mut out, &frame.encode());
            }
            said.instead = Some(out);
        },
    ),
];
