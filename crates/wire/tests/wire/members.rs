//! Which moves the membership log allows.

use crate::people::*;
use wire::auth::{alliance_statement, domain};
use wire::*;

#[test]
fn a_whole_log_folds_to_who_belongs_now() {
    let (mut members, mut entries) = office();
    let frames_end = LogEnd {
        lane: Lane::Cases,
        seq: Seq(4),
        hash: Hash([4; 32]),
    };
    let act = Act::Remove {
        device: keys(2, false).id,
        last: vec![frames_end],
        epoch: epoch(3),
        wraps: vec![wrap(3, 3)],
        sealed_names: vec![],
    };
    let entry = next(&members, 1, act);
    members.apply(&entry).unwrap();
    entries.push(entry);
    assert_eq!(Members::fold(RABAT, &pinned(), &entries).unwrap(), members);
    let ids: Vec<_> = members.actives().map(|d| d.id).collect();
    assert_eq!(ids, [keys(1, true).id, keys(3, true).id]);
    assert_eq!(members.epoch(), Some(&epoch(3)));
    assert!(
        members.knows_epoch(epoch(1).reference()) && !members.knows_epoch(epoch(4).reference())
    );

    let yusuf = keys(2, false).id;
    let counts = |lane, seq, hash| members.counts(yusuf, lane, Seq(seq), &Hash([hash; 32]));
    assert!(counts(Lane::Cases, 3, 9) && counts(Lane::Cases, 4, 4));
    assert!(
        !counts(Lane::Cases, 4, 5),
        "another frame in the last place"
    );
    assert!(!counts(Lane::Cases, 5, 5) && !counts(Lane::Alerts, 1, 1));
}

#[test]
fn every_move_that_is_not_allowed_is_named_and_changes_nothing() {
    let (members, _) = office();
    let everyone = || vec![wrap(1, 3), wrap(2, 3), wrap(3, 3)];
    let reused = |edit: fn(&mut DeviceKeys)| {
        let mut device = keys(4, false);
        edit(&mut device);
        let wraps = [1, 2]
            .map(|n| Wrap {
                device: device.id,
                ..wrap(4, n)
            })
            .to_vec();
        Act::Add {
            device,
            wraps,
            sealed_names: vec![],
        }
    };
    let skipped = Act::Rotate {
        epoch: epoch(4),
        wraps: vec![],
    };
    let repeated = Epoch {
        inbox: epoch(2).inbox,
        ..epoch(3)
    };
    let twice = |lane| LogEnd {
        lane,
        seq: Seq(1),
        hash: Hash::NONE,
    };
    let ends = Act::Remove {
        device: keys(2, false).id,
        last: vec![twice(Lane::Cases), twice(Lane::Cases)],
        epoch: epoch(3),
        wraps: vec![wrap(3, 3)],
        sealed_names: vec![],
    };
    let moves = [
        (
            2,
            add(4, false, vec![wrap(4, 1), wrap(4, 2)]),
            MemberError::NotAdmin,
        ),
        (2, remove(1, vec![wrap(3, 3)]), MemberError::NotAdmin),
        (9, add(4, false, vec![]), MemberError::UnknownAuthor),
        (1, add(4, false, vec![wrap(4, 2)]), MemberError::MissingWrap),
        (
            1,
            add(4, false, vec![wrap(4, 1), wrap(4, 2), wrap(2, 2)]),
            MemberError::ExtraWrap,
        ),
        (1, add(2, false, vec![]), MemberError::DeviceReused),
        (
            1,
            reused(|d| d.sign = keys(2, false).sign),
            MemberError::KeyReused,
        ),
        (
            1,
            reused(|d| d.sign = Key::new(ROOT).public()),
            MemberError::KeyReused,
        ),
        (1, reused(|d| d.seal = [2; 32]), MemberError::KeyReused),
        (
            1,
            reused(|d| d.sign = PublicKey([0; 32])),
            MemberError::WeakKey,
        ),
        (1, reused(|d| d.seal = [0; 32]), MemberError::WeakKey),
        (1, remove(8, everyone()), MemberError::UnknownDevice),
        (1, remove(2, everyone()), MemberError::ExtraWrap),
        (1, remove(2, vec![]), MemberError::MissingWrap),
        (
            1,
            Act::Rotate {
                epoch: epoch(3),
                wraps: vec![wrap(2, 3)],
            },
            MemberError::MissingWrap,
        ),
        (1, skipped, MemberError::BadEpoch),
        (
            1,
            Act::Rotate {
                epoch: repeated,
                wraps: everyone(),
            },
            MemberError::BadEpoch,
        ),
        (1, ends, MemberError::BadEnds),
        (
            1,
            founding(|_| {}).body().unwrap().act,
            MemberError::FoundingPlace,
        ),
    ];
    for (author, act, expected) in moves {
        let mut after = members.clone();
        let entry = next(&members, author, act);
        assert_eq!(after.apply(&entry), Err(expected));
        assert_eq!(after, members, "{expected:?} changed something");
    }
}

