//! Every planted fault can still be planted.

use super::Violation;
use crate::house::Source;
use crate::planted::{LIST, read};

/// Entries of the list whose piece is not found exactly once in its file, and a list that is none.
pub(super) fn lost(sources: &[Source]) -> Vec<Violation> {
    let violation = |what: String| Violation::new("planted", LIST, 1, what);
    let Some(list) = sources.iter().find(|source| source.path == LIST) else {
        return Vec::new();
    };
    let list = match read(&list.text) {
        Ok(list) => list,
        Err(error) => return vec![violation(format!("{error:#}"))],
    };
    let found = |path: &str, piece: &str| {
        let source = sources.iter().find(|source| source.path == path);
        source.map_or(0, |source| source.text.matches(piece).count())
    };
    list.iter()
        .filter(|one| found(&one.file, &one.find) != 1)
        .map(|one| violation(format!("`{}` is not found once in {}", one.name, one.file)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_whose_place_was_rewritten_is_named() {
        let list = r#"[{"name":"a","what":"b","file":"x.rs","find":"old","put":"","test":[]}]"#;
        let list = Source::new(LIST, list);
        let kept = Source::new("x.rs", "the old way");
        let gone = Source::new("x.rs", "the new way");
        assert!(lost(&[list.clone(), kept]).is_empty());
        assert_eq!(lost(&[list, gone]).len(), 1);
    }
}
