"""Shapes every Arabic letter with every sign and compares the face of Sanad with the one it is made from.

Where glyphs are placed as the font asks, nothing may have moved. Where only the drawing counts (WebKit on Linux), a sign
may be off by half a step. Left out: two signs on one letter that are no pair of the language (shadda with sukun or madda).
Known: the sign on the lam of lam-alif is drawn as high as the alif's, a sixth of the letters' size too low.

    pip install fonttools==4.68.0 brotli==1.2.0 uharfbuzz==0.57.0 && python3 ui/fonts/proof.py
"""

import io
import re
import sys

import uharfbuzz
from fontTools.ttLib import TTFont

from settle import HERE, REST, SOURCE, STEP

LETTERS = [chr(c) for c in range(0x621, 0x64B) if not 0x63B <= c <= 0x640]
SIGNS = [chr(c) for c in range(0x64B, 0x654)] + ["\u0670"]
SHADDA, SUKUN, MADDA = "\u0651", "\u0652", "\u0653"
PAIRS = [SHADDA + sign for sign in SIGNS if sign not in (SHADDA, SUKUN, MADDA)]
WORDS = ["مُحَمَّدٌ", "قِرَاءَةً", "لِأَنَّ", "تحقيقاً جزئياً", "عَلِيٍّ"]
LAM_OF_LAM_ALIF = ["إلّاً", "لَا"]


def face(path):
    font = TTFont(path)
    font.flavor = None
    data = io.BytesIO()
    font.save(data)
    return uharfbuzz.Font(uharfbuzz.Face(data.getvalue()))


def shaped(font, word):
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions):
        yield font.glyph_to_string(info.codepoint), place.x_offset, place.y_offset, place.x_advance


def split(name):
    """A copy's name: the sign, and the height it is drawn at."""
    found = re.match(r"(.+)\.(up|down)(\d+)$", name)
    return (found[1], int(found[3]) * (1 if found[2] == "up" else -1)) if found else (name, 0)


def faults(old, new, word):
    after = list(shaped(new, word))
    if after[0][2] != 0:
        yield f"{word}: a sign is leftmost"
    after = [glyph for glyph in after if glyph[0] != REST]
    for (name, x, y, wide), (copied, x2, y2, wide2) in zip(shaped(old, word), after, strict=True):
        sign, drawn = split(copied)
        if (sign, x2, y2 + drawn, wide2) != (name, x, y, wide):
            yield f"{word}: {name} has moved"
        allowed = 180 if word in LAM_OF_LAM_ALIF else STEP / 2
        if abs(y2) > allowed:
            yield f"{word}: {name} is drawn {y2} off"


def main():
    around = [("", ""), ("ب", ""), ("ب", "ب"), ("ل", ""), ("", "ب")]
    words = [a + letter + sign + b for letter in LETTERS for sign in SIGNS + PAIRS for a, b in around]
    words += WORDS + LAM_OF_LAM_ALIF
    found = []
    for weight in (400, 500, 600):
        old = face(SOURCE / f"ibm-plex-sans-arabic-arabic-{weight}-normal.woff2")
        new = face(HERE / f"sanad-arabic-{weight}.woff2")
        found += [f"{weight} {fault}" for word in words for fault in faults(old, new, word)]
    print(f"{3 * len(words)} words, {len(found)} faults", *found[:40], sep="\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
