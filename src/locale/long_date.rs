//! Days as each language writes them.
//!
//! In: the tags of a locale. Out: [`LongDates`], which writes a day of the Gregorian calendar as CLDR's long format does:
//! `5 de marzo de 2019`.
//!
//! **Invariant:** the same day is the same text on every machine: nothing is asked of the system.

/// The locales' ways, by tag; a longer tag without a line writes as the next shorter one. Made by `scripts/long-dates.mjs`.
const WAYS: &str = include_str!("dates.tsv");

/// How a locale writes a day.
#[derive(Debug, Clone, Copy)]
pub struct LongDates {
    /// The first of its ten digits.
    zero: char,
    /// Text around `{d}`, `{0d}` (two digits), `{m}` and `{y}`.
    pattern: &'static str,
    /// The names of the months, with bars between them.
    months: &'static str,
}

impl LongDates {
    /// From a locale's tag and its shorter ones. `None` for a language of which CLDR does not say how it writes a day.
    pub(super) fn of<'a>(mut tags: impl Iterator<Item = &'a str>) -> Option<Self> {
        tags.find_map(|tag| {
            let line = WAYS.lines().find_map(|line| line.strip_prefix(tag)?.strip_prefix('\t'))?;
            let mut fields = line.split('\t');
            let zero = fields.next()?.chars().next()?;
            Some(Self { zero, pattern: fields.next()?, months: fields.next()? })
        })
    }

    /// A day in words. A month that there is not has no name.
    #[must_use]
    pub fn write(&self, year: u16, month: u8, day: u8) -> String {
        let mut text = String::with_capacity(32);
        let mut rest = self.pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((slot, after)) = after.split_once('}') else { break };
            text.push_str(before);
            match slot {
                "y" => self.number(&mut text, &year.to_string()),
                "d" => self.number(&mut text, &day.to_string()),
                "0d" => self.number(&mut text, &format!("{day:02}")),
                _ => text.push_str(self.months.split('|').nth(usize::from(month).wrapping_sub(1)).unwrap_or_default()),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// The digits of all of Unicode's decimal systems stand in a row.
    fn number(&self, text: &mut String, digits: &str) {
        let digit = |digit: char| char::from_u32(u32::from(self.zero) + digit.to_digit(10)?);
        text.extend(digits.chars().filter_map(digit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(tag: &str) -> Option<LongDates> {
        LongDates::of(std::iter::successors(Some(tag), |tag| Some(tag.rsplit_once('-')?.0)))
    }

    #[test]
    fn each_locale_writes_a_day_in_its_own_way() {
        for (tag, wanted) in [
            ("en-US", "March 5, 2019"),
            ("en-GB", "5 March 2019"),
            ("de-AT", "5. März 2019"),
            ("es-ES", "5 de marzo de 2019"),
            ("fr-FR", "5 mars 2019"),
            ("ru-RU", "5 марта 2019\u{202f}г."),
            ("cs-CZ", "5. března 2019"),
            ("hu-HU", "2019. március 5."),
            ("lv-LV", "2019. gada 5. marts"),
            ("sr-Latn-RS", "5. mart 2019."),
            ("ja-JP", "2019年3月5日"),
            ("zh-TW", "2019年3月5日"),
            ("ko-KR", "2019년 3월 5일"),
            ("ar-EG", "٥ مارس ٢٠١٩"),
            ("he-IL", "5 במרץ 2019"),
        ] {
            assert_eq!(ways(tag).unwrap().write(2019, 3, 5), wanted, "{tag}");
        }
        assert!(ways("zz").is_none());
    }

    #[test]
    fn every_line_has_its_twelve_months_and_three_slots() {
        for line in WAYS.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [_, zero, pattern, months] = fields[..] else { panic!("{line}") };
            assert_eq!((zero.chars().count(), months.split('|').count()), (1, 12), "{line}");
            let day = pattern.contains("{d}") || pattern.contains("{0d}");
            assert!(day && pattern.contains("{m}") && pattern.contains("{y}"), "{line}");
            assert_eq!(pattern.matches('{').count(), 3, "{line}");
        }
    }
}
