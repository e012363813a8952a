"""Makes the Arabic face of Sanad from IBM Plex Sans Arabic: the same drawings, more rules, another name.

WebKit on Linux places a glyph along the line only: how far the font raises or lowers a vowel sign is lost (a kasra is
drawn above its letter, where it reads as a fatha), and when the sign is the leftmost glyph of a run, the whole run is
moved by it instead. Two rules cure both, and change nothing where glyphs are placed as the font asks:

- `heights`: after a letter, a sign is replaced by a copy of it that is drawn at the height this letter asks for;
- `rests`: after the last sign of a letter comes an empty glyph of no width, so no sign is ever leftmost.

The licence reserves the name of the original, hence the new one.

    pip install fonttools==4.68.0 brotli==1.2.0 && npm --prefix ui ci && python3 ui/fonts/settle.py
"""

import copy
import pathlib
import re
from collections import defaultdict

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables as ot
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

HERE = pathlib.Path(__file__).parent
SOURCE = HERE.parent / "node_modules/@fontsource/ibm-plex-sans-arabic/files"
FAMILY = "Sanad Arabic"
MARK = 3
REST = "rest"
# A copy for every 40 thousandths of the letters' size: a third of a pixel off at most in running text.
STEP = 40
# The signs people write: vowels, tanwin, shadda, sukun, madda, hamza, the small alif, and their joined forms.
SIGNS = re.compile(r"uni(064[B-F]|065[0-5]|0670)([0-9A-F]{4})?(\.1)?$")


def nearest(height):
    return round(height / STEP) * STEP


def copy_name(sign, height):
    return f"{sign}.{'up' if height > 0 else 'down'}{abs(height)}" if height else sign


def coverage(glyphs, font):
    table = ot.Coverage()
    table.glyphs = sorted(glyphs, key=font.getGlyphID)
    return table


def add_lookup(font, kind, subtables):
    table = ot.Lookup()
    table.LookupType, table.LookupFlag = kind, 0
    table.SubTable, table.SubTableCount = subtables, len(subtables)
    lookups = font["GSUB"].table.LookupList
    lookups.Lookup.append(table)
    lookups.LookupCount = len(lookups.Lookup)
    return lookups.LookupCount - 1


def rule(font, sign, then, before=(), after=()):
    """What may stand before a sign (the nearest first) and after it, and the lookup that then runs on it."""
    table = ot.ChainContextSubst()
    table.Format = 3
    table.BacktrackCoverage = [coverage(glyphs, font) for glyphs in before]
    table.InputCoverage = [coverage(sign, font)]
    table.LookAheadCoverage = [coverage(glyphs, font) for glyphs in after]
    table.BacktrackGlyphCount, table.InputGlyphCount = len(before), 1
    table.LookAheadGlyphCount = len(after)
    table.SubstLookupRecord = []
    if then is not None:
        record = ot.SubstLookupRecord()
        record.SequenceIndex, record.LookupListIndex = 0, then
        table.SubstLookupRecord.append(record)
    table.SubstCount = len(table.SubstLookupRecord)
    return table


