use super::*;

fn day(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

/// A word of a scope, written, and nothing else said.
pub(crate) const fn word<'a>(scope: &'a str, status: &'a str) -> Word<'a> {
    Word {
        id: RecordId::from_random([7, 0, 0, 0, 0, 0, 0, 0]),
        scope,
        status,
        mode: "written",
        given_on: None,
        expires_on: None,
        withdrawn_on: None,
        limits: "",
        reason: "",
        witnessed: false,
        contested: false,
    }
}

fn says(scope: &str, words: &[Word<'_>], minor: bool, legal_basis: &str) -> (bool, Reason) {
    let facts = Facts {
        words,
        minor,
        legal_basis,
    };
    let verdict = judge(scope, &facts, day("2026-11-24"));
    (verdict.allowed, verdict.reasons[0])
}

const SHARING: [&str; 9] = [
    "share_within_nhri",
    "share_authorities",
    "share_regional_network",
    "share_ganhri",
    "refer_un",
    "refer_ngo",
    "publish_anonymous",
    "publish_named",
    "use_evidence",
];

#[test]
fn every_status_has_its_answer_for_every_scope_of_sharing() {
    for scope in SHARING {
        for (status, answer) in [
            ("given", (true, Reason::Given)),
            ("given_limited", (false, Reason::LimitsMissing)),
            ("refused", (false, Reason::Refused)),
            ("withdrawn", (false, Reason::Withdrawn)),
            ("pending", (false, Reason::Pending)),
            ("impossible", (false, Reason::CannotBeAsked)),
            ("expired", (false, Reason::Expired)),
            ("x_own_status", (false, Reason::NotKnown)),
        ] {
            let words = [word(scope, status)];
            assert_eq!(
                says(scope, &words, false, "public_interest"),
                answer,
                "{scope} {status}"
            );
        }
        assert_eq!(
            says(scope, &[], false, "public_interest"),
            (false, Reason::NotAsked),
            "{scope}"
        );
    }
}

#[test]
fn a_yes_to_one_scope_is_no_yes_to_another() {
    for given in SHARING {
        for asked in SHARING.into_iter().filter(|asked| *asked != given) {
            let words = [word(given, "given")];
            assert!(!says(asked, &words, false, "consent").0, "{given} {asked}");
        }
    }
}

#[test]
fn consent_holds_on_its_last_day_and_not_on_the_next() {
    let until = |text| Word {
        expires_on: Some(day(text)),
        ..word("share_ganhri", "given")
    };
    for (text, allowed) in [
        ("2026-11-24", true),
        ("2026-11-23", false),
        ("2026-11", true),
        ("2026-10", false),
        ("2026", true),
        ("2025", false),
    ] {
        assert_eq!(
            says("share_ganhri", &[until(text)], false, "consent").0,
            allowed,
            "{text}"
        );
    }
}

#[test]
fn expired_consent_ends_sharing_while_keeping_goes_on_upon_another_basis() {
    for (basis, kept) in [
        ("public_interest", true),
        ("vital_interest", true),
        ("legal_obligation", true),
        ("legitimate_interest", true),
        ("consent", false),
        ("", false),
    ] {
        let words = [
            word("record_and_store", "expired"),
            word("share_ganhri", "expired"),
        ];
        assert_eq!(
            says("record_and_store", &words, false, basis).0,
            kept,
            "{basis}"
        );
        assert!(!says("share_ganhri", &words, false, basis).0, "{basis}");
    }
}

#[test]
fn a_spoken_no_to_keeping_is_outweighed_only_by_life_or_law() {
    for status in ["refused", "withdrawn"] {
        for (basis, kept) in [
            ("vital_interest", true),
            ("legal_obligation", true),
            ("public_interest", false),
            ("legitimate_interest", false),
            ("consent", false),
        ] {
            let words = [word("record_and_store", status)];
            assert_eq!(
                says("record_and_store", &words, false, basis).0,
                kept,
                "{status} {basis}"
            );
            assert!(
                !says(
                    "contact_again",
                    &[word("contact_again", status)],
                    false,
                    basis
                )
                .0,
                "nobody is called against their word"
            );
        }
    }
}

#[test]
fn a_withdrawal_counts_at_once_whatever_the_status_and_the_clock_say() {
    for on in ["2026-11-24", "2026-11-01", "2027-02-01"] {
        let words = [Word {
            withdrawn_on: Some(day(on)),
            ..word("refer_un", "given")
        }];
        assert_eq!(
            says("refer_un", &words, false, "consent"),
            (false, Reason::Withdrawn)
        );
    }
}

#[test]
fn a_person_may_say_yes_again_after_a_no_and_the_newer_word_holds() {
    let no = Word {
        withdrawn_on: Some(day("2026-03-01")),
        ..word("refer_ngo", "withdrawn")
    };
    let yes = |on: Option<&str>| Word {
        given_on: on.map(day),
        ..word("refer_ngo", "given")
    };
    for (given_on, allowed) in [
        (Some("2026-05-01"), true),
        (Some("2026-01-01"), false),
        (Some("2026-03-01"), false),
        (None, false),
    ] {
        for words in [[no, yes(given_on)], [yes(given_on), no]] {
            assert_eq!(
                says("refer_ngo", &words, false, "consent").0,
                allowed,
                "{given_on:?}"
            );
        }
    }
    let undated = word("refer_ngo", "refused");
    assert!(
        !says("refer_ngo", &[yes(Some("2026-05-01")), undated], false, "").0,
        "a no without a day may be the newer word"
    );
}

#[test]
fn limits_come_with_the_answer_and_unknown_limits_are_a_no() {
    let words = [Word {
        limits: "Not to the ministry of the interior",
        ..word("share_authorities", "given_limited")
    }];
    let facts = Facts {
        words: &words,
        ..Facts::default()
    };
    let verdict = judge("share_authorities", &facts, day("2026-11-24"));
    assert!(verdict.allowed);
    assert_eq!(
        verdict.limits.as_deref(),
        Some("Not to the ministry of the interior")
    );
    assert_eq!(verdict.consent, Some(words[0].id));
}

#[test]
fn a_childs_own_word_is_not_enough() {
    for (mode, answer) in [
        ("written", (false, Reason::GuardianNeeded)),
        ("next_of_kin", (false, Reason::GuardianNeeded)),
        ("guardian", (true, Reason::Guardian)),
    ] {
        let words = [Word {
            mode,
            ..word("refer_ngo", "given")
        }];
        assert_eq!(says("refer_ngo", &words, true, "consent"), answer, "{mode}");
    }
}

#[test]
fn who_may_be_a_child_counts_as_one() {
    let today = day("2026-11-24");
    for (born, band, minor) in [
        (Some("2008-11-25"), "", true),
        (Some("2008-11-24"), "", false),
        (Some("2008"), "", true),
        (Some("2007"), "", false),
        (Some("~2007"), "", true),
        (None, "age_0_17", true),
        (None, "age_18_29", false),
        (None, "unknown", false),
        (Some("1980-01-01"), "age_0_17", true),
    ] {
        assert_eq!(
            is_minor(born.map(day), band, today),
            minor,
            "{born:?} {band}"
        );
    }
}

/// scope, mode, reason, legal basis, answer.
type Unreachable = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    (bool, Reason),
);

#[rustfmt::skip]
const UNREACHABLE: [Unreachable; 9] = [
    ("refer_un", "next_of_kin", "", "public_interest", (true, Reason::NextOfKin)),
    ("publish_named", "next_of_kin", "", "vital_interest", (false, Reason::KinNotEnough)),
    ("refer_un", "", "held incommunicado", "vital_interest", (true, Reason::BestInterest)),
    ("refer_un", "", "", "vital_interest", (false, Reason::CannotBeAsked)),
    ("refer_un", "", "held incommunicado", "public_interest", (false, Reason::CannotBeAsked)),
    ("share_ganhri", "", "held incommunicado", "public_interest", (true, Reason::BestInterest)),
    ("share_ganhri", "", "held incommunicado", "consent", (false, Reason::CannotBeAsked)),
    ("publish_anonymous", "", "disappeared", "vital_interest", (false, Reason::CannotBeAsked)),
    ("use_evidence", "", "disappeared", "vital_interest", (false, Reason::CannotBeAsked)),
];

#[test]
fn for_someone_who_cannot_be_asked_kin_or_a_written_decision_stands() {
    for (scope, mode, reason, basis, answer) in UNREACHABLE {
        let words = [Word {
            mode,
            reason,
            ..word(scope, "impossible")
        }];
        assert_eq!(
            says(scope, &words, false, basis),
            answer,
            "{scope} {mode} {basis}"
        );
    }
}

#[test]
fn a_court_order_reaches_authorities_and_evidence_and_nothing_else() {
    for scope in SHARING {
        let words = [word(scope, "refused")];
        let reached = matches!(scope, "share_authorities" | "use_evidence");
        let (allowed, reason) = says(scope, &words, false, "legal_obligation");
        assert_eq!(allowed, reached, "{scope}");
        if reached {
            assert_eq!(reason, Reason::LegalObligation);
        }
    }
}

#[test]
fn what_cannot_be_taken_back_needs_a_word_that_can_be_shown() {
    for scope in SHARING {
        let words = [Word {
            mode: "",
            ..word(scope, "given")
        }];
        let strict = matches!(scope, "publish_named" | "use_evidence");
        assert_eq!(says(scope, &words, false, "consent").0, !strict, "{scope}");
    }
    let words = [Word {
        mode: "oral_witnessed",
        ..word("refer_un", "given")
    }];
    let facts = Facts {
        words: &words,
        ..Facts::default()
    };
    assert_eq!(
        judge("refer_un", &facts, day("2026-11-24")).reasons,
        [Reason::Given, Reason::WitnessMissing]
    );
}

#[test]
fn two_words_that_nobody_reconciled_are_a_no() {
    let words = [Word {
        contested: true,
        ..word("refer_un", "given")
    }];
    assert_eq!(
        says("refer_un", &words, false, "consent"),
        (false, Reason::Contested)
    );
}

#[test]
fn a_count_needs_no_yes_but_respects_a_no() {
    for (status, counted) in [
        ("given", true),
        ("pending", true),
        ("expired", true),
        ("impossible", true),
        ("refused", false),
        ("withdrawn", false),
    ] {
        let words = [word("use_statistics", status)];
        assert_eq!(
            says("use_statistics", &words, true, "").0,
            counted,
            "{status}"
        );
    }
    assert!(says("use_statistics", &[], false, "").0);
}

#[test]
fn each_recipient_asks_for_its_own_scope_and_anonymity_opens_one_more() {
    for (recipient, scope) in [
        ("authority", "share_authorities"),
        ("regional_network", "share_regional_network"),
        ("nhri", "share_regional_network"),
        ("ganhri", "share_ganhri"),
        ("un_mechanism", "refer_un"),
        ("ngo", "refer_ngo"),
        ("court", "use_evidence"),
        ("media", "publish_named"),
        ("other", "publish_named"),
    ] {
        for level in [Level::Full, Level::Pseudonymous] {
            let Need::AnyOf(scopes) = needs(recipient, level) else {
                panic!("{recipient}")
            };
            assert_eq!(scopes, [scope], "{recipient}");
        }
        let words = [word("publish_anonymous", "given")];
        let facts = Facts {
            words: &words,
            ..Facts::default()
        };
        let today = day("2026-11-24");
        assert!(
            judge_recipient(recipient, Level::Anonymous, &facts, today)
                .1
                .allowed
        );
        let full = judge_recipient(recipient, Level::Full, &facts, today);
        assert_eq!(
            (full.0, full.1.allowed, full.1.reasons[0]),
            (Some(scope), false, Reason::NotAsked),
            "{recipient}"
        );
    }
    for term in &crate::vocabulary::named("recipient_type").unwrap().terms {
        assert_ne!(
            needs(&term.code, Level::Full),
            Need::NotKnown,
            "{}",
            term.code
        );
    }
}

#[test]
fn every_scope_and_status_of_the_vocabulary_is_judged() {
    for scope in &crate::vocabulary::named("consent_scope").unwrap().terms {
        for status in &crate::vocabulary::named("consent_status").unwrap().terms {
            let words = [Word {
                scope: &scope.code,
                ..Word {
                    status: &status.code,
                    ..word("", "")
                }
            }];
            let (_, reason) = says(&scope.code, &words, false, "public_interest");
            assert_ne!(reason, Reason::NotKnown, "{} {}", scope.code, status.code);
        }
    }
    for (at, reason) in Reason::ALL.iter().enumerate() {
        assert!(
            Reason::ALL[..at]
                .iter()
                .all(|one| one.code() != reason.code())
        );
    }
}
