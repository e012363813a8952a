//! Vowels between two consonants, and whether two spellings of them can be the same.

/// What stands between two bones. Arabic writes long vowels only, Latin does not tell long from
/// short; so a gap keeps which kinds of vowel are there, and what must be answered for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Gap {
    /// a; in Arabic alef, final ta marbuta, alif maqsura.
    pub(super) a: bool,
    /// e, Latin only; between a and i in every romanisation.
    pub(super) e: bool,
    /// i or y; in Arabic ya.
    pub(super) i: bool,
    /// o, u or w; in Arabic waw.
    pub(super) u: bool,
    /// w, Latin only: certainly a waw.
    pub(super) w: bool,
    /// y beside a vowel, Latin only: certainly a ya.
    pub(super) y: bool,
    /// An a or e after an i or u: `ia`, `ua`.
    pub(super) after: bool,
    /// Ain or hamza, which most romanisations leave out.
    pub(super) ain: bool,
    /// Alif maqsura, which some write for ya.
    pub(super) maqsura: bool,
    /// A vowel written twice, Latin only: certainly a ya or waw.
    pub(super) long: bool,
    /// The seam of a compound: anything.
    pub(super) wild: bool,
}

/// Where in the word a gap stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Start,
    Middle,
    End,
}

impl Gap {
    pub(super) fn add(&mut self, letter: char) {
        match letter {
            'a' | 'e' => {
                self.after |= self.i || self.u;
                self.a |= letter == 'a';
                self.e |= letter == 'e';
            }
            'i' => self.i = true,
            'u' => self.u = true,
            'ī' => (self.i, self.long) = (true, true),
            'ū' => (self.u, self.long) = (true, true),
            'y' => (self.i, self.y) = (true, true),
            'w' => (self.u, self.w) = (true, true),
            '\'' => self.ain = true,
            '~' => self.maqsura = true,
            '*' => self.wild = true,
            _ => {}
        }
    }

    const fn is_empty(self) -> bool {
        !(self.a || self.e || self.i || self.u)
    }

    /// Vowels of different kinds beside each other: a diphthong, or two syllables.
    const fn is_complex(self) -> bool {
        (self.a || self.e) && (self.i || self.u) || (self.i && self.u) || (self.a && self.e)
    }
}

/// Both written in Arabic letters.
pub(super) fn both_arabic(one: Gap, other: Gap, place: Place, bones: usize) -> bool {
    if one.wild || other.wild {
        return true;
    }
    let glides =
        one.u == other.u && (one.i == other.i || one.maqsura && other.i || other.maqsura && one.i);
    let alef = match place {
        // Hamza and alef at the start are not always written.
        Place::Start => true,
        // Alef inside a long word is left out in old spellings: رحمن, إسحق.
        Place::Middle => one.a == other.a || bones >= 4,
        Place::End => one.a || one.maqsura || !(other.a || other.maqsura),
    };
    let back = place != Place::End || other.a || other.maqsura || !(one.a || one.maqsura);
    let maqsura_is_ya = place == Place::End && (one.maqsura && other.i || other.maqsura && one.i);
    let ain = place == Place::Start || one.ain == other.ain || one.a && other.a;
    (glides && (alef && back || maqsura_is_ya)) && ain
}

/// One in Arabic letters, one in Latin.
pub(super) fn across(arabic: Gap, latin: Gap, place: Place) -> bool {
    if arabic.wild || latin.wild {
        return true;
    }
    match place {
        Place::Start => across_start(arabic, latin),
        Place::Middle => across_middle(arabic, latin),
        Place::End => across_end(arabic, latin),
    }
}

fn across_start(arabic: Gap, latin: Gap) -> bool {
    if arabic.i {
        return (latin.i || latin.e) && (!arabic.u || latin.u) && (arabic.u || !latin.w);
    }
    if arabic.u {
        return latin.u && !latin.y;
    }
    if latin.y || latin.w {
        return false;
    }
    // A vowel before a written consonant has a seat in Arabic.
    if arabic.a || arabic.ain {
        return !latin.is_empty() && (arabic.ain || !latin.is_complex() || latin.a);
    }
    latin.is_empty()
}