def mark_tables(font):
    """Every table of the font that hangs a sign on something, as (kind of lookup, table)."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        if lookup.LookupType in (4, 5, 6):
            for table in lookup.SubTable:
                yield lookup.LookupType, table


def hooks(kind, table):
    """Where each glyph of the table offers signs a place: glyph to list of anchors by class."""
    if kind == 4:
        return {name: r.BaseAnchor for name, r in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord)}
    if kind == 6:
        return {name: r.Mark2Anchor for name, r in zip(table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record)}
    # Of joined letters the last one counts: a tanwin stands on the alif of lam-alif.
    ligatures = zip(table.LigatureCoverage.glyphs, table.LigatureArray.LigatureAttach)
    return {name: attach.ComponentRecord[-1].LigatureAnchor for name, attach in ligatures}


def sign_records(kind, table):
    if kind == 6:
        return table.Mark1Coverage, table.Mark1Array
    return table.MarkCoverage, table.MarkArray


def asked_heights(font, signs):
    """How far each letter, and each other sign, moves a sign: two maps from (below it, sign) to a height."""
    letters, stacks = {}, {}
    for kind, table in mark_tables(font):
        covered, records = sign_records(kind, table)
        places = hooks(kind, table)
        for sign, record in zip(covered.glyphs, records.MarkRecord):
            if sign not in signs:
                continue
            for name, anchors in places.items():
                anchor = anchors[record.Class]
                if anchor is not None:
                    moved = anchor.YCoordinate - record.MarkAnchor.YCoordinate
                    (stacks if kind == 6 else letters)[name, sign] = moved
    return letters, {pair: moved for pair, moved in stacks.items() if pair[0] in signs}


def draw_copies(font, wanted):
    for sign, heights in sorted(wanted.items()):
        for height in sorted(heights):
            part = GlyphComponent()
            part.glyphName, part.x, part.y, part.flags = sign, 0, height, 0x204
            drawn = Glyph()
            drawn.numberOfContours, drawn.components = -1, [part]
            name = copy_name(sign, height)
            font["glyf"][name] = drawn
            font["hmtx"][name] = font["hmtx"][sign]
            font["GDEF"].table.GlyphClassDef.classDefs[name] = MARK
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font.getReverseGlyphMap(rebuild=True)


def raise_anchor(anchor, height):
    if anchor is None:
        return None
    raised = copy.deepcopy(anchor)
    raised.YCoordinate += height
    return raised


def hang_copies(font, wanted):
    """A copy is hung by the same point of its drawing, which lies higher or lower now."""

    def extend(covered, records, raised):
        known = dict(zip(covered.glyphs, records))
        for sign, heights in wanted.items():
            if sign in known:
                for height in heights:
                    known[copy_name(sign, height)] = raised(copy.deepcopy(known[sign]), height)
        covered.glyphs = sorted(known, key=font.getGlyphID)
        records[:] = [known[name] for name in covered.glyphs]

    def hung(record, height):
        record.MarkAnchor = raise_anchor(record.MarkAnchor, height)
        return record

    def hook(record, height):
        record.Mark2Anchor = [raise_anchor(anchor, height) for anchor in record.Mark2Anchor]
        return record

    for kind, table in mark_tables(font):
        covered, array = sign_records(kind, table)
        extend(covered, array.MarkRecord, hung)
        array.MarkCount = len(array.MarkRecord)
        if kind == 6:
            extend(table.Mark2Coverage, table.Mark2Array.Mark2Record, hook)
            table.Mark2Array.Mark2Count = len(table.Mark2Array.Mark2Record)


def swap(font, sign_set, height, made):
    """The lookup that puts these signs at this height, made once."""
    key = (sign_set, height)
    if key not in made:
        table = ot.SingleSubst()
        table.mapping = {sign: copy_name(sign, height) for sign in sign_set}
        made[key] = add_lookup(font, 1, [table])
    return made[key]


def by_outcome(heights):
    """Groups (below it, sign) by outcome: (set of signs, height) to the things below that ask for it."""
    per_thing = defaultdict(lambda: defaultdict(set))
    for (below, sign), height in heights.items():
        per_thing[below][height].add(sign)
    groups = defaultdict(set)
    for below, outcomes in per_thing.items():
        for height, signs in outcomes.items():
            groups[frozenset(signs), height].add(below)
    return groups


def heights(font):
    """Adds the rule of the heights; answers the number of its lookup."""
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    signs = {name for name, kind in classes.items() if kind == MARK and SIGNS.match(name)}
    letters, stacks = asked_heights(font, signs)
    direct = {pair: nearest(moved) for pair, moved in letters.items()}
    wanted = defaultdict(set)
    for (_, sign), height in direct.items():
        wanted[sign].add(height)
    first = {sign: set(at) | {0} for sign, at in wanted.items()}
    # A sign on a sign stands as high as that one was moved, and the step between the two.
    stacked = {
        (copy_name(below, at), sign): nearest(at + moved)
        for (below, sign), moved in stacks.items()
        for at in first.get(below, {0})
    }
    for (_, sign), height in stacked.items():
        wanted[sign].add(height)
    wanted = {sign: at - {0} for sign, at in wanted.items()}
    draw_copies(font, wanted)
    hang_copies(font, wanted)
    made = {}
    marks = [name for name, kind in classes.items() if kind == MARK]

    def rules(groups, *between):
        return [
            rule(font, sign_set, swap(font, sign_set, height, made), before=(*between, below))
            for (sign_set, height), below in sorted(groups.items(), key=lambda item: (sorted(item[0][0]), item[0][1]))
        ]

    # The first rule that fits ends the search. After lam-alif the first sign is the lam's, so the second is not on it.
    joined = {name for kind, table in mark_tables(font) if kind == 5 for name in hooks(kind, table)}
    joined_groups = by_outcome({pair: height for pair, height in direct.items() if pair[0] in joined})
    letter_groups = by_outcome(direct)
    on_letter = rules(letter_groups, marks) + rules(letter_groups)
    return add_lookup(font, 6, rules(joined_groups, marks) + rules(by_outcome(stacked)) + on_letter)


def rests(font):
    """Adds the rule of the empty glyph; answers the number of its lookup."""
    font["glyf"][REST] = Glyph()
    font["hmtx"][REST] = (0, 0)
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font.getReverseGlyphMap(rebuild=True)
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    marks = [name for name, kind in classes.items() if kind == MARK]
    # As a mark the empty glyph is passed over by kerning, as the sign before it is.
    classes[REST] = MARK
    split = ot.MultipleSubst()
    split.mapping = {mark: [mark, REST] for mark in marks}
    then = add_lookup(font, 2, [split])
    # A sign before another sign stays as it is.
    return add_lookup(font, 6, [rule(font, marks, None, after=[marks]), rule(font, marks, then)])


def add_feature(font, lookups):
    """`mset` is the last feature of Arabic and cannot be switched off by style sheets."""
    gsub = font["GSUB"].table
    feature = ot.Feature()
    feature.FeatureParams = None
    feature.LookupListIndex, feature.LookupCount = lookups, len(lookups)
    record = ot.FeatureRecord()
    record.FeatureTag, record.Feature = "mset", feature
    # The format asks for sorted tags, so the numbers of those behind move up.
    records = gsub.FeatureList.FeatureRecord
    at = sum(1 for old in records if old.FeatureTag < "mset")
    records.insert(at, record)
    gsub.FeatureList.FeatureCount = len(records)
    for script in gsub.ScriptList.ScriptRecord:
        systems = [entry.LangSys for entry in script.Script.LangSysRecord]
        if script.Script.DefaultLangSys:
            systems.append(script.Script.DefaultLangSys)
        for system in systems:
            moved = [old + (old >= at) for old in system.FeatureIndex]
            system.FeatureIndex = sorted(moved + [at])
            system.FeatureCount = len(system.FeatureIndex)


def rename(font):
    for entry in font["name"].names:
        if entry.nameID in (1, 3, 4, 6, 16):
            words = entry.toUnicode().replace("IBM Plex Sans Arabic", FAMILY)
            entry.string = words.replace("IBMPlexSansArabic", FAMILY.replace(" ", ""))


def main():
    for weight in (400, 500, 600):
        font = TTFont(SOURCE / f"ibm-plex-sans-arabic-arabic-{weight}-normal.woff2", recalcTimestamp=False)
        add_feature(font, [heights(font), rests(font)])
        rename(font)
        font.flavor = "woff2"
        font.save(HERE / f"sanad-arabic-{weight}.woff2")


if __name__ == "__main__":
    main()
