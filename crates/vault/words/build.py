"""Builds the four passphrase word lists: ar.txt, en.txt, fr.txt, es.txt, 7,776 words each.

The lists are committed and never rebuilt by the program's build: a changed list changes what the
six words of a fingerprint mean. Run this only to make a new version of the lists.

Sources (licences in LICENCE.md):
  en  EFF large wordlist, as in the PyPI package `diceware`: diceware/wordlists/wordlist_en_eff.txt
      filled up from the Debian package hunspell-en-us, en_US.dic
  fr  Debian package hunspell-fr-classical, fr.dic
  es  Debian package hunspell-es, es_ES.dic
  ar  Debian package hunspell-ar, ar.dic
  frequencies: PyPI package `wordfreq` 3.1.1

  apt-get download hunspell-ar hunspell-es hunspell-fr-classical   (dpkg-deb -x each)
  pip download --no-deps diceware                                  (unzip)
  pip install wordfreq
  python build.py --en wordlist_en_eff.txt --en-hunspell en_US.dic --fr fr.dic --es es_ES.dic --ar ar.dic --out .

What a word has to be:
  - a headword of the dictionary, written in small letters, and among the most frequent;
  - 4 to 9 letters (Arabic 3 to 7: a root has three), without any mark, so that every keyboard
    types it and there is one way to write it. Arabic words with hamza, alif maqsura or madda are
    left out for the same reason, and so are words that differ from a shorter accepted one only by
    an attached article, conjunction, preposition or pronoun;
  - unique after folding;
  - not on blocked.txt: insults, sex, drugs, slurs, killing and torture. Somebody who reads six
    words aloud to a survivor must not have to read those.
"""

import argparse
import pathlib
import re
import unicodedata

from wordfreq import zipf_frequency

COUNT = 7776
LATIN = re.compile(r"^[a-z]{4,9}$")
# Plain letters, and ta marbuta at the end only.
ARABIC = re.compile(r"^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{2,6}[ابتثجحخدذرزسشصضطظعغفقكلمنهوية]$")
ARABIC_SUFFIXES = ("ها", "هم", "هن", "هما", "كم", "نا", "ني", "ه", "ك", "وا", "ون", "ين")
ARABIC_CLITICS = ("ال", "وال", "بال", "كال", "فال", "لل", "و", "ف", "ب", "ل", "ك", "س")


def blocked(folder):
    """{language: (whole words, beginnings)} of blocked.txt."""
    rules = {}
    language = None
    for line in (folder / "blocked.txt").read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            language = rules.setdefault(line.strip("[]"), (set(), []))
        elif line.endswith("*"):
            language[1].append(line[:-1])
        elif line:
            language[0].add(line)
    return rules


def is_blocked(word, rules):
    words, beginnings = rules
    return word in words or any(word.startswith(start) for start in beginnings)


def headwords(path):
    """Headwords of a hunspell dictionary with the tags behind them."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        yield re.split(r"[/\t ]", line, maxsplit=1)[0], line


def french(path):
    keep = re.compile(r"po:(nom|adj|v[0-3]|infi)")
    for word, line in headwords(path):
        if LATIN.match(word) and keep.search(line) and "po:npr" not in line:
            yield word


def spanish(path):
    for word, _ in headwords(path):
        if LATIN.match(word):
            yield word


def arabic(path):
    for word, _ in headwords(path):
        word = unicodedata.normalize("NFC", word)
        if ARABIC.match(word):
            yield word


def without_clitics(words):
    """Drops a word that is another, commoner word of the dictionary with something attached."""
    known = set(words)
    for word in words:
        stems = [
            word[len(clitic) :]
            for clitic in ARABIC_CLITICS
            if word.startswith(clitic) and len(word) > len(clitic) + 2
        ]
        stems += [
            word[: -len(suffix)]
            for suffix in ARABIC_SUFFIXES
            if word.endswith(suffix) and len(word) > len(suffix) + 1
        ]
        own = zipf_frequency(word, "ar")
        if not any(stem in known and zipf_frequency(stem, "ar") >= own for stem in stems):
            yield word


def fold(word):
    return word.replace("ة", "ه")


def commonest(words, language, rules):
    ranked = sorted(set(words), key=lambda word: (-zipf_frequency(word, language), word))
    chosen, folded = [], set()
    for word in ranked:
        if is_blocked(word, rules) or fold(word) in folded or zipf_frequency(word, language) == 0:
            continue
        chosen.append(word)
        folded.add(fold(word))
        if len(chosen) == COUNT:
            rarest = zipf_frequency(word, language)
            print(language, "rarest", rarest)
            return sorted(chosen)
    raise SystemExit(f"{language}: only {len(chosen)} words")


def english(eff, hunspell, rules):
    """The EFF list without hyphenated and blocked words, filled up with the commonest others."""
    kept = {line.split()[1] for line in eff.read_text().splitlines() if line.strip()}
    kept = {word for word in kept if word.isalpha() and not is_blocked(word, rules)}
    more = {word for word, _ in headwords(hunspell) if LATIN.match(word) and word not in kept}
    more = sorted(more, key=lambda word: (-zipf_frequency(word, "en"), word))
    fill = [word for word in more if not is_blocked(word, rules)][: COUNT - len(kept)]
    print("en added", fill)
    return sorted(kept | set(fill))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for language in ("en", "en-hunspell", "fr", "es", "ar"):
        parser.add_argument(f"--{language}", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    rules = blocked(pathlib.Path(__file__).parent)
    lists = {
        "en": english(args.en, args.en_hunspell, rules["en"]),
        "fr": commonest(french(args.fr), "fr", rules["fr"]),
        "es": commonest(spanish(args.es), "es", rules["es"]),
        "ar": commonest(without_clitics(sorted(set(arabic(args.ar)))), "ar", rules["ar"]),
    }
    for language, words in lists.items():
        text = "".join(f"{word}\n" for word in words)
        (args.out / f"{language}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
