//! Made-up cases in any number: names from short lists, words as often as the field week uses them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::workload::{Op, Workload};

const NAMES: [(&str, &[&str], &[&str]); 4] = [
    (
        "ar",
        &[
            "محمد",
            "أحمد",
            "فاطمة",
            "إيمان",
            "عبد الرحمن",
            "هدى",
            "سالم",
            "مريم",
            "خديجة",
            "يوسف",
            "نور",
            "آمال",
            "وائل",
            "رُقيّة",
            "حسين",
            "ليلى",
        ],
        &[
            "الحسيني",
            "عبد الله",
            "المصري",
            "القاسمي",
            "بن علي",
            "الزهراء",
            "الطيب",
            "حمدان",
            "العثماني",
            "الخوري",
            "شحادة",
            "المرابط",
            "إدريس",
            "البكري",
            "الجزائري",
            "مؤمن",
        ],
    ),
    (
        "en",
        &[
            "Grace", "Daniel", "Amina", "Joseph", "Mercy", "Samuel", "Ruth", "Peter", "Esther",
            "Achol", "Deng", "Nyandeng",
        ],
        &[
            "Okello", "Mwangi", "Banda", "Kamara", "Mensah", "Garang", "Wanjiru", "Phiri", "Sesay",
            "Otieno", "Lokonga", "Nkosi",
        ],
    ),
    (
        "fr",
        &[
            "Aïssatou",
            "Moussa",
            "Émilie",
            "François",
            "Mariam",
            "Ibrahim",
            "Chloé",
            "Kossi",
            "Adama",
            "Thérèse",
            "Yao",
            "Fatou",
        ],
        &[
            "Traoré",
            "Diallo",
            "Koné",
            "N'Guessan",
            "Lefèvre",
            "Ouédraogo",
            "Bâ",
            "Touré",
            "Sawadogo",
            "Mbarga",
            "Essomba",
            "Cissé",
        ],
    ),
    (
        "es",
        &[
            "José", "María", "Rosa", "Luis", "Begoña", "Ángel", "Ximena", "Tomás", "Inés", "Raúl",
            "Nuria", "Íñigo",
        ],
        &[
            "Fernández",
            "Quispe",
            "Ñahui",
            "Hernández",
            "Mamani",
            "Cruz",
            "Sánchez",
            "Caal",
            "Ixcoy",
            "Muñoz",
            "Huamán",
            "Peña",
        ],
    ),
];

const RISKS: [&str; 4] = ["low", "medium", "high", "extreme"];
const STATUSES: [&str; 6] = [
    "intake",
    "triage",
    "verification",
    "protection_plan",
    "protection_active",
    "closed",
];
const VIOLATIONS: [&str; 6] = [
    "arbitrary_detention",
    "death_threat",
    "judicial_harassment",
    "physical_assault",
    "online_harassment",
    "raid_search",
];

/// How much is written of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Summary of 1.2 KB, incident of 600 B, person, violation and 0 to 3 others.
    Full,
    /// Summary of 300 B, incident of 150 B, person, violation, a task in every fourth case.
    Thin,
}

/// Words of a language, each as often as it was used.
pub(crate) struct Words {
    by_language: BTreeMap<String, Vec<String>>,
    random: u64,
}

impl Words {
    /// The words of all texts of the field week.
    pub(crate) fn of(workload: &Workload, seed: u64) -> Self {
        let mut by_language: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for step in &workload.steps {
            let Op::Create(document) = &step.op else {
                continue;
            };
            let text = |field: &str| document.get(field).and_then(Value::as_str);
            if let (Some(language), Some(narrative)) = (text("lang"), text("narrative")) {
                let words = by_language.entry(language.to_owned()).or_default();
                words.extend(
                    narrative
                        .split_whitespace()
                        .map(|word| word.trim_end_matches('.').to_owned()),
                );
            }
        }
        Self {
            by_language,
            random: seed,
        }
    }

    /// SplitMix64: the same seed makes the same cases.
    fn next(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let at = self.below(of.len());
        of.get(at).copied().unwrap_or_default()
    }

    pub(crate) fn word(&mut self, language: &str) -> String {
        let length = self.by_language.get(language).map_or(0, Vec::len);
        let at = self.below(length);
        self.by_language
            .get(language)
            .and_then(|words| words.get(at))
            .cloned()
            .unwrap_or_default()
    }

    fn text(&mut self, language: &str, bytes: usize) -> String {
        let mut text = String::new();
        while text.len() < bytes {
            for _ in 0..10 {
                text.push_str(&self.word(language));
                text.push(' ');
            }
            text.pop();
            text.push_str(". ");
        }
        text.trim_end().to_owned()
    }

