use super::*;
use crate::device::DeviceSecrets;

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    assert_eq!(hex.len(), N * 2);
    std::array::from_fn(|index| u8::from_str_radix(&hex[2 * index..2 * index + 2], 16).unwrap())
}

/// Gives the bytes of the vector instead of randomness.
struct Scripted(Vec<u8>);

impl TryRng for Scripted {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        panic!("the vector has no place for a number");
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        panic!("the vector has no place for a number");
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        out.copy_from_slice(&self.0.drain(..out.len()).collect::<Vec<_>>());
        Ok(())
    }
}

impl TryCryptoRng for Scripted {}

#[test]
fn base_mode_gives_the_vector_of_rfc_9180_a_2_1() {
    let info: [u8; 20] = bytes("4f6465206f6e2061204772656369616e2055726e");
    let ikm_e: [u8; 32] = bytes("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b");
    let ikm_r: [u8; 32] = bytes("1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df");
    let enc: [u8; 32] = bytes("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
    let plaintext: [u8; 29] = bytes("4265617574792069732074727574682c20747275746820626561757479");
    let ciphertext: [u8; 45] = bytes(
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
    );
    let receiver = ReceiveKey::from_seed(Secret32::copied_from(&ikm_r));
    assert_eq!(
        receiver.public(),
        bytes("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a")
    );
    let mut rng = Scripted(ikm_e.to_vec());
    let sealed =
        seal_with_rng(&receiver.public(), &info, b"Count-0", &plaintext, &mut rng).unwrap();
    assert_eq!(sealed.encapsulated, enc);
    assert_eq!(sealed.ciphertext, ciphertext);
    let opened = open_with(&receiver, &enc, &info, b"Count-0", &ciphertext).unwrap();
    assert_eq!(&*opened, &plaintext);
}

#[test]
fn what_is_sealed_to_josephs_device_opens_there_and_nowhere_else() {
    let joseph = DeviceSecrets::generate().unwrap();
    let lucia = DeviceSecrets::generate().unwrap();
    let sealed = seal_to(&joseph.seal_public(), b"info", b"aad", b"text").unwrap();
    let open = |key: &DeviceSecrets, info: &[u8], aad: &[u8], sealed: &HpkeSealed| {
        open_with(
            key.receive_key(),
            &sealed.encapsulated,
            info,
            aad,
            &sealed.ciphertext,
        )
        .map(|plain| plain.to_vec())
    };
    assert_eq!(
        open(&joseph, b"info", b"aad", &sealed),
        Ok(b"text".to_vec())
    );
    let refused = Err(CryptError::NotAuthentic);
    assert_eq!(open(&lucia, b"info", b"aad", &sealed), refused);
    assert_eq!(open(&joseph, b"other", b"aad", &sealed), refused);
    assert_eq!(open(&joseph, b"info", b"other", &sealed), refused);
    for index in 0..sealed.ciphertext.len() {
        let mut changed = sealed.clone();
        changed.ciphertext[index] ^= 1;
        assert_eq!(
            open(&joseph, b"info", b"aad", &changed),
            refused,
            "byte {index}"
        );
    }
    for index in 0..32 {
        let mut changed = sealed.clone();
        changed.encapsulated[index] ^= 1;
        assert_eq!(
            open(&joseph, b"info", b"aad", &changed),
            refused,
            "byte {index}"
        );
    }
    assert_eq!(
        open(
            &joseph,
            b"info",
            b"aad",
            &HpkeSealed {
                ciphertext: vec![],
                ..sealed
            }
        ),
        refused
    );
}

#[test]
fn sealing_the_same_text_twice_gives_nothing_in_common() {
    let joseph = DeviceSecrets::generate().unwrap();
    let one = seal_to(&joseph.seal_public(), b"", b"", b"text").unwrap();
    let two = seal_to(&joseph.seal_public(), b"", b"", b"text").unwrap();
    assert_ne!(one.encapsulated, two.encapsulated);
    assert_ne!(one.ciphertext, two.ciphertext);
}

#[test]
fn whoever_has_the_epoch_opens_its_inbox() {
    let epoch = EpochSecret::generate().unwrap();
    let again = EpochSecret::from_slice(epoch.0.bytes()).unwrap();
    let inbox = derive_inbox(&epoch).public();
    let report = seal_to(&inbox, label::REPORT.as_bytes(), b"header", b"report").unwrap();
    let open = |epoch: &EpochSecret| {
        let key = derive_inbox(epoch);
        let info = label::REPORT.as_bytes();
        open_with(
            &key,
            &report.encapsulated,
            info,
            b"header",
            &report.ciphertext,
        )
    };
    assert_eq!(&**open(&again).unwrap(), b"report");
    assert_eq!(
        open(&EpochSecret::generate().unwrap()),
        Err(CryptError::NotAuthentic)
    );
}

#[test]
fn the_inbox_of_an_epoch_is_that_of_an_independent_implementation() {
    let secret = EpochSecret::from_slice(&std::array::from_fn::<u8, 32, _>(|i| i as u8)).unwrap();
    let expected = bytes("14408b7be486c22750ecb6ac1b55501f41f5acfcdaa268cc37779f995562be52");
    assert_eq!(derive_inbox(&secret).public(), expected);
}

#[test]
fn a_wrapped_epoch_under_the_name_of_another_is_refused() {
    let device = DeviceSecrets::generate().unwrap();
    let epoch = EpochSecret::generate().unwrap();
    let wrap = wrap_epoch(&device.seal_public(), b"place", &epoch).unwrap();
    let open = |aad: &[u8], id: [u8; 8]| {
        let key = device.receive_key();
        unwrap_epoch(key, &wrap.encapsulated, aad, &wrap.ciphertext, &id).map(|secret| secret.id())
    };
    assert_eq!(open(b"place", epoch.id()), Ok(epoch.id()));
    assert_eq!(open(b"place", [0; 8]), Err(CryptError::NotAuthentic));
    assert_eq!(open(b"other", epoch.id()), Err(CryptError::NotAuthentic));
}

#[test]
fn keys_of_small_order_are_refused_on_both_sides_in_every_spelling() {
    let device = DeviceSecrets::generate().unwrap();
    for point in SMALL_ORDER {
        for high_bit in [0, 0x80] {
            let mut spelled = point;
            spelled[31] |= high_bit;
            let sealed = seal_to(&spelled, b"", b"", b"text");
            assert_eq!(sealed, Err(CryptError::WeakKey), "{spelled:02x?}");
            let opened = open_with(device.receive_key(), &spelled, b"", b"", &[0; 20]);
            assert_eq!(opened, Err(CryptError::WeakKey), "{spelled:02x?}");
        }
    }
    assert_eq!(refuse_weak(&device.seal_public()), Ok(()));
}

#[test]
fn the_library_agrees_that_each_listed_point_gives_the_zero_secret() {
    // Guards the list against a mistyped byte: a point not of small order would be sealed to.
    for point in SMALL_ORDER {
        let public = Public::from_bytes(&point).unwrap();
        let sealed =
            hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
                &OpModeS::Base,
                &public,
                b"",
                b"",
                b"",
                &mut Expanded::new().unwrap(),
            );
        assert!(
            matches!(sealed, Err(hpke::HpkeError::EncapError)),
            "{point:02x?}"
        );
    }
}

#[test]
fn a_receiving_key_does_not_show_itself() {
    let device = DeviceSecrets::generate().unwrap();
    assert_eq!(format!("{:?}", device.receive_key()), "[secret]");
}
