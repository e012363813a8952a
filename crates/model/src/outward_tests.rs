use super::*;
use crate::consent::Word;
use crate::consent::tests::word;
use crate::vocabulary;

fn codes(list: &str) -> Vec<&'static str> {
    let terms = &vocabulary::named(list).unwrap().terms;
    terms.iter().map(|term| term.code.as_str()).collect()
}

fn kind_of_help(code: &str) -> Handing<'_> {
    Handing {
        intervention_type: code,
        ..Handing::default()
    }
}

fn day() -> PartialDate {
    PartialDate::parse("2026-11-24").unwrap()
}

fn verdict(handing: &Handing<'_>, words: &[Word<'_>]) -> Option<(bool, Reason)> {
    let facts = Facts {
        words,
        minor: false,
        legal_basis: "consent",
    };
    judge(handing, &facts, day()).map(|(_, verdict)| (verdict.allowed, verdict.reasons[0]))
}

/// Every kind of help, written a second time by hand: the scopes it needs when nobody says to whom
/// it goes; "?" where somebody must say; empty where the institution does it alone.
const HELP: &[(&str, &str)] = &[
    ("urgent_appeal", "?"),
    ("letter_to_authority", "share_authorities"),
    ("quiet_diplomacy", "?"),
    ("public_statement", "publish_named publish_anonymous"),
    ("detention_visit", ""),
    ("field_monitoring", ""),
    ("trial_observation", ""),
    ("legal_aid", ""),
    ("amicus_intervention", "use_evidence share_authorities"),
    ("complaint_investigation", ""),
    ("protection_mechanism_referral", "share_authorities"),
    ("police_protection_request", "share_authorities"),
    ("accompaniment", ""),
    ("temporary_relocation", ""),
    ("international_relocation", "refer_ngo refer_un"),
    ("shelter", ""),
    ("emergency_grant", ""),
    ("medical_support", ""),
    ("psychosocial_support", ""),
    ("family_support", ""),
    ("digital_security", ""),
    ("platform_escalation", "?"),
    ("security_training", ""),
    ("mediation_conciliation", "?"),
    ("un_special_rapporteur", "refer_un"),
    ("un_other_procedure", "refer_un"),
    ("un_treaty_body", "refer_un"),
    ("ohchr_reprisals", "refer_un"),
    ("regional_mechanism", "?"),
    ("network_escalation", "share_regional_network"),
    ("ganhri_escalation", "share_ganhri"),
    ("diplomatic_mission", "?"),
    ("legal_reform_advice", ""),
    ("other", ""),
];

#[test]
fn every_kind_of_help_asks_for_the_word_it_needs() {
    let table: Vec<&str> = HELP.iter().map(|(code, _)| *code).collect();
    let mut known = codes("intervention_type");
    known.retain(|code| !table.contains(code));
    assert!(known.is_empty(), "not in the table: {known:?}");
    for (code, scopes) in HELP {
        let said = match asks(&kind_of_help(code)) {
            Asks::Nothing => String::new(),
            Asks::Unsaid => "?".to_owned(),
            Asks::AnyOf(scopes) => scopes.join(" "),
        };
        assert_eq!(said, *scopes, "{code}");
    }
}

#[test]
fn the_recipient_who_was_named_decides_which_word_is_needed() {
    for (recipient, scope) in [
        ("authority", "share_authorities"),
        ("regional_network", "share_regional_network"),
        ("nhri", "share_regional_network"),
        ("ganhri", "share_ganhri"),
        ("un_mechanism", "refer_un"),
        ("ngo", "refer_ngo"),
        ("court", "use_evidence"),
        ("media", "publish_named"),
    ] {
        for help in ["legal_aid", "urgent_appeal", "letter_to_authority", ""] {
            let handing = Handing {
                recipient_type: recipient,
                ..kind_of_help(help)
            };
            assert_eq!(
                verdict(&handing, &[]),
                Some((false, Reason::NotAsked)),
                "{help} to {recipient}"
            );
            let given = [word(scope, "given")];
            assert_eq!(
                verdict(&handing, &given),
                Some((true, Reason::Given)),
                "{help} to {recipient}"
            );
        }
    }
    // What only the person receives leaves nobody.
    let own = Handing {
        recipient_type: "defender",
        addressee: true,
        ..kind_of_help("medical_support")
    };
    assert_eq!(verdict(&own, &[]), None);
}

