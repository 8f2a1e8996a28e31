//! Where sentences may end.
//!
//! In: the visible text of one passage, and the language it is in. Out: [`Candidate`]s: places at which a sentence may
//! begin, each with how strongly the text says so, and whether the rules of a source text end a sentence there.
//!
//! The rules are those of the pipeline that cut the bilingual format, measured on its pairs: a full stop, question mark or
//! exclamation mark before white space ends a sentence; a colon, a semicolon and a line end never do; neither does a stop
//! before a closing parenthesis, an ellipsis, or an abbreviation.
//!
//! **Invariant:** linear in the text; candidates are in order, none at the start or the end of the text.

mod abbreviation;

use crate::text::span::{Span, char_boundary};

/// A place at which a sentence may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The first byte of the sentence that would begin here.
    pub at: u32,
    /// How strongly the text says so.
    pub strength: Strength,
    /// Whether the rules of a source text end a sentence here.
    pub is_end: bool,
}

/// How strongly a text says that a sentence begins, from the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// After a parenthesis or a quotation, or before one.
    Faint,
    /// A space, in a script that ends sentences with spaces.
    Space,
    /// After a colon, a semicolon, an ellipsis; after a stop that may be an abbreviation's.
    Weak,
    /// After a wide stop with no space behind it; after a stop inside a parenthesis.
    Medium,
    /// After a stop and a space.
    Strong,
    /// At a line end that is one.
    Hard,
}

/// What the rules need to know of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Words that end with a stop of their own.
    abbreviations: &'static [&'static str],
    /// Whether a number with a stop is an ordinal.
    has_ordinals: bool,
    /// Whether sentences end with spaces.
    ends_with_space: bool,
    /// Whether wide stops end sentences, with no space behind them.
    pub is_wide: bool,
}

/// Languages that write ordinals as a number and a stop, by CLDR's spell-out rules.
const ORDINALS: [&str; 18] =
    ["bs", "cs", "da", "de", "et", "fi", "fo", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "tr"];

impl Rules {
    /// The rules of a language, by its subtag: `de`.
    #[must_use]
    pub fn of(language: &str) -> Self {
        Self {
            abbreviations: abbreviation::of(language),
            has_ordinals: ORDINALS.contains(&language),
            ends_with_space: matches!(language, "th" | "lo" | "km" | "my"),
            is_wide: matches!(language, "ja" | "zh" | "yue"),
        }
    }
}

/// The places at which a sentence may begin. Faint ones are many, and only listed when asked for.
#[must_use]
pub fn candidates(text: &str, rules: Rules, with_faint: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut scan = Scan { text, rules, found: &mut found };
    let mut at = 0;
    while let Some(next) = scan.next_sign(at, with_faint) {
        at = scan.take(next, with_faint);
    }
    found.retain(|candidate| candidate.at > 0 && (candidate.at as usize) < text.len());
    // Two signs may meet at one place: the stronger holds.
    found.dedup_by(|next, last| {
        let is_same = next.at == last.at;
        if is_same && next.strength > last.strength {
            *last = *next;
        }
        is_same
    });
    found
}

struct Scan<'a, 'f> {
    text: &'a str,
    rules: Rules,
    found: &'f mut Vec<Candidate>,
}

impl Scan<'_, '_> {
    /// The next byte that may begin a sign.
    fn next_sign(&self, from: usize, with_faint: bool) -> Option<usize> {
        let is_sign = |byte: u8| match byte {
            b'.' | b'!' | b'?' | b':' | b';' | b'\n' => true,
            b')' | b'"' => with_faint,
            b' ' => with_faint || self.rules.ends_with_space,
            // Wide signs and others beyond ASCII begin with one of these.
            0xC2 | 0xD8 | 0xDB | 0xE0 | 0xE1 | 0xE2 | 0xE3 | 0xEF => true,
            _ => false,
        };
        let bytes = self.text.as_bytes().get(from..)?;
        Some(from + bytes.iter().position(|byte| is_sign(*byte))?)
    }

    /// Takes the sign at an offset; returns where to go on.
    fn take(&mut self, at: usize, with_faint: bool) -> usize {
        let Some(sign) = self.text[at..].chars().next() else { return self.text.len() };
        let behind = at + sign.len_utf8();
        match sign {
            '\n' => self.push(self.behind_space(behind), Strength::Hard, true),
            '.' | '!' | '?' | '…' | '؟' | '۔' | '।' | '॥' | '።' | '។' | '။' => {
                return self.stop(at, sign);
            }
            '。' | '！' | '？' | '．' | '｡' => return self.stop(at, sign),
            ':' | ';' | '؛' if self.is_space_at(behind) => self.push(self.behind_space(behind), Strength::Weak, false),
            '：' | '；' => self.push(self.behind_space(behind), Strength::Weak, false),
            ')' | '"' | '»' | '”' | '）' if with_faint && self.is_space_at(behind) => {
                self.push(self.behind_space(behind), Strength::Faint, false);
            }
            '（' if with_faint => self.push(at, Strength::Faint, false),
            ' ' => self.space(behind, with_faint),
            _ => {}
        }
        behind
    }

    fn space(&mut self, behind: usize, with_faint: bool) {
        let next = self.text[behind..].chars().next();
        if self.rules.ends_with_space && next.is_some_and(|next| !next.is_whitespace()) {
            self.push(behind, Strength::Space, false);
        } else if with_faint && matches!(next, Some('(' | '-' | '–' | '—')) {
            self.push(behind, Strength::Faint, false);
        }
    }