fn across_middle(arabic: Gap, latin: Gap) -> bool {
    if latin.w && !arabic.u || latin.y && !arabic.i {
        return false;
    }
    if arabic.a && !(latin.a || latin.e) {
        return false;
    }
    if arabic.i && !(latin.i || latin.e && latin.is_complex()) {
        return false;
    }
    if arabic.u && !latin.u {
        return false;
    }
    if arabic.ain {
        return true;
    }
    if latin.long && !(arabic.i && latin.i || arabic.u && latin.u) {
        return false;
    }
    let long = arabic.a || arabic.i || arabic.u;
    if !long {
        return !latin.is_complex();
    }
    let i_told = arabic.i || !(latin.i && latin.is_complex());
    let u_told = arabic.u || !(latin.u && latin.is_complex());
    // Zaid is زيد, Ziad is زياد.
    let a_told = arabic.a || arabic.u || !latin.after;
    let not_only = arabic.a || !(arabic.i ^ arabic.u) || latin.i == arabic.i || latin.u == arabic.u;
    i_told && u_told && a_told && not_only
}

fn across_end(arabic: Gap, latin: Gap) -> bool {
    let a = latin.a || latin.e;
    if latin.w && !arabic.u {
        return false;
    }
    if arabic.u && !latin.u || latin.u && !arabic.u {
        return false;
    }
    if arabic.ain {
        return (!arabic.a || a) && (!arabic.i || latin.i || latin.e);
    }
    if arabic.i && !(latin.i || latin.e && latin.a) || latin.i && !arabic.i {
        return false;
    }
    if arabic.a || arabic.maqsura {
        // A final e after a consonant is mute, and Amine is not Amina.
        return latin.a || latin.e && latin.is_complex();
    }
    // A final e is mute, a final a is not.
    !latin.a || arabic.i && !latin.after
}

/// Both in Latin letters.
pub(super) fn both_latin(one: Gap, other: Gap, place: Place) -> bool {
    if one.wild || other.wild {
        return true;
    }
    if one.w && !other.u || other.w && !one.u {
        return false;
    }
    match place {
        Place::Start => latin_start(one, other),
        Place::Middle => latin_middle(one, other),
        Place::End => latin_end(one, other),
    }
}

fn latin_start(one: Gap, other: Gap) -> bool {
    if one.y != other.y {
        return one.i && other.i && (one.is_complex() == other.is_complex());
    }
    match (one.is_empty(), other.is_empty()) {
        (true, true) => true,
        // Brahim and Ibrahim.
        (true, false) => other.i && !other.is_complex(),
        (false, true) => one.i && !one.is_complex(),
        _ => latin_kinds(one, other),
    }
}

fn latin_middle(one: Gap, other: Gap) -> bool {
    match (one.is_empty(), other.is_empty()) {
        (true, true) => true,
        // A short vowel that one of the two does not write: Slim, Salim.
        (true, false) => !other.is_complex(),
        (false, true) => !one.is_complex(),
        _ => latin_kinds(one, other) && (one.after == other.after || one.u && other.u),
    }
}

fn latin_kinds(one: Gap, other: Gap) -> bool {
    let i = |gap: Gap| gap.i || gap.e && !gap.u && gap.is_complex();
    let u_same = one.u == other.u;
    if one.is_complex() || other.is_complex() {
        // Hussein, Hussin; but not Hussin, Hassan.
        return u_same && i(one) == i(other);
    }
    // e stands for a and for i.
    let i_same = one.i == other.i || one.e || other.e;
    u_same && i_same
}

fn latin_end(one: Gap, other: Gap) -> bool {
    let mute = |gap: Gap| gap.is_empty() || gap.e && !gap.a && !gap.i && !gap.u;
    if mute(one) && mute(other) {
        return true;
    }
    let a = |gap: Gap| gap.a || gap.e && gap.is_complex();
    let i = |gap: Gap| gap.i || gap.a && gap.e;
    one.u == other.u && i(one) == i(other) && a(one) == a(other)
        || one.i && other.i && one.u == other.u && !one.a && !other.a
}
