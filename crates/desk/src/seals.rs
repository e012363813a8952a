//! Signed steps of decisions as records: into fields, out of fields, and what a signature is
//! worth. The key stays in the vault's crate; the check is `wire::auth`.

use model::decision::{Statement, Step, Topic};
use model::record::DECISION;
use model::{DeviceId, Value, Write};
use sync::Keys;
use sync::keys::wire_device;
use wire::Signature;
use wire::auth::domain;

use crate::record::Record;

/// What a signature is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// Signed by that laptop over exactly this.
    Good,
    /// Not signed.
    Missing,
    /// Signed over something else, or by something else.
    Broken,
    /// The institution does not know that laptop.
    UnknownLaptop,
}

impl Seal {
    /// Its code; message `decision-seal-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Missing => "missing",
            Self::Broken => "broken",
            Self::UnknownLaptop => "unknown_laptop",
        }
    }
}

/// The fields of a statement with its signature, without the links to subject and case.
pub(crate) fn sealed(statement: &Statement, keys: &Keys) -> Vec<Write> {
    let signature = keys
        .device
        .sign(domain::DECISION, statement.text().as_bytes());
    let text = |text: &str| (!text.is_empty()).then(|| Value::Text(text.to_owned()));
    let code = |code: &str| Some(Value::Code(code.to_owned()));
    [
        ("topic", code(statement.topic.code())),
        ("step", code(statement.step.code())),
        ("value", text(&statement.value)),
        ("computed", text(&statement.computed)),
        ("reason", text(&statement.reason)),
        ("at", Some(Value::Instant(statement.at))),
        ("basis", text(&statement.basis)),
        ("replies_to", statement.replies_to.map(Value::Link)),
        ("signer", text(&statement.signer.to_string())),
        ("signature", text(&hex(&signature))),
    ]
    .into_iter()
    .filter_map(|(name, value)| {
        Some(Write {
            field: DECISION.field_named(name)?.tag,
            element: String::new(),
            value: value?,
        })
    })
    .collect()
}

/// What the record of a step says; nothing when it is no step.
pub(crate) fn statement(record: &Record) -> Option<Statement> {
    let text = |name: &str| {
        let shown = record.shown(name).and_then(Value::text);
        shown.unwrap_or_default().to_owned()
    };
    let link = |name: &str| match record.shown(name) {
        Some(Value::Link(id)) => Some(*id),
        _ => None,
    };
    let topic = Topic::from_code(record.shown("topic")?.code()?)?;
    Some(Statement {
        topic,
        step: Step::from_code(record.shown("step")?.code()?)?,
        subject: link(topic.subject_field())?,
        value: text("value"),
        computed: text("computed"),
        reason: text("reason"),
        at: match record.shown("at") {
            Some(Value::Instant(at)) => *at,
            _ => 0,
        },
        basis: text("basis"),
        replies_to: link("replies_to"),
        signer: device_from(&text("signer"))?,
    })
}

/// Checks the signature of a step. A field with two first values is no step anybody signed.
pub(crate) fn check(record: &Record, statement: &Statement, keys: Option<&Keys>) -> Seal {
    let signature = record.shown("signature").and_then(Value::text);
    let Some(signature) = signature else {
        return Seal::Missing;
    };
    let members = keys.and_then(|keys| keys.members.as_ref());
    let Some(member) = members.and_then(|all| all.member(wire_device(statement.signer))) else {
        return Seal::UnknownLaptop;
    };
    let fits = bytes(signature).is_some_and(|signature| {
        let text = statement.text();
        let checked =
            member
                .keys
                .sign
                .verify(domain::DECISION, text.as_bytes(), &Signature(signature));
        checked.is_ok()
    });
    // Written by the laptop that signed: a copy under another number is nobody's step.
    let cells = record.stored.state.cells();
    let own = cells
        .filter(|(tag, _, _)| *tag != model::record::WITHDRAWN)
        .flat_map(|(_, _, cell)| cell.rivals())
        .all(|rival| rival.dot.device == statement.signer);
    if fits && own && record.contested().is_empty() {
        Seal::Good
    } else {
        Seal::Broken
    }
}

/// The laptop of a statement, from its field.
fn device_from(text: &str) -> Option<DeviceId> {
    u32::from_str_radix(text, 16).ok().map(DeviceId)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Option<[u8; 64]> {
    if hex.len() != 128 || !hex.is_ascii() {
        return None;
    }
    let mut out = [0; 64];
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_survives_being_written_down() {
        let mut signature = [7; 64];
        signature[0] = 0xf0;
        assert_eq!(bytes(&hex(&signature)), Some(signature));
        for wrong in ["", "zz", &"é".repeat(64), &"+1".repeat(64)[..126]] {
            assert_eq!(bytes(wrong), None);
        }
    }
}
