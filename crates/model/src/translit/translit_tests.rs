use super::*;

/// One name a line, each spelling its own column.
const SAME: &str = include_str!("same.tsv");
/// Two names a line that stay two.
const APART: &str = include_str!("apart.tsv");

#[test]
fn spellings_of_one_name_meet_and_share_a_key() {
    let mut pairs = 0;
    let mut missed = Vec::new();
    for line in SAME.lines() {
        let spellings: Vec<&str> = line.split('\t').collect();
        for (at, one) in spellings.iter().enumerate() {
            for other in &spellings[at + 1..] {
                pairs += 1;
                let (a, b) = (Name::read(one), Name::read(other));
                let shared = a.keys().intersection(&b.keys()).count() > 0;
                if a.meets(&b) < Meeting::Same || !shared {
                    missed.push(format!(
                        "{one} / {other}: {:?} shared {shared} {:?} {:?}",
                        a.meets(&b),
                        a.keys(),
                        b.keys()
                    ));
                }
                assert_eq!(a.meets(&b), b.meets(&a), "{one} / {other} both ways");
            }
        }
    }
    assert!(pairs >= 150, "{pairs}");
    assert!(
        missed.is_empty(),
        "{} of {pairs}:\n{}",
        missed.len(),
        missed.join("\n")
    );
}

#[test]
fn names_that_only_resemble_each_other_stay_apart() {
    let mut pairs = 0;
    let mut met = Vec::new();
    for line in APART.lines() {
        let (one, other) = line.split_once('\t').unwrap();
        pairs += 1;
        let meeting = Name::read(one).meets(&Name::read(other));
        if meeting > Meeting::Apart {
            met.push(format!("{one} / {other}: {meeting:?}"));
        }
    }
    assert!(pairs >= 100, "{pairs}");
    assert!(
        met.is_empty(),
        "{} of {pairs}:\n{}",
        met.len(),
        met.join("\n")
    );
}

#[test]
fn an_initial_and_a_shortened_name_are_told_apart_from_the_whole() {
    let meets = |one: &str, other: &str| Name::read(one).meets(&Name::read(other));
    assert_eq!(meets("M. Ben Ali", "محمد بن علي"), Meeting::Initials);
    assert_eq!(meets("Mohamed Ali", "محمد علي الشامي"), Meeting::Part);
    assert_eq!(meets("Rosa Quispe", "QUISPE Rosa"), Meeting::Letters);
    assert_eq!(meets("R. Q.", "Rosa Quispe"), Meeting::Apart);
    assert_eq!(meets("", "Rosa"), Meeting::Apart);
}

#[test]
fn what_is_no_name_does_no_harm() {
    for text in [
        "",
        " ",
        "---",
        "٣٤٥",
        "'",
        "ال",
        "abd",
        "عبد",
        "ه",
        "h",
        "a'",
        "😀",
        "ال ال",
        "ya ya",
        "dine",
    ] {
        let name = Name::read(text);
        let _ = name.keys();
        let _ = name.meets(&Name::read("Ali"));
    }
}
