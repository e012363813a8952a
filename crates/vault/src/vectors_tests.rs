//! The vectors of `docs/vectors`: what this implementation makes of fixed keys, written out so that
//! another implementation can be held against it. `docs/vectors/check.py` is one.
//!
//! The file is compared with what is made here and now. After a wanted change it is written anew
//! with `SANAD_WRITE_VECTORS=1 cargo test -p vault vectors`.

mod entries;
mod exchange;

use std::convert::Infallible;
use std::path::PathBuf;

use serde_json::{Value, json};
use wire::frame::SealedReport;
use wire::{
    DeviceId, DeviceKeys, Epoch, EpochRef, Frame, FrameHeader, Hash, InstitutionId, Lane,
    PublicKey, Seq, Wrap,
};

use crate::device::{DeviceSecrets, InstitutionRoot};
use crate::frame::EpochSecret;
use crate::hpke::{HpkeSealed, derive_inbox, seal_with_rng};
use crate::label;
use crate::local::seal_for_local;
use crate::master::IdentityKey;
use crate::secret::Secret32;
use crate::{frame, padding, sas};

const INSTITUTION: InstitutionId = InstitutionId([0x1d; 16]);
const HEADQUARTERS: InstitutionId = InstitutionId([0x4a; 16]);
const AMINA: DeviceId = DeviceId(0x00a1_0001);
const JOSEPH: DeviceId = DeviceId(0x00a1_0002);
const AT: u64 = 1_795_000_000;

/// Counts upwards from a byte, so that a second implementation can make the same "randomness".
struct Counting(u8);

impl hpke::rand_core::TryRng for Counting {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        panic!("only bytes are drawn");
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        panic!("only bytes are drawn");
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        for byte in out {
            *byte = self.0;
            self.0 = self.0.wrapping_add(1);
        }
        Ok(())
    }
}

impl hpke::rand_core::TryCryptoRng for Counting {}

fn hex(bytes: &[u8]) -> String {
    wire::text::hex(bytes)
}

fn device(sign: u8, seal: u8) -> DeviceSecrets {
    let key = IdentityKey(Secret32::copied_from(&[9; 32]));
    let seeds = [[sign; 32], [seal; 32]].concat();
    let sealed = seal_for_local(&key, label::PURPOSE_DEVICE, &seeds).unwrap();
    DeviceSecrets::open_identity(&key, &sealed).unwrap()
}

fn amina() -> DeviceSecrets {
    device(0x11, 0x12)
}

fn joseph() -> DeviceSecrets {
    device(0x21, 0x22)
}

fn root() -> InstitutionRoot {
    InstitutionRoot::from_seed(&[0x31; 32]).unwrap()
}

fn alliance() -> InstitutionRoot {
    InstitutionRoot::from_seed(&[0x41; 32]).unwrap()
}

/// Stands for the hub, which signs like a device.
fn hub() -> DeviceSecrets {
    device(0x51, 0x52)
}

fn secret(fill: u8) -> EpochSecret {
    EpochSecret::from_slice(&[fill; 32]).unwrap()
}

fn epoch(number: u32, fill: u8) -> Epoch {
    let secret = secret(fill);
    Epoch {
        number,
        id: secret.id(),
        inbox: derive_inbox(&secret).public(),
    }
}

fn keys(id: DeviceId, secrets: &DeviceSecrets, admin: bool) -> DeviceKeys {
    DeviceKeys {
        id,
        sign: PublicKey(secrets.sign_public()),
        seal: secrets.seal_public(),
        admin,
    }
}

fn wrapped(
    to: (DeviceId, &DeviceSecrets),
    epoch: EpochRef,
    fill: u8,
    of_circle: bool,
) -> (Wrap, Value) {
    let aad = wire::members::wrap_place(&INSTITUTION, to.0, epoch, of_circle);
    let HpkeSealed {
        encapsulated,
        ciphertext,
    } = seal_with_rng(
        &to.1.seal_public(),
        label::EPOCH_WRAP.as_bytes(),
        &aad,
        &[fill; 32],
        &mut Counting(fill),
    )
    .unwrap();
    let said = json!({
        "institution": hex(&INSTITUTION.0), "device": to.0.0,
        "epoch_number": epoch.number, "epoch_id": hex(&epoch.id), "of_circle": of_circle,
        "ephemeral_seed": hex(&std::array::from_fn::<u8, 32, _>(|at| fill + at as u8)),
        "receiver_seed": hex(&[if to.0 == AMINA { 0x12 } else { 0x22 }; 32]),
        "receiver_public": hex(&to.1.seal_public()),
        "secret": hex(&[fill; 32]), "aad": hex(&aad),
        "encapsulated": hex(&encapsulated), "ciphertext": hex(&ciphertext),
    });
    let wrap = Wrap {
        device: to.0,
        epoch,
        encapsulated,
        ciphertext,
    };
    (wrap, said)
}

