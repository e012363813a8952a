//! The reference a person reads out: `<ISO3>-<YYYY>-<5 random characters>`.
//!
//! Random, not counted, so that it reveals neither how many cases there are nor their order.

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Makes a reference from a country code, a year and four random bytes (25 bits are used).
/// A country that is not three ASCII letters becomes `XXX`.
pub fn make(country: &str, year: u16, random: [u8; 4]) -> String {
    let country = if country.len() == 3 && country.bytes().all(|b| b.is_ascii_alphabetic()) {
        country.to_ascii_uppercase()
    } else {
        "XXX".to_owned()
    };
    let mut bits = u32::from_le_bytes(random);
    let mut tail = String::with_capacity(5);
    for _ in 0..5 {
        tail.push(char::from(CROCKFORD[(bits % 32) as usize]));
        bits /= 32;
    }
    format!("{country}-{year:04}-{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_names_country_and_year_and_nothing_else() {
        assert_eq!(make("jor", 2026, [0; 4]), "JOR-2026-00000");
        assert_eq!(make("Jordan", 2026, [255; 4]), "XXX-2026-ZZZZZ");
        assert_ne!(
            make("JOR", 2026, [1, 2, 3, 4]),
            make("JOR", 2026, [4, 3, 2, 1])
        );
    }
}
