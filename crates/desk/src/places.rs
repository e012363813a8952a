//! Keeps place and precision of an incident together, whichever of them a save brings. The rule
//! is `model::place`.

use model::place::{Place, Settled, settle};
use model::record::{INCIDENT, Kind};
use model::{RecordState, Value, Write};

use crate::error::Error;

/// Adds to `writes` the precision that goes with them.
pub(crate) fn pair(
    kind: &Kind,
    stands: Option<&RecordState>,
    writes: &mut Vec<Write>,
) -> Result<(), Error> {
    let Some(precision) = INCIDENT.field_named("place_precision") else {
        return Ok(());
    };
    let contested = |state: &RecordState| {
        let cell = state.cell(precision.tag, "");
        cell.is_some_and(model::Cell::is_contested)
    };
    // Where colleagues differ on the precision, one of them has to choose first.
    if kind.tag != INCIDENT.tag || stands.is_some_and(contested) {
        return Ok(());
    }
    let stated = writes.iter().any(|write| write.field == precision.tag);
    match settle(&place(stands, &[]), &place(stands, writes), stated) {
        Settled::Fits => {}
        Settled::Meaningless => return Err(Error::PrecisionWithoutPlace),
        Settled::Write(value) => {
            writes.retain(|write| write.field != precision.tag);
            writes.push(Write {
                field: precision.tag,
                element: String::new(),
                value,
            });
        }
    }
    Ok(())
}

fn place(stands: Option<&RecordState>, writes: &[Write]) -> Place {
    let value = |name: &str| -> Option<Value> {
        let field = INCIDENT.field_named(name)?;
        let written = writes.iter().rev().find(|write| write.field == field.tag);
        let shown = written.map(|write| &write.value);
        let shown = shown.or_else(|| stands.and_then(|state| state.shown(field)));
        shown.filter(|value| !value.is_empty()).cloned()
    };
    // "Unknown" names no place.
    let named = |name: &str| value(name).is_some_and(|value| !matches!(value, Value::Answer(_)));
    Place {
        place: named("place"),
        coordinates: named("latitude_e6") && named("longitude_e6"),
        adm2: named("adm2"),
        adm1: named("adm1"),
        country: named("country"),
        precision: value("place_precision"),
    }
}