fn wrap_json(wrap: &Wrap) -> Value {
    json!({
        "device": wrap.device.0, "epoch_number": wrap.epoch.number, "epoch_id": hex(&wrap.epoch.id),
        "encapsulated": hex(&wrap.encapsulated), "ciphertext": hex(&wrap.ciphertext),
    })
}

fn epoch_json(epoch: &Epoch) -> Value {
    json!({ "number": epoch.number, "id": hex(&epoch.id), "inbox": hex(&epoch.inbox) })
}

fn keys_json(keys: &DeviceKeys) -> Value {
    json!({
        "id": keys.id.0, "sign": hex(&keys.sign.0), "seal": hex(&keys.seal), "admin": keys.admin,
    })
}

fn epochs() -> Value {
    let cases = [0x61, 0x62, 0xff].map(|fill| {
        let secret = secret(fill);
        json!({
            "secret": hex(&[fill; 32]), "id": hex(&secret.id()),
            "inbox": hex(&derive_inbox(&secret).public()),
        })
    });
    json!(cases)
}

fn paddings() -> Value {
    let lengths = [
        0, 1, 251, 252, 253, 1_000, 4_092, 65_536, 1_048_577, 16_000_000,
    ];
    json!(lengths.map(|length| json!({ "length": length, "padded": padding::padded_len(length) })))
}

fn header(lane: Lane, seq: u64, previous: Hash, sealed_len: usize) -> FrameHeader {
    FrameHeader {
        version: wire::VERSION,
        institution: INSTITUTION,
        device: AMINA,
        lane,
        seq: Seq(seq),
        epoch: epoch(1, 0x61).reference(),
        previous,
        to: (lane == Lane::Reports).then_some(HEADQUARTERS),
        sealed_len: u32::try_from(sealed_len).unwrap(),
    }
}

fn header_json(header: &FrameHeader) -> Value {
    json!({
        "version": header.version, "institution": hex(&header.institution.0),
        "device": header.device.0, "lane": header.lane.number(), "seq": header.seq.0,
        "epoch_number": header.epoch.number, "epoch_id": hex(&header.epoch.id),
        "previous": hex(&header.previous.0), "to": header.to.map(|to| hex(&to.0)),
        "sealed_len": header.sealed_len, "encoded": hex(&header.encode()),
    })
}

/// Three frames of one log; the last text needs more than the floor of the padding.
fn frames() -> (Vec<Frame>, Value) {
    let texts = ["visited twice this week", "", &"زيارة ثانية. ".repeat(40)];
    let (mut made, mut said) = (Vec::new(), Vec::new());
    let mut previous = Hash::NONE;
    for (seq, text) in (1..).zip(texts) {
        let header = header(Lane::Cases, seq, previous, frame::sealed_len(text.len()));
        let bytes = header.encode();
        let sealed = frame::seal_frame(&secret(0x61), &bytes, text.as_bytes()).unwrap();
        let frame = Frame::sign(bytes, sealed.clone(), &amina());
        previous = frame.hash();
        said.push(json!({
            "header": header_json(&header), "secret": hex(&[0x61; 32]),
            "signing_seed": hex(&[0x11; 32]), "author": hex(&amina().sign_public()),
            "plaintext": hex(text.as_bytes()), "sealed": hex(&sealed),
            "signature": hex(&frame.signature.0), "hash": hex(&frame.hash().0),
            "encoded": hex(&frame.encode()),
        }));
        made.push(frame);
    }
    (made, json!(said))
}

