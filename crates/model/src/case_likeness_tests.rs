use super::*;

fn case(people: &[i64], name: &str, act: &str, when: &str, adm1: &str, place: &str) -> Traits {
    let names = (!name.is_empty()).then(|| Name::read(name));
    Traits {
        people: people.iter().copied().collect(),
        names: names.into_iter().collect(),
        acts: (!act.is_empty())
            .then(|| act.to_owned())
            .into_iter()
            .collect(),
        events: vec![Event {
            starts_on: PartialDate::parse(when),
            ends_on: None,
            adm1: adm1.to_owned(),
            place: place.to_owned(),
        }],
        ..Traits::default()
    }
}

/// Each line: whose, act, date, region and place of another case; the reasons; where it stands.
#[rustfmt::skip]
fn lines() -> Vec<(Traits, &'static [Reason], &'static str)> {
    use Reason::{OtherDays, OtherRegion, SameAct, SameDays, SameMonth, SameName, SamePerson, SamePlace, SameRegion};
    vec![
        // The same name in another script, three days, the region or the kind of act.
        (case(&[2], "Khadija Bennani", "killing", "2026-11-06", "souss", ""), &[SameName, SameDays, SameRegion], "list"),
        (case(&[2], "Khadija Bennani", "stalking", "2026-11-01", "", ""), &[SameName, SameDays, SameAct], "list"),
        (case(&[1], "", "", "2026-11-03", "", ""), &[SamePerson, SameDays], "list"),
        // Four days are another day.
        (case(&[2], "Khadija Bennani", "threat", "2026-11-07", "Souss", ""), &[SameName, SameRegion, SameAct, OtherDays], "none"),
        (case(&[1], "", "threat", "2026-11-07", "Souss", ""), &[SamePerson, SameRegion, SameAct, OtherDays], "none"),
        // Neither the region nor the act: named, but no pair of the list.
        (case(&[2], "Khadija Bennani", "killing", "2026-11-03", "", ""), &[SameName, SameDays], "suggest"),
        (case(&[2], "Khadija Bennani", "killing", "2026-11-03", "Rif", ""), &[SameName, SameDays, OtherRegion], "none"),
        // A month proves no day.
        (case(&[1], "", "", "2026-11", "Souss", ""), &[SamePerson, SameMonth, SameRegion], "suggest"),
        (case(&[1], "", "", "~2026-11-20", "Souss", ""), &[SamePerson, SameRegion, OtherDays], "none"),
        (case(&[1], "", "", "2025", "Souss", ""), &[SamePerson, SameRegion, OtherDays], "none"),
        (case(&[1], "", "", "2026", "", ""), &[SamePerson, SameMonth], "suggest"),
        (case(&[1], "", "", "", "", ""), &[SamePerson], "none"),
        // Nobody in common: the place carries it, but never into the list by itself.
        (case(&[3], "Rosa Quispe", "threat", "2026-11-03", "Souss", "سوق الاحد"), &[SameDays, SamePlace, SameRegion, SameAct], "suggest"),
        (case(&[3], "Rosa Quispe", "threat", "2026-11-03", "Souss", ""), &[SameDays, SameRegion, SameAct], "none"),
    ]
}

#[test]
fn the_rule_of_the_method_reaches_the_list_and_what_contradicts_it_does_not() {
    let one = || {
        case(
            &[1],
            "خديجة بناني",
            "threat",
            "2026-11-03",
            "Souss",
            "سوق الأحد",
        )
    };
    for (other, reasons, where_to) in lines() {
        for likeness in [one().compare(&other), other.compare(&one())] {
            assert_eq!(likeness.reasons, reasons);
            let stands = match likeness.score {
                LIST_FROM.. => "list",
                SUGGEST_FROM.. => "suggest",
                _ => "none",
            };
            assert_eq!(stands, where_to, "{likeness:?}");
        }
    }
}

#[test]
fn every_act_but_the_other_attack_has_a_family() {
    let list = crate::vocabulary::named("violation_type").unwrap();
    let without: Vec<&str> = list
        .terms
        .iter()
        .map(|term| term.code.as_str())
        .filter(|code| family(code).is_none())
        .collect();
    assert_eq!(without, ["other_attack"]);
    assert_eq!(family("threat"), Some("threats"));
    assert_eq!(family("misuse_counter_terrorism_law"), Some("judicial"));
    assert_eq!(family("x_own"), None);
}

#[test]
fn titles_are_alike_by_most_of_their_words_in_any_spelling() {
    for (one, two, alike) in [
        ("Raid on the quarry office", "RAID: quarry office", true),
        ("اعتقال خديجة بناني", "إعتقال خديجه بنانى", true),
        ("Arrest of Amina", "Arrest of Rosa", false),
        ("Arrest", "Arrest", false),
        ("", "", false),
        ("Raid on the office", "Threats at the market", false),
    ] {
        assert_eq!(similar_titles(one, two), alike, "{one} / {two}");
    }
}

#[test]
fn a_long_detention_meets_a_day_inside_it() {
    let day = |text: &str| PartialDate::parse(text);
    let long = Event {
        starts_on: day("2026-03-01"),
        ends_on: day("2026-06-30"),
        ..Event::default()
    };
    for (when, meets) in [
        ("2026-05-10", true),
        ("2026-07-03", true),
        ("2026-07-04", false),
        ("2026-02-26", true),
        ("2026-02-25", false),
    ] {
        let other = Event {
            starts_on: day(when),
            ..Event::default()
        };
        assert_eq!(long.dates(&other) == Dates::Days, meets, "{when}");
    }
}
