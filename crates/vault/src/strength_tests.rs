use super::*;
use crate::passphrase::Passphrase;

fn log10(passphrase: &str) -> f64 {
    strength(passphrase, &[]).guesses_log10
}

#[test]
fn generated_passphrases_are_always_enough() {
    for language in Language::ALL {
        for _ in 0..5 {
            let generated = Passphrase::generate(language).unwrap();
            assert!(
                strength(generated.expose(), &[]).enough,
                "{}",
                generated.expose()
            );
        }
    }
}

#[test]
fn words_of_a_list_count_as_words_and_not_as_letters_in_every_language() {
    for language in Language::ALL {
        let list = words(language);
        let three = [list[700], list[3000], list[7000]];
        for joined in [three.join(" "), three.join("-"), three.concat()] {
            let found = strength(&joined, &[]);
            let most = 3.0 * word_cost() + 1.25;
            assert!(
                found.guesses_log10 <= most + 0.001,
                "{joined} {}",
                found.guesses_log10
            );
            assert!(!found.enough, "{joined}");
        }
    }
}

#[test]
fn an_arabic_word_is_the_same_word_with_vowel_signs_and_with_tatweel() {
    let word = words(Language::Ar)[4000];
    let drawn: String = word
        .chars()
        .flat_map(|letter| [letter, '\u{064E}'])
        .collect();
    let stretched: String = word
        .chars()
        .flat_map(|letter| [letter, '\u{0640}'])
        .collect();
    assert!((log10(word) - word_cost()).abs() < 1.0);
    assert!(log10(&drawn) <= word_cost() + 0.001, "{drawn}");
    assert!(log10(&stretched) <= word_cost() + 0.001, "{stretched}");
}

#[test]
fn phrases_everybody_knows_are_weak_however_long() {
    for phrase in [
        "بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ",
        "بسم الله الرحمن الرحيم",
        "correct horse battery staple",
        "Liberté, égalité, fraternité",
        "Todos los seres humanos nacen libres e iguales en dignidad y derechos",
        "حقوق الانسان 2026",
    ] {
        assert!(!strength(phrase, &[]).enough, "{phrase} {}", log10(phrase));
    }
}

#[test]
fn repeating_a_word_or_a_letter_beyond_what_zxcvbn_reads_helps_nobody() {
    let word = words(Language::Ar)[4000];
    assert!(!strength(&[word; 4].join(" "), &[]).enough);
    assert!(!strength(&"a".repeat(500), &[]).enough);
    // The first hundred characters are all that zxcvbn reads; the rest may not raise it.
    let long = format!("{}{}", "a".repeat(100), "xq7!zk2?vw9#");
    assert!(!strength(&long, &[]).enough);
}

#[test]
fn names_an_attacker_would_try_first_count_for_little() {
    let inputs = ["Amina Diallo", "Commission nationale", "Ouagadougou"];
    let with = strength("Amina Diallo Ouagadougou 2026", &inputs);
    assert!(!with.enough, "{}", with.guesses_log10);
    assert!(with.guesses_log10 < 9.0, "{}", with.guesses_log10);
}

#[test]
fn truly_random_letters_are_enough_and_short_ones_are_not() {
    assert!(strength("vqzjx-hwkpt-rgbnm-dfycl", &[]).enough);
    assert!(strength("qzvxkwjhptrbnmdgfy", &[]).enough);
    assert!(!strength("qzvxkwjhp", &[]).enough);
    assert!(!strength("", &[]).enough);
    assert!(log10("") == 0.0);
}

#[test]
fn four_words_pass_and_three_do_not() {
    let list = words(Language::Fr);
    let four = [list[123], list[4567], list[2345], list[6789]].join(" ");
    let found = log10(&four);
    assert!(found <= 4.0 * word_cost() + 0.001, "{found}");
    assert!(strength(&four, &[]).enough, "{four} {found}");
}

#[test]
fn two_short_unknown_words_are_two_words() {
    // Between separators, and not one run of letters across them.
    let (one, two) = (log10("zorvat"), log10("zorvat melqi"));
    assert!((one - UNKNOWN_WORD_COST).abs() < 0.001, "{one}");
    assert!(two > one + 4.0, "{two}");
}

#[test]
fn no_text_makes_the_estimate_panic() {
    for text in [
        "\u{0}",
        "\u{FDFA}\u{FDFA}",
        "🙂🙂🙂",
        "\u{202E}abc",
        "ß ﬁ ǅ İ",
        "-",
        " - ",
    ] {
        let found = log10(text);
        assert!(found.is_finite() && found >= 0.0, "{text:?}");
    }
    assert!(log10(&"\u{FDFA}".repeat(1024)).is_finite());
}