fn replacement(original: &Frame) -> Value {
    let mut header = original.header().unwrap();
    header.sealed_len = u32::try_from(frame::sealed_len(4)).unwrap();
    let bytes = header.encode();
    let sealed = frame::seal_frame(&secret(0x61), &bytes, b"less").unwrap();
    let made = Frame::replace(bytes, sealed.clone(), original.hash(), AMINA, &amina());
    json!({
        "header": header_json(&header), "secret": hex(&[0x61; 32]), "plaintext": hex(b"less"),
        "signing_seed": hex(&[0x11; 32]), "signer": AMINA.0, "original": hex(&original.hash().0),
        "sealed": hex(&sealed), "signature": hex(&made.signature.0),
        "hash": hex(&made.hash().0), "encoded": hex(&made.encode()),
    })
}

fn section() -> Value {
    let header = header(Lane::Cases, 9, Hash([7; 32]), 400);
    let place = header.section_place(3);
    let plain = "the name of the witness".as_bytes();
    json!({
        "header": header_json(&header), "circle": 3, "place": hex(&place),
        "secret": hex(&[0x71; 32]), "plaintext": hex(plain),
        "sealed": hex(&frame::seal_section(&secret(0x71), &place, plain).unwrap()),
    })
}

fn report() -> Value {
    let plain = b"what headquarters may know";
    let padded = padding::pad(plain).unwrap();
    let inbox = derive_inbox(&secret(0x81));
    let envelope = |encapsulated: &[u8], ciphertext: Vec<u8>| SealedReport {
        suite: crate::hpke::SUITE,
        inbox_epoch: 4,
        encapsulated: encapsulated.to_vec(),
        ciphertext,
    };
    let length = envelope(&[0; 32], vec![0; padded.len() + 16])
        .encode()
        .len();
    let header = header(Lane::Reports, 1, Hash::NONE, length);
    let bytes = header.encode();
    let info = label::REPORT.as_bytes();
    let sealed =
        seal_with_rng(&inbox.public(), info, &bytes, &padded, &mut Counting(0x90)).unwrap();
    let sealed = envelope(&sealed.encapsulated, sealed.ciphertext).encode();
    json!({
        "header": header_json(&header), "inbox_secret": hex(&[0x81; 32]), "inbox_epoch": 4,
        "inbox_public": hex(&inbox.public()),
        "ephemeral_seed": hex(&std::array::from_fn::<u8, 32, _>(|at| 0x90 + at as u8)),
        "plaintext": hex(plain), "sealed": hex(&sealed),
    })
}

fn spoken() -> Value {
    let hashes = [[0; 32], [0xff; 32], crate::hash::sha256(b"the file")];
    let prints = hashes.map(|hash| {
        json!({
            "hash": hex(&hash), "words": sas::word_indices(&hash),
            "groups": sas::fingerprint_groups(&hash),
        })
    });
    let marks = [root().public(), alliance().public()]
        .map(|key| json!({ "key": hex(&key), "mark": PublicKey(key).mark() }));
    let names = [
        json!({ "institution": hex(&INSTITUTION.0), "shown": INSTITUTION.to_string() }),
        json!({ "device": AMINA.0, "shown": AMINA.to_string() }),
    ];
    json!({ "fingerprints": prints, "marks": marks, "names": names })
}

fn all() -> Value {
    let (frames, frames_said) = frames();
    let (entries, entries_said) = entries::entries();
    let wraps = [
        wrapped((JOSEPH, &joseph()), epoch(1, 0x61).reference(), 0x61, false).1,
        wrapped((AMINA, &amina()), epoch(1, 0x71).reference(), 0x71, true).1,
    ];
    json!({
        "protocol": 1, "epochs": epochs(), "padding": paddings(), "wraps": wraps,
        "frames": frames_said, "replacement": replacement(&frames[0]), "section": section(),
        "report": report(), "entries": entries_said, "exchange": exchange::exchange(&frames, &entries),
        "spoken": spoken(),
    })
}

#[test]
fn what_is_made_here_is_what_the_vectors_say() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/vectors/protocol-1.json");
    let made = serde_json::to_string_pretty(&all()).unwrap() + "\n";
    if std::env::var_os("SANAD_WRITE_VECTORS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        kept == made,
        "docs/vectors/protocol-1.json differs from what is made here"
    );
}