    pub(crate) fn name(&mut self, language: usize) -> String {
        let (_, first, last) = NAMES[language % NAMES.len()];
        format!("{} {} {}", self.one(first), self.one(last), self.one(last))
    }

    fn day(&mut self) -> String {
        let days = self.below(3 * 336);
        format!(
            "{}-{:02}-{:02}",
            2024 + days / 336,
            days % 336 / 28 + 1,
            days % 28 + 1
        )
    }

    /// Import lines of the case with this number. Every case number divisible by 1,000 holds a
    /// word that nothing else holds.
    pub(crate) fn case(&mut self, number: usize, weight: Weight) -> Result<Vec<Value>> {
        let language = [0, 0, 1, 2, 3][self.below(5)];
        let code = NAMES.get(language).context("language")?.0;
        let (summary, narrative) = match weight {
            Weight::Full => (1200, 600),
            Weight::Thin => (300, 150),
        };
        let name = self.name(language);
        let (case, person, incident) = (
            format!("c{number}"),
            format!("p{number}"),
            format!("i{number}"),
        );
        let mut text = self.text(code, summary);
        if number.is_multiple_of(1000) {
            text.push_str(&format!(" zarqun{number}"));
        }
        let (violation, risk, status) =
            (self.one(&VIOLATIONS), self.one(&RISKS), self.one(&STATUSES));
        let sex = if self.below(2) == 0 { "female" } else { "male" };
        let title: Vec<String> = (0..7).map(|_| self.word(code)).collect();
        let mut lines = vec![
            json!({ "type": "person", "id": person, "name": name, "whrd": "not_whrd", "languages": [code],
                    "sex": sex }),
            json!({ "type": "case", "id": case, "reference": format!("NHRI-2026-{number:06}"), "title": title.join(" "), "person": person,
                    "status": status, "risk_level": risk, "officer": format!("user{}", self.below(9) + 1), "opened_on": self.day(), "summary": text }),
            json!({ "type": "incident", "id": incident, "cases": [case], "starts_on": self.day(), "adm1": format!("P{:02}", self.below(24)),
                    "place": self.word(code), "narrative": self.text(code, narrative) }),
            json!({ "type": "violation", "case": case, "incident": incident, "victim": person, "violation_type": violation, "verification_level": "unverified" }),
        ];
        // Three to a case: what queries ask about most.
        for extra in 0..2 {
            let kind = self.one(&VIOLATIONS);
            let level = ["unverified", "credible", "verified"][self.below(3)];
            let by = ["police", "armed_forces", "intelligence"][self.below(3)];
            lines.push(json!({ "type": "violation", "case": case, "incident": incident, "violation_type": kind,
                "verification_level": level, "perpetrator_types": if extra == 0 { vec![by] } else { Vec::new() } }));
        }
        let others = match weight {
            Weight::Full => self.below(4),
            Weight::Thin => usize::from(number.is_multiple_of(4)),
        };
        for other in 0..others {
            lines.push(match other {
                0 => json!({ "type": "task", "case": case, "title": self.text(code, 40), "due_on": self.day(), "status": "open" }),
                1 => json!({ "type": "note", "case": case, "text": self.text(code, 300) }),
                _ => json!({ "type": "source", "case": case, "incident": incident, "statement": self.text(code, 300), "received_on": self.day() }),
            });
        }
        Ok(lines)
    }

    /// Words from the most to the least used, of at least four letters.
    pub(crate) fn by_use(&self, language: &str) -> Vec<String> {
        let mut uses: BTreeMap<String, usize> = BTreeMap::new();
        for word in self.by_language.get(language).into_iter().flatten() {
            if word.chars().count() >= 4 && word.chars().all(char::is_alphabetic) {
                *uses.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        let mut words: Vec<(usize, String)> =
            uses.into_iter().map(|(word, uses)| (uses, word)).collect();
        words.sort_by(|a, b| b.cmp(a));
        words.into_iter().map(|(_, word)| word).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workload::example;

    #[test]
    fn the_same_seed_makes_the_same_cases() {
        let workload = Workload::read(&example()).unwrap();
        let case = |seed| Words::of(&workload, seed).case(1000, Weight::Full).unwrap();
        assert_eq!(case(1), case(1));
        assert_ne!(case(1), case(2));
        assert!(
            case(1)[1]["summary"]
                .as_str()
                .unwrap()
                .ends_with("zarqun1000")
        );
    }
}
