//! Words in Arabic letters (Persian, Urdu and Kurdish ones too) to bones and vowels.

/// Stands for ta marbuta after folding, which would make a ha of it.
pub(super) const TA_MARBUTA: char = '\u{E001}';
/// Stands for alif maqsura after folding, which would make a ya of it.
pub(super) const MAQSURA: char = '\u{E002}';

/// Readings of a folded word.
pub(super) fn readings(word: &str) -> Vec<String> {
    let mut words = vec![word.to_owned()];
    for prefix in ["ال", "بن"] {
        let rest = word.strip_prefix(prefix);
        if let Some(rest) = rest.filter(|rest| rest.chars().count() >= 3) {
            words.push(rest.to_owned());
        }
    }
    let mut found = Vec::new();
    for word in words {
        match word.strip_suffix('ه').filter(|before| !before.is_empty()) {
            // Fatima is often written with ha; Taha and Wajih end in one.
            Some(before) => {
                found.push(letters(&format!("{before}{TA_MARBUTA}")));
                found.push(letters(&word));
            }
            None => found.push(letters(&word)),
        }
        // ظ and ذ are romanised with d and with z.
        if word.contains(['ظ', 'ذ']) {
            let as_z = word.replace(['ظ', 'ذ'], "ز");
            found.push(letters(&as_z));
        }
    }
    found
}

fn letters(word: &str) -> String {
    let count = word.chars().count();
    word.chars()
        .enumerate()
        .filter_map(|(at, c)| {
            Some(match c {
                'ا' => 'a',
                'و' => 'u',
                'ي' => 'i',
                'ع' | 'ء' => '\'',
                TA_MARBUTA => 'a',
                MAQSURA if at + 1 == count => '~',
                MAQSURA => 'i',
                'ب' | 'پ' => 'B',
                'ت' | 'ط' | 'ث' => 'T',
                'ج' | 'ژ' => 'J',
                'ح' | 'ه' => 'H',
                'خ' => 'X',
                'د' | 'ض' | 'ذ' | 'ظ' => 'D',
                'ر' => 'R',
                'ز' => 'Z',
                'س' | 'ص' => 'S',
                'ش' | 'چ' => 'C',
                'غ' | 'گ' => 'G',
                'ف' | 'ڤ' => 'F',
                'ق' | 'ك' => 'K',
                'ل' => 'L',
                'م' => 'M',
                'ن' => 'N',
                '*' | '0'..='9' => c,
                _ => return None,
            })
        })
        .collect()
}

/// True when the word is written in Arabic letters.
pub(super) fn is_arabic(word: &str) -> bool {
    word.chars()
        .any(|c| matches!(c, '\u{0600}'..='\u{06FF}' | TA_MARBUTA | MAQSURA))
}
