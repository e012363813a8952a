//! Documents point only at what is there.

use super::{Violation, numbered};
use crate::house::Source;

/// Relative links of Markdown files that lead nowhere. `exists` answers for a path from the root.
pub(super) fn dead(sources: &[Source], exists: impl Fn(&str) -> bool) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| source.is("md")) {
        let folder = source
            .path
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        for (number, line) in numbered(&source.text) {
            for target in targets(line) {
                if !resolve(folder, target).is_some_and(|path| exists(&path)) {
                    let what = format!("leads to `{target}`, which is not there");
                    found.push(Violation::new("link", &source.path, number, what));
                }
            }
        }
    }
    found
}

/// What stands in `](…)`, without links to the web and to headings.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| {
        let target = rest.split([')', '#', ' ']).next()?;
        let relative =
            !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:");
        relative.then_some(target)
    })
}

/// The path from the root, or `None` when the link leaves the repository.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
    {
        if part == ".." {
            parts.pop()?;
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_file_that_was_removed_is_found() {
        let text = "See [style](STYLE.md) and\n[the hub](../hub/README.md#run), [the web](https://example.org), [gone](old.md).\n";
        let planted = [Source::new("docs/README.md", text)];
        let found = dead(&planted, |path| {
            ["docs/STYLE.md", "hub/README.md"].contains(&path)
        });
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 2);
        assert!(found[0].what.contains("old.md"));
    }

    #[test]
    fn a_link_out_of_the_repository_is_found() {
        let planted = [Source::new("README.md", "[notes](../notes.md)\n")];
        assert_eq!(dead(&planted, |_| true).len(), 1);
    }
}