    /// A stop with all stops and closing marks behind it.
    fn stop(&mut self, at: usize, sign: char) -> usize {
        let mut end = at;
        let (mut dots, mut is_ellipsis, mut has_parenthesis, mut is_wide) = (0, sign == '…', false, false);
        for letter in self.text[at..].chars() {
            match letter {
                '.' => dots += 1,
                '…' => is_ellipsis = true,
                '!' | '?' | '؟' | '۔' | '।' | '॥' | '።' | '។' | '။' => {}
                '。' | '！' | '？' | '．' | '｡' => is_wide = true,
                ')' | '）' => has_parenthesis = true,
                '"' | '\'' | '”' | '’' | ']' | '»' | '」' | '』' | '】' | '、' => {}
                _ => break,
            }
            end += letter.len_utf8();
        }
        if end >= self.text.len() {
            return end;
        }
        let is_space = self.is_space_at(end);
        if !is_space {
            // A wide stop needs no space; what closes behind it belongs to it.
            if is_wide {
                self.push(end, Strength::Medium, !has_parenthesis);
            }
            return end;
        }
        let next = self.behind_space(end);
        if is_ellipsis || dots > 1 {
            self.push(next, Strength::Weak, false);
        } else if has_parenthesis {
            self.push(next, Strength::Medium, false);
        } else if sign == '.' && dots == 1 && !is_wide {
            self.full_stop(at, next);
        } else {
            self.push(next, Strength::Strong, true);
        }
        end
    }

    /// A full stop before white space, which may be part of a word.
    fn full_stop(&mut self, at: usize, next: usize) {
        let word = self.word_before(at);
        let start = at - word.len();
        // A stop after no word is a sign that the text is about.
        if word.is_empty()
            && !self.text[..at].ends_with([')', ']', '"', '\'', '”', '’', '»', '%', '+', '#', '*', '/', '>'])
        {
            return self.push(next, Strength::Weak, false);
        }
        let is_number = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        if is_number && self.text[..start].trim().is_empty() {
            return;
        }
        let is_ordinal = self.rules.has_ordinals && is_number && word.len() <= 2;
        if is_ordinal || abbreviation::is_one(word, self.rules.abbreviations) {
            return self.push(next, Strength::Weak, false);
        }
        let is_lower = self.text[next..].chars().next().is_some_and(char::is_lowercase);
        self.push(next, if is_lower { Strength::Weak } else { Strength::Strong }, true);
    }

    /// The word that ends before a stop, with the stops inside it.
    fn word_before(&self, at: usize) -> &str {
        let ends = |letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_'));
        // Words that mean something here are short.
        let floor = char_boundary(self.text, at.saturating_sub(48));
        let before = &self.text[floor..at];
        before.rfind(ends).map_or(before, |space| {
            let length = before[space..].chars().next().map_or(1, char::len_utf8);
            &before[space + length..]
        })
    }

    /// Whether white space follows at which a sentence may end. What does not break a line breaks no sentence.
    fn is_space_at(&self, at: usize) -> bool {
        self.text[at..].starts_with([' ', '\t', '\n', '\u{3000}'])
    }

    fn behind_space(&self, at: usize) -> usize {
        self.text.len() - self.text[at..].trim_start().len()
    }

    fn push(&mut self, at: usize, strength: Strength, is_end: bool) {
        self.found.push(Candidate { at: Span::at(at).start, strength, is_end });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a bar where the rules of a source text end a sentence.
    fn cut(text: &str, language: &str) -> String {
        let mut out = String::new();
        let mut from = 0;
        for candidate in candidates(text, Rules::of(language), false).iter().filter(|candidate| candidate.is_end) {
            out.push_str(&text[from..candidate.at as usize]);
            out.push('|');
            from = candidate.at as usize;
        }
        out + &text[from..]
    }

    #[test]
    fn sentences_of_a_source_text_end_as_measured() {
        for (text, want) in [
            ("One. Two! Three? Four", "One. |Two! |Three? |Four"),
            ("See it (in node.) To follow", "See it (in node.) To follow"),
            ("Wait... and go… on", "Wait... and go… on"),
            (
                "Tools, e.g. this, i.e. that, vs. U.S. ones etc. Yes",
                "Tools, e.g. this, i.e. that, vs. U.S. ones etc. Yes",
            ),
            ("1. Open it. 2 times", "1. Open it. |2 times"),
            ("Load it. jQuery is loaded. nuget.org always", "Load it. |jQuery is loaded. |nuget.org always"),
            ("Go to nuget.org. See it", "Go to nuget.org. See it"),
            ("One: two; three", "One: two; three"),
            ("He said \"go.\" Then left", "He said \"go.\" |Then left"),
            ("One\nTwo", "One\n|Two"),
            ("v1.2.3 is.out", "v1.2.3 is.out"),
            ("Press A. Then", "Press A. Then"),
        ] {
            assert_eq!(cut(text, "en"), want);
        }
    }

    #[test]
    fn wide_stops_need_no_space() {
        let found = candidates("一。二。 三！」四（五。）六", Rules::of("ja"), false);
        let found: Vec<_> = found.iter().map(|found| (found.at, found.strength)).collect();
        use Strength::{Medium, Strong};
        assert_eq!(found, [(6, Medium), (13, Strong), (22, Medium), (37, Medium)]);
    }

    #[test]
    fn abbreviations_are_those_of_the_language() {
        for (text, language, want) in [
            ("Tools, z. B. dieses. Das", "de", "Tools, z. B. dieses. |Das"),
            ("Am 2. Januar. Das", "de", "Am 2. Januar. |Das"),
            ("и т. д. Файл. Нет", "ru", "и т. д. Файл. |Нет"),
            ("por ej. uno. Dos", "es", "por ej. uno. |Dos"),
        ] {
            assert_eq!(cut(text, language), want);
        }
    }
}
