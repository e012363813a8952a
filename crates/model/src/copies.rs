//! Which file of an item leaves when it is shared: a redacted copy before a cleaned one, and an
//! original only when nothing is hidden in its kind of file.

use std::collections::BTreeMap;

use crate::RecordId;

/// An item of evidence, as far as sharing asks.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its record.
    pub id: RecordId,
    /// The item it is a copy of.
    pub parent: Option<RecordId>,
    /// Code of `evidence_copy`; empty for an original.
    pub copy_of_kind: String,
    /// By content; empty for a thing without a file.
    pub media_type: String,
    /// When it came in or was made, milliseconds.
    pub made_at: i64,
}

/// What leaves for an original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The item itself.
    Itself,
    /// A copy of it.
    Copy(RecordId),
    /// Nothing: its file may say who made it and where, and no copy without that exists.
    Held,
}

/// True for types that keep words about their making beside what is seen.
pub fn may_hide(media_type: &str) -> bool {
    !matches!(media_type, "" | "text/plain")
}

/// For each original among the items of a case, what leaves for it.
pub fn to_share(items: &[Item]) -> BTreeMap<RecordId, Choice> {
    let parents: BTreeMap<RecordId, Option<RecordId>> = items
        .iter()
        .map(|item| {
            (
                item.id,
                item.parent.filter(|_| !item.copy_of_kind.is_empty()),
            )
        })
        .collect();
    let mut best: BTreeMap<RecordId, (u8, i64, RecordId)> = BTreeMap::new();
    for item in items {
        let rank = match item.copy_of_kind.as_str() {
            "redacted" => 2,
            "shared" => 1,
            _ => continue,
        };
        let found = (rank, item.made_at, item.id);
        let first = original_of(&parents, item.id);
        best.entry(first)
            .and_modify(|held| *held = (*held).max(found))
            .or_insert(found);
    }
    items
        .iter()
        .filter(|item| original_of(&parents, item.id) == item.id)
        .map(|item| {
            let choice = match best.get(&item.id) {
                // A copy whose original is not here stands for itself.
                Some((_, _, id)) if *id == item.id => Choice::Itself,
                Some((_, _, id)) => Choice::Copy(*id),
                None if may_hide(&item.media_type) => Choice::Held,
                None => Choice::Itself,
            };
            (item.id, choice)
        })
        .collect()
}

/// The first of a line of copies that is among the items.
fn original_of(parents: &BTreeMap<RecordId, Option<RecordId>>, id: RecordId) -> RecordId {
    let mut at = id;
    // As many steps as there are items: a ring of parents ends too.
    for _ in parents {
        match parents.get(&at).copied().flatten() {
            Some(parent) if parents.contains_key(&parent) => at = parent,
            _ => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: i64) -> RecordId {
        RecordId::from_number(number).unwrap()
    }

    fn item(number: i64, parent: Option<i64>, copy: &str, media: &str) -> Item {
        Item {
            id: id(number),
            parent: parent.map(id),
            copy_of_kind: copy.into(),
            media_type: media.into(),
            made_at: number,
        }
    }

    #[test]
    fn a_photo_without_a_cleaned_copy_stays_and_a_plain_text_goes() {
        let chosen = to_share(&[
            item(1, None, "", "image/jpeg"),
            item(2, None, "", "text/plain"),
            item(3, None, "", ""),
        ]);
        let all: Vec<Choice> = chosen.into_values().collect();
        assert_eq!(all, [Choice::Held, Choice::Itself, Choice::Itself]);
    }

    #[test]
    fn what_was_blacked_out_goes_before_a_later_copy_that_shows_it() {
        let chosen = to_share(&[
            item(1, None, "", "image/jpeg"),
            item(2, Some(1), "redacted", "image/jpeg"),
            item(3, Some(1), "shared", "image/jpeg"),
            item(4, Some(3), "redacted", "image/jpeg"),
        ]);
        assert_eq!(
            chosen.len(),
            1,
            "copies are not shared beside their original"
        );
        assert_eq!(
            chosen[&id(1)],
            Choice::Copy(id(4)),
            "the newest, also of a copy"
        );
    }

    #[test]
    fn a_working_copy_stands_for_nothing_and_a_copy_of_elsewhere_for_itself() {
        let chosen = to_share(&[
            item(1, None, "", "video/mp4"),
            item(2, Some(1), "working", "video/mp4"),
            item(3, Some(99), "shared", "image/png"),
        ]);
        assert_eq!(chosen[&id(1)], Choice::Held);
        assert_eq!(chosen[&id(3)], Choice::Itself);
        assert_eq!(chosen.len(), 2);
    }

    #[test]
    fn copies_that_name_each_other_end_nothing() {
        let chosen = to_share(&[
            item(1, Some(2), "shared", "image/png"),
            item(2, Some(1), "shared", "image/png"),
        ]);
        assert!(chosen.is_empty() || chosen.len() <= 2);
    }
}