#[test]
fn each_answer_on_a_letter_to_the_ministry_lets_it_go_or_stops_it() {
    let letter = kind_of_help("letter_to_authority");
    for (status, answer) in [
        ("given", (true, Reason::Given)),
        ("given_limited", (false, Reason::LimitsMissing)),
        ("refused", (false, Reason::Refused)),
        ("withdrawn", (false, Reason::Withdrawn)),
        ("pending", (false, Reason::Pending)),
        ("expired", (false, Reason::Expired)),
        ("impossible", (false, Reason::CannotBeAsked)),
    ] {
        let words = [word("share_authorities", status)];
        assert_eq!(verdict(&letter, &words), Some(answer), "{status}");
    }
    let mut until_yesterday = word("share_authorities", "given");
    until_yesterday.expires_on = PartialDate::parse("2026-11-23");
    assert_eq!(
        verdict(&letter, &[until_yesterday]),
        Some((false, Reason::Expired))
    );
}

#[test]
fn a_word_for_another_use_carries_nothing_to_the_ministry() {
    let letter = |scope| Handing {
        scope,
        ..kind_of_help("letter_to_authority")
    };
    let all: Vec<Word<'_>> = codes("consent_scope")
        .into_iter()
        .map(|scope| word(scope, "given"))
        .collect();
    for scope in codes("consent_scope") {
        let expected = if scope == "share_authorities" {
            (true, Reason::Given)
        } else {
            (false, Reason::ScopeUnfit)
        };
        assert_eq!(verdict(&letter(scope), &all), Some(expected), "{scope}");
    }
}

#[test]
fn an_addressee_without_a_word_is_stopped_until_somebody_says_which() {
    let call = Handing {
        addressee: true,
        ..Handing::default()
    };
    let all = [word("refer_ngo", "given")];
    assert_eq!(verdict(&call, &all), Some((false, Reason::ScopeUnsaid)));
    let said = Handing {
        scope: "refer_ngo",
        ..call
    };
    assert_eq!(verdict(&said, &all), Some((true, Reason::Given)));
    // Keeping the file is no word for anybody outside.
    let keeping = Handing {
        scope: "record_and_store",
        ..call
    };
    let words = [word("record_and_store", "given")];
    assert_eq!(verdict(&keeping, &words), Some((false, Reason::ScopeUnfit)));
}

#[test]
fn what_is_told_to_the_public_needs_a_word_on_publishing_whatever_else_it_is() {
    let visit = Handing {
        publishes: true,
        ..kind_of_help("detention_visit")
    };
    assert_eq!(verdict(&visit, &[]), Some((false, Reason::NotAsked)));
    let anonymous = [word("publish_anonymous", "given")];
    assert_eq!(verdict(&visit, &anonymous), Some((true, Reason::Given)));
    let named = Handing {
        scope: "publish_named",
        ..visit
    };
    assert_eq!(verdict(&named, &anonymous), Some((false, Reason::NotAsked)));
}

#[test]
fn a_child_s_own_word_sends_no_letter() {
    let letter = kind_of_help("letter_to_authority");
    let words = [word("share_authorities", "given")];
    let facts = Facts {
        words: &words,
        minor: true,
        legal_basis: "consent",
    };
    let (_, verdict) = judge(&letter, &facts, day()).unwrap();
    assert_eq!(verdict.reasons, [Reason::GuardianNeeded]);
}

#[test]
fn every_status_says_whether_something_was_handed_over_or_is_still_to_be() {
    for (status, ahead, handed) in [
        ("", true, false),
        ("planned", true, false),
        ("in_progress", true, true),
        ("awaiting_reply", false, true),
        ("done", false, true),
        ("cancelled", false, false),
        ("failed", false, false),
    ] {
        assert_eq!(
            (is_ahead(status), hands_over(status)),
            (ahead, handed),
            "{status}"
        );
    }
    for status in codes("intervention_status") {
        assert!(is_ahead(status) || hands_over(status) || matches!(status, "cancelled" | "failed"));
    }
}
