//! Good answers, kept from one run to the next.
//!
//! In: the text of the file, and what time it is. Out: the text to write, the same for the same answers.
//!
//! **Invariant:** only good answers are kept: what was broken yesterday is asked again today.
//! **Invariant:** a text that is damaged or of another version is empty; it never makes an answer.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::web::address::{Address, Destination};
use crate::web::answer::{Answer, End};
use crate::web::settings::Settings;

/// The form of the file.
const VERSION: u32 = 1;

/// Good answers with their age.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cache {
    answers: BTreeMap<Address, Kept>,
}

/// A good answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    /// When it was heard, in seconds since 1970.
    asked: u64,
    status: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<Box<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    moved: Option<Box<str>>,
}

/// The file.
#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    answers: BTreeMap<String, Kept>,
}

/// As much of the file as every version has.
#[derive(Deserialize)]
struct Any {
    version: u32,
}

impl Cache {
    /// Reads the text of the file. That of another version is as good as none; one that nobody wrote so is an error, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let any: Any = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if any.version != VERSION {
            return Ok(Self::default());
        }
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let mut answers = BTreeMap::new();
        for (address, kept) in file.answers {
            match Destination::read(&address) {
                Destination::Address(read) if read.as_str() == address => answers.insert(read, kept),
                _ => return Err(format!("'{address}' is no address that was asked")),
            };
        }
        Ok(Self { answers })
    }

    /// Whether a text begins as one that was written here, however it goes on.
    #[must_use]
    pub fn is_ours(text: &str) -> bool {
        let begins: String = text.chars().filter(|char| !char.is_whitespace()).take(40).collect();
        let version = begins.strip_prefix("{\"version\":");
        let rest = version.map(|rest| rest.trim_start_matches(|char: char| char.is_ascii_digit()));
        rest.is_some_and(|rest| rest.starts_with(",\"answers\":"))
    }

    /// The text of the file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let answers = self.answers.iter().map(|(address, kept)| (address.as_str().to_owned(), kept.clone())).collect();
        let mut text = serde_json::to_string_pretty(&File { version: VERSION, answers }).unwrap_or_default();
        text.push('\n');
        text
    }

    /// What is known of an address, if it is good by today's settings and not too old.
    #[must_use]
    pub fn answer(&self, address: &Address, now: u64, settings: &Settings) -> Option<Answer> {
        let kept = self.answers.get(address)?;
        // One from the future was written by a clock that was wrong.
        let age = Duration::from_secs(now.checked_sub(kept.asked)?);
        let is_good = age < settings.cache_age && settings.is_good(kept.status);
        is_good.then(|| Answer { end: End::Good(kept.status), at: kept.at.clone(), moved: kept.moved.clone() })
    }

    /// All addresses that are known, in order.
    pub fn addresses(&self) -> impl Iterator<Item = &Address> {
        self.answers.keys()
    }

    /// Notes what was heard now.
    pub fn note(&mut self, address: &Address, answer: &Answer, now: u64) {
        match answer.end {
            End::Good(status) => {
                let kept = Kept { asked: now, status, at: answer.at.clone(), moved: answer.moved.clone() };
                self.answers.insert(address.clone(), kept);
            }
            End::Broken(_) | End::Insecure(_) | End::Unclear(_) => {
                self.answers.remove(address);
            }
        }
    }

    /// Leaves out what is too old to be of use.
    pub fn drop_old(&mut self, now: u64, settings: &Settings) {
        let is_young = |kept: &Kept| now.checked_sub(kept.asked).is_some_and(|age| age < settings.cache_age.as_secs());
        self.answers.retain(|_, kept| is_young(kept));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::answer::{Broken, Silence, Unclear};

    const NOW: u64 = 1_800_000_000;

    fn address(text: &str) -> Address {
        let Destination::Address(address) = Destination::read(text) else { panic!("{text}") };
        address
    }

    fn answer(end: End) -> Answer {
        Answer { end, at: None, moved: Some("https://b.com/".into()) }
    }

    #[test]
    fn good_answers_are_kept_for_a_while() {
        let (settings, a, b) = (Settings::default(), address("https://a.com/"), address("https://b.com/"));
        let mut cache = Cache::default();
        cache.note(&b, &answer(End::Good(200)), NOW);
        cache.note(&a, &answer(End::Good(204)), NOW);
        let text = cache.to_text();
        let read = Cache::parse(&text).unwrap();
        assert_eq!((&read, read.to_text()), (&cache, text));
        assert_eq!(read.answer(&a, NOW + 86_399, &settings), Some(answer(End::Good(204))));
        assert_eq!(read.answer(&a, NOW + 86_400, &settings), None, "too old");
        assert_eq!(read.answer(&a, NOW - 1, &settings), None, "from the future");
        cache.note(&a, &answer(End::Broken(Broken::Status(404))), NOW);
        cache.note(&address("https://c.com/"), &answer(End::Unclear(Unclear::Silent(Silence::TimedOut))), NOW);
        assert!(Cache::is_ours(&cache.to_text()[..30]), "a part of it");
        assert!(!Cache::is_ours(r#"{ "version": 1, "name": "x" }"#));
        assert_eq!(cache.answers.keys().collect::<Vec<_>>(), [&b]);
        cache.drop_old(NOW + 86_400, &settings);
        assert_eq!(cache, Cache::default());
    }

    #[test]
    fn a_status_that_is_accepted_no_more_is_asked_again() {
        let a = address("https://a.com/");
        let mut cache = Cache::default();
        cache.note(&a, &answer(End::Good(403)), NOW);
        assert_eq!(cache.answer(&a, NOW, &Settings::default()), None);
    }

    #[test]
    fn what_is_no_file_of_ours_is_told() {
        for text in [
            "",
            "{",
            "[]",
            r#"{ "version": 1 }"#,
            r#"{ "version": 1, "answers": { "x": { "asked": 1, "status": 200 } } }"#,
        ] {
            assert!(Cache::parse(text).is_err(), "{text}");
        }
        assert_eq!(Cache::parse(r#"{ "version": 2, "pages": [] }"#), Ok(Cache::default()));
    }
}
