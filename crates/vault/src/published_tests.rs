//! The published vectors of Project Wycheproof for every primitive used here: honest ones must
//! agree, forged and degenerate ones must be refused. RFC 9180, 5869, 8032 are beside the code.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::signature::{ED25519, UnparsedPublicKey};
use wycheproof::{TestResult, aead, eddsa, hkdf, mac, xdh};

use crate::hash::{hkdf_into, hmac_sha256};
use crate::hpke::refuse_weak;

/// What the vectors allow, held against what happened. `Acceptable` may go either way.
fn hold(what: &str, number: usize, expected: TestResult, agreed: bool) {
    match expected {
        TestResult::Valid => assert!(agreed, "{what} {number} is right and was refused"),
        TestResult::Invalid => assert!(!agreed, "{what} {number} is forged and was taken"),
        TestResult::Acceptable => {}
    }
}

#[test]
fn chacha20_poly1305_takes_the_honest_and_refuses_the_forged() {
    let set = aead::TestSet::load(aead::TestName::ChaCha20Poly1305).unwrap();
    let mut told = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            let key = UnboundKey::new(&CHACHA20_POLY1305, &test.key).map(LessSafeKey::new);
            let nonce = Nonce::try_assume_unique_for_key(&test.nonce);
            let opened = key.and_then(|key| {
                let mut whole = [test.ct.as_slice(), &test.tag].concat();
                let aad = Aad::from(test.aad.as_slice());
                key.open_in_place(nonce?, aad, &mut whole)
                    .map(|plain| plain.to_vec())
            });
            let agreed = opened.is_ok_and(|plain| plain == *test.pt);
            hold("chacha20-poly1305", test.tc_id, test.result, agreed);
            told += 1;
        }
    }
    assert!(told > 300, "{told}");
}

#[test]
fn ed25519_takes_no_signature_in_a_second_spelling() {
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).unwrap();
    let mut told = 0;
    for group in &set.test_groups {
        for test in &group.tests {
            let key = UnparsedPublicKey::new(&ED25519, group.key.pk.as_slice());
            let agreed = key.verify(&test.msg, &test.sig).is_ok();
            hold("ed25519", test.tc_id, test.result, agreed);
            told += 1;
        }
    }
    assert!(told > 100, "{told}");
}

#[test]
fn hkdf_and_hmac_agree() {
    let set = hkdf::TestSet::load(hkdf::TestName::HkdfSha256).unwrap();
    let mut told = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        // Longer than 255 blocks is no HKDF; no caller here asks for it.
        if test.size <= 255 * 32 {
            let mut out = vec![0; test.size];
            hkdf_into(&test.salt, &test.ikm, &[&test.info], &mut out);
            hold("hkdf", test.tc_id, test.result, out == *test.okm);
            told += 1;
        }
    }
    let set = mac::TestSet::load(mac::TestName::HmacSha256).unwrap();
    for group in &set.test_groups {
        for test in &group.tests {
            let tag = hmac_sha256(&test.key, &test.msg);
            let agreed = tag[..group.tag_size / 8] == *test.tag;
            hold("hmac", test.tc_id, test.result, agreed);
            told += 1;
        }
    }
    assert!(told > 200, "{told}");
}

/// The library of HPKE, called the plain way. Keys under which everyone shares a secret give
/// zeroes, and those are the keys [`refuse_weak`] names.
#[test]
fn x25519_agrees_and_every_key_that_hides_nothing_is_refused() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).unwrap();
    let (mut told, mut degenerate) = (0, 0);
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let (Ok(private), Ok(public)) = (
            <[u8; 32]>::try_from(test.private_key.as_slice()),
            <[u8; 32]>::try_from(test.public_key.as_slice()),
        ) else {
            assert_ne!(test.result, TestResult::Valid, "{}", test.tc_id);
            continue;
        };
        let shared = x25519_dalek::x25519(private, public);
        hold(
            "x25519",
            test.tc_id,
            test.result,
            shared == *test.shared_secret.as_slice(),
        );
        assert_eq!(
            refuse_weak(&public).is_err(),
            shared == [0; 32],
            "{}",
            test.tc_id
        );
        degenerate += u32::from(shared == [0; 32]);
        told += 1;
    }
    assert!(told > 400 && degenerate > 10, "{told} {degenerate}");
}

/// RFC 9106, section 5.3.
#[test]
fn argon2id_gives_the_tag_of_its_rfc() {
    use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .output_len(32)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let library =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    library
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .unwrap();
    assert_eq!(
        wire::text::hex(&tag),
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    );
}