#[test]
fn whoever_was_removed_says_no_more_and_the_last_admin_stays() {
    let (mut members, _) = office();
    members
        .apply(&next(&members, 1, remove(3, vec![wrap(2, 3)])))
        .unwrap();
    let late = next(
        &members,
        3,
        Act::Rotate {
            epoch: epoch(4),
            wraps: vec![],
        },
    );
    assert_eq!(members.apply(&late), Err(MemberError::RemovedAuthor));
    let act = Act::Remove {
        device: keys(1, true).id,
        last: vec![],
        epoch: epoch(4),
        wraps: vec![wrap(2, 4)],
        sealed_names: vec![],
    };
    assert_eq!(
        members.apply(&next(&members, 1, act)),
        Err(MemberError::LastAdmin)
    );
}

#[test]
fn a_log_cannot_be_bent_cut_in_the_middle_or_told_twice() {
    let (members, entries) = office();
    for (at, entry) in entries.iter().enumerate() {
        for byte in 0..entry.body.len() {
            let mut bent = entries.clone();
            bent[at].body[byte] ^= 1;
            assert!(
                Members::fold(RABAT, &pinned(), &bent).is_err(),
                "entry {at} byte {byte}"
            );
        }
        let mut resigned = entries.clone();
        resigned[at].author = keys(9, true).id;
        assert!(Members::fold(RABAT, &pinned(), &resigned).is_err());
    }
    let holed = [&entries[0], &entries[2]];
    assert_eq!(
        Members::fold(RABAT, &pinned(), holed),
        Err(MemberError::Gap { expected: 1 })
    );
    assert_eq!(members.clone().apply(&entries[2]), Err(MemberError::Fork));
    // Amal herself cannot go on from another past than the one that everybody holds.
    let mut body = entries[2].body().unwrap();
    body.number = members.next();
    body.previous = entries[1].hash();
    let elsewhere = Entry::sign(&body, entries[2].author, &Key::new(1));
    assert_eq!(members.clone().apply(&elsewhere), Err(MemberError::Fork));
    let elsewhere = InstitutionId([8; 16]);
    assert_eq!(
        Members::fold(elsewhere, &pinned(), &entries),
        Err(MemberError::ForeignInstitution)
    );
}

#[test]
fn a_hub_cannot_put_its_own_root_under_a_name() {
    let entry = founding(|_| {});
    let other = Trust::Root(Key::new(99).public());
    assert_eq!(
        Members::found(RABAT, &other, &entry),
        Err(MemberError::UntrustedRoot)
    );
    let alliance = Key::new(ALLIANCE);
    let trust = Trust::Alliance(alliance.public());
    assert_eq!(
        Members::found(RABAT, &trust, &entry),
        Err(MemberError::BadAllianceProof)
    );

    let claim = founding(|act| {
        if let Act::Found { role, .. } = act {
            *role = Role::Headquarters;
        }
    });
    let first_seen = Trust::FirstSeen {
        alliance: alliance.public(),
    };
    for trust in [trust, first_seen] {
        assert_eq!(
            Members::found(RABAT, &trust, &claim),
            Err(MemberError::UntrustedRoot)
        );
    }

    let statement = alliance_statement(&RABAT, &Key::new(ROOT).public());
    let proof = Signature(alliance.sign(domain::ALLIANCE, &statement));
    let proven = founding(|act| {
        if let Act::Found { alliance_proof, .. } = act {
            *alliance_proof = Some(proof);
        }
    });
    let members = Members::found(RABAT, &trust, &proven).unwrap();
    assert!(members.alliance_backed(&alliance.public()));
    let unproven = Members::found(RABAT, &pinned(), &entry).unwrap();
    assert!(!unproven.alliance_backed(&alliance.public()));
}
