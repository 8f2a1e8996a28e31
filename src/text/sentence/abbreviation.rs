//! Words that end with a stop of their own.
//!
//! Short lists: those that stand before a space in the middle of sentences of manuals. Every language has the English ones,
//! because its texts keep English names.

/// English, and names of every language.
const ENGLISH: [&str; 14] =
    ["e.g", "i.e", "vs", "etc", "u.s", "cf", "approx", "mr", "mrs", "ms", "dr", "eg", "ie", "a.k.a"];

const LANGUAGES: [(&str, &[&str]); 15] = [
    ("cs", &["např", "atd", "apod", "tj", "tzv", "resp", "č", "mj"]),
    ("da", &["f.eks", "bl.a", "osv", "dvs", "ca", "nr", "evt", "inkl"]),
    (
        "de",
        &[
            "z.b", "d.h", "u.a", "bzw", "usw", "ggf", "evtl", "vgl", "ca", "inkl", "nr", "bspw", "o.ä", "s.o", "s.u",
            "max", "min", "zzgl", "exkl", "abs",
        ],
    ),
    ("es", &["p.ej", "ej", "sr", "sra", "ud", "uds", "pág", "núm", "art", "aprox", "ee.uu"]),
    ("fr", &["p.ex", "ex", "env", "m", "mme", "réf", "éd", "fig", "max", "min"]),
    ("hu", &["pl", "stb", "ill", "kb", "ún", "vö"]),
    ("it", &["es", "p.es", "ecc", "sig", "pag", "num", "art", "fig"]),
    ("nb", &["f.eks", "bl.a", "osv", "dvs", "ca", "nr", "evt", "inkl"]),
    ("nl", &["bijv", "bv", "enz", "d.w.z", "o.a", "nr", "evt", "m.b.t", "incl", "ca"]),
    ("pl", &["np", "itd", "itp", "tzn", "m.in", "tj", "nr", "ul", "tzw", "ok"]),
    ("pt", &["ex", "p.ex", "sr", "sra", "pág", "núm", "art", "aprox"]),
    ("ru", &["т.е", "т.д", "т.п", "т.к", "напр", "см", "стр", "рис", "др", "пр", "тыс", "млн", "руб"]),
    ("sv", &["t.ex", "bl.a", "osv", "dvs", "ca", "nr", "ev", "inkl", "m.m", "s.k"]),
    ("tr", &["vb", "vd", "örn", "bkz", "sn", "yy"]),
    ("uk", &["т.е", "т.д", "т.п", "напр", "див", "стор", "рис", "ін", "тис", "млн"]),
];

/// The abbreviations of a language beside the English ones.
pub(super) fn of(language: &str) -> &'static [&'static str] {
    LANGUAGES.iter().find(|(own, _)| *own == language).map_or(&[], |(_, words)| words)
}

/// Whether a word before a stop is no end of a sentence: an abbreviation, a single letter, an address.
pub(super) fn is_one(word: &str, own: &[&str]) -> bool {
    let mut letters = word.chars();
    let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    // Of addresses at the end of a sentence only these were joined to the next by the pipeline that made the format.
    if is_letter || word.ends_with(".org") {
        return true;
    }
    let lower = word.to_lowercase();
    ENGLISH.contains(&&*lower) || own.contains(&&*lower)
}
