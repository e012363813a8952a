//! Words that stand nowhere else, and the search for them in files, in every dress they could wear.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::Random;

/// The first bytes by which a dressed word is found.
const HEAD: usize = 8;

/// Words that stand nowhere else in the world, and how they could look.
#[derive(Default)]
pub struct Canaries {
    random: Option<Random>,
    words: Vec<String>,
}

/// Where a word was found, and in which dress.
pub type Hit = (String, String, &'static str);

impl Canaries {
    /// Words by chance, the same for the same seed.
    pub fn new(seed: u64) -> Self {
        Self {
            random: Some(Random::new(seed)),
            words: Vec::new(),
        }
    }

    fn word(&mut self, letters: &[char], length: usize) -> String {
        let random = self.random.as_mut().unwrap();
        let word: String = (0..length).map(|_| *random.pick(letters)).collect();
        self.words.push(word.clone());
        word
    }

    /// A word of Latin letters, as codes and keys take it too.
    pub fn latin(&mut self) -> String {
        let letters: Vec<char> = ('a'..='z').collect();
        self.word(&letters, 14)
    }

    /// Two words, Arabic and Latin.
    pub fn line(&mut self) -> String {
        // Letters that folding for search leaves as they are.
        let letters: Vec<char> = "بتثجحخدذرزسشصضطظعغفقكلمنه".chars().collect();
        format!("{} {}", self.word(&letters, 11), self.latin())
    }

    /// Something that was not made here, to be looked for too.
    pub fn also(&mut self, word: &str) {
        self.words.push(word.to_owned());
    }

    /// How many words there are.
    pub fn count(&self) -> usize {
        self.words.len()
    }

    /// Every dress of every word.
    fn dressed(&self) -> Vec<(Vec<u8>, usize, &'static str)> {
        let mut all = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let plain = word.as_bytes().to_vec();
            let wide = |form: fn(u16) -> [u8; 2]| -> Vec<u8> {
                word.encode_utf16().flat_map(form).collect()
            };
            let (little, big) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
            for (bytes, dress) in [
                (&plain, "hex"),
                (&little, "hex UTF-16LE"),
                (&big, "hex UTF-16BE"),
            ] {
                let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                all.push((hex.to_uppercase().into_bytes(), at, dress));
                all.push((hex.into_bytes(), at, dress));
            }
            for shift in 0..3 {
                for (bytes, dress) in [(&plain, "base64"), (&little, "base64 of UTF-16LE")] {
                    let text = base64_inside(bytes, shift);
                    all.push((
                        text.replace('+', "-").replace('/', "_").into_bytes(),
                        at,
                        dress,
                    ));
                    all.push((text.into_bytes(), at, dress));
                }
            }
            all.push((plain, at, "UTF-8"));
            all.push((little, at, "UTF-16LE"));
            all.push((big, at, "UTF-16BE"));
        }
        all
    }

    /// Looks through a file, or every file below a folder; gives hits and the number of bytes seen.
    pub fn look(&self, place: &Path) -> (Vec<Hit>, usize) {
        let dressed = self.dressed();
        let mut heads: HashMap<[u8; HEAD], Vec<usize>> = HashMap::new();
        for (at, (bytes, _, _)) in dressed.iter().enumerate() {
            heads
                .entry(bytes[..HEAD].try_into().unwrap())
                .or_default()
                .push(at);
        }
        let (mut hits, mut seen) = (Vec::new(), 0);
        for path in files(place) {
            // Reading a pipe would wait for ever.
            let bytes = if path.is_file() {
                std::fs::read(&path).unwrap_or_default()
            } else {
                Vec::new()
            };
            seen += bytes.len();
            // Names of files count as well.
            let name = path.to_string_lossy().into_owned().into_bytes();
            for text in [&bytes, &name] {
                for (start, window) in text.windows(HEAD).enumerate() {
                    let Some(found) = heads.get(window) else {
                        continue;
                    };
                    for (needle, word, dress) in found.iter().map(|at| &dressed[*at]) {
                        if text[start..].starts_with(needle) {
                            let found = path.to_string_lossy().into_owned();
                            hits.push((found, self.words[*word].clone(), *dress));
                        }
                    }
                }
            }
        }
        (hits, seen)
    }
}

/// The characters of base64 that stand for `bytes` alone when `shift` other bytes come before.
fn base64_inside(bytes: &[u8], shift: usize) -> String {
    let padded = [&[0, 0, 0][..shift], bytes].concat();
    let text = wire::text::base64(&padded);
    let (start, end) = ((shift * 8).div_ceil(6), padded.len() * 8 / 6);
    text[start..end].to_owned()
}

fn files(place: &Path) -> Vec<PathBuf> {
    if !place.is_dir() {
        return vec![place.to_owned()];
    }
    let mut all = Vec::new();
    for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => all.extend(files(&entry.path())),
            _ => all.push(entry.path()),
        }
    }
    all
}

#[test]
fn the_scanner_finds_a_planted_word_in_every_dress() {
    let mut canaries = Canaries::new(5);
    let line = canaries.line();
    let word = line.split(' ').next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02X}")).collect() };
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let plants: Vec<(Vec<u8>, &str)> = vec![
        (format!("before {word} after").into_bytes(), "UTF-8"),
        ([b"x".to_vec(), utf16.clone()].concat(), "UTF-16LE"),
        (big, "UTF-16BE"),
        (
            wire::text::base64(format!("{word}\n").as_bytes()).into_bytes(),
            "base64",
        ),
        (
            wire::text::base64(format!("{{{word}}}").as_bytes()).into_bytes(),
            "base64",
        ),
        (
            wire::text::base64(format!("::{word}::").as_bytes()).into_bytes(),
            "base64",
        ),
        (
            wire::text::base64(&utf16).into_bytes(),
            "base64 of UTF-16LE",
        ),
        (hex(word.as_bytes()).into_bytes(), "hex"),
        (hex(word.as_bytes()).to_lowercase().into_bytes(), "hex"),
    ];
    assert!(canaries.look(folder.path()).0.is_empty());
    for (bytes, dress) in plants {
        let path = folder.path().join("deep/er");
        std::fs::create_dir_all(&path).unwrap();
        std::fs::write(path.join("file"), &bytes).unwrap();
        let (hits, seen) = canaries.look(folder.path());
        assert!(
            hits.iter()
                .any(|(_, found, how)| found == word && *how == dress),
            "{dress}"
        );
        assert_eq!(seen, bytes.len());
    }
    std::fs::write(folder.path().join("deep/er/file"), b"").unwrap();
    std::fs::write(folder.path().join(format!("{word}.tmp")), b"").unwrap();
    assert_eq!(canaries.look(folder.path()).0.len(), 1, "a name of a file");
}
