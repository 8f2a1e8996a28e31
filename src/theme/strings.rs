//! The words of the site in each locale.
//!
//! In: Fluent files named for their locale. Out: a string for a locale, a key and arguments.
//!
//! A key that a locale's own file does not have comes from a shorter tag's (`pt` for `pt-BR`), then from any file of the
//! same language and script (`de-DE` for `de-AT`), then from `en-US`. Which file answers is settled when a locale is first
//! asked for: a page asks for some fifty strings, nearly all of them without arguments, and those are a lookup. The files of
//! languages that a docset does not have are never read.
//!
//! **Invariant:** every locale has every key that `en-US` has.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::locale::{Direction, Locale};
use crate::text::{LineIndex, Span};
use crate::theme::files::{self, Files};

/// The file that answers when no other does.
const LAST: &str = "en-US";

/// The strings of all locales.
pub(super) struct Strings {
    sets: Vec<Set>,
    /// Which set answers for a tag: each file's own, and each language all of whose files have one script.
    by_tag: FxHashMap<String, SetId>,
    last: SetId,
}

#[derive(Clone, Copy)]
struct SetId(usize);

/// What is said in one locale, and who else is asked.
struct Set {
    locale: Locale,
    /// The files, later ones before those that they replace messages of.
    texts: Vec<String>,
    messages: OnceLock<Result<Messages, String>>,
    /// All that can be asked for in this locale.
    answers: OnceLock<Result<FxHashMap<String, Answer>, String>>,
}

/// What the files of a locale say.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
}

#[derive(Clone)]
enum Answer {
    /// A message without arguments.
    Plain(String),
    /// A message with arguments, of the file that has it: its plural rules hold.
    Pattern(SetId),
}

impl Strings {
    /// Finds `strings/<locale>.ftl`. The messages of a file in `over` replace those of the same name, and the others stay;
    /// what is wrong with such a file is an error here, and with one of the theme where it is asked.
    pub(super) fn load(built_in: &Files, over: &Files) -> Result<Self, Error> {
        let mut sets: Vec<Set> = Vec::new();
        let built_in = files::in_part(built_in, "strings").map(|file| (file, false));
        for ((name, bytes), is_over) in built_in.chain(files::in_part(over, "strings").map(|file| (file, true))) {
            let Some(stem) = name.strip_suffix(".ftl") else { continue };
            let fault = |message: String| Error::Strings { name: format!("strings/{name}"), message };
            let locale =
                Locale::parse(stem).ok_or_else(|| fault("the file's name is not a language tag".to_owned()))?;
            let text = std::str::from_utf8(bytes).map_err(|_| fault("the file is not UTF-8".to_owned()))?;
            if is_over {
                Messages::read(&locale, &[text.to_owned()]).map_err(fault)?;
            }
            match sets.iter_mut().find(|set| set.locale == locale) {
                Some(set) => set.texts.push(text.to_owned()),
                None => sets.push(Set {
                    locale,
                    texts: vec![text.to_owned()],
                    messages: OnceLock::new(),
                    answers: OnceLock::new(),
                }),
            }
        }
        sets.sort_by(|one, other| one.locale.cmp(&other.locale));
        let last = sets.iter().position(|set| set.locale.as_str() == LAST).map(SetId);
        let missing =
            || Error::Strings { name: "strings/en-us.ftl".to_owned(), message: "the file is missing".to_owned() };
        Ok(Self { by_tag: tags(&sets), last: last.ok_or_else(missing)?, sets })
    }

    /// The string of a locale, by its canonical tag. The error names the key.
    pub(super) fn text(
        &self,
        tag: &str,
        key: &str,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Result<Cow<'_, str>, String> {
        let id = self.nearest(tag);
        let answers = self.sets[id.0].answers.get_or_init(|| self.settle(id)).as_ref().map_err(Clone::clone)?;
        match answers.get(key) {
            Some(Answer::Plain(text)) => Ok(Cow::Borrowed(text)),
            Some(Answer::Pattern(id)) => self.sets[id.0].format(key, arguments),
            None => Err(format!("there is no string '{key}' in '{}'", file_name(&self.sets[self.last.0].locale))),
        }
    }

    /// The tags that have a file, and their keys, in order.
    #[cfg(test)]
    pub(super) fn keys(&self) -> impl Iterator<Item = (&Locale, &[String])> {
        self.sets.iter().map(|set| (&set.locale, set.messages().unwrap_or_else(|why| panic!("{why}")).keys.as_slice()))
    }

    fn nearest(&self, tag: &str) -> SetId {
        let mut rest = tag;
        loop {
            if let Some(id) = self.by_tag.get(rest) {
                return *id;
            }
            let Some(at) = rest.rfind('-') else { break };
            rest = &rest[..at];
        }
        let Some(locale) = Locale::parse(tag) else { return self.last };
        order(&self.sets, &locale).next().unwrap_or(self.last)
    }

    /// Who answers for each key in the locale of a set.
    fn settle(&self, of: SetId) -> Result<FxHashMap<String, Answer>, String> {
        let mut answers = FxHashMap::default();
        for id in order(&self.sets, &self.sets[of.0].locale).chain([self.last]) {
            let set = &self.sets[id.0];
            for key in &set.messages()?.keys {
                answers.entry(key.clone()).or_insert_with(|| match set.format(key, None) {
                    Ok(text) => Answer::Plain(text.into_owned()),
                    Err(_) => Answer::Pattern(id),
                });
            }
        }
        Ok(answers)
    }
}

/// The sets that answer for a locale, best first: its own tag, shorter ones, then those of its language with its script first.
fn order(sets: &[Set], locale: &Locale) -> impl Iterator<Item = SetId> {
    let tags: Vec<&str> = locale.and_parents().collect();
    let script = locale.script();
    let mut found: Vec<(usize, usize)> = sets
        .iter()
        .enumerate()
        .filter(|(_, set)| set.locale.language() == locale.language())
        .filter_map(|(at, set)| match tags.iter().position(|tag| *tag == set.locale.as_str()) {
            Some(rank) => Some((rank, at)),
            None if set.locale.script() == script => Some((tags.len(), at)),
            None => None,
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| SetId(at))
}

/// The sets by their own tags, and by their language where all of its files have one script.
fn tags(sets: &[Set]) -> FxHashMap<String, SetId> {
    let mut by_tag = FxHashMap::default();
    for (at, set) in sets.iter().enumerate() {
        let script = set.locale.script();
        let language = set.locale.language();
        let mut kin = sets.iter().filter(|other| other.locale.language() == language);
        if kin.all(|other| other.locale.script() == script) {
            by_tag.entry(language.to_owned()).or_insert(SetId(at));
        }
    }
    by_tag.extend(sets.iter().enumerate().map(|(at, set)| (set.locale.as_str().to_owned(), SetId(at))));
    by_tag
}

impl Set {
    fn messages(&self) -> Result<&Messages, String> {
        let named = |why| format!("strings '{}': {why}", file_name(&self.locale));
        let read = || Messages::read(&self.locale, &self.texts).map_err(named);
        self.messages.get_or_init(read).as_ref().map_err(Clone::clone)
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Result<Cow<'_, str>, String> {
        let fault = |what: &str| format!("string '{key}' in '{}': {what}", file_name(&self.locale));
        let bundle = &self.messages()?.bundle;
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| fault("it has no text"))?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        match errors.first() {
            Some(error) => Err(fault(&error.to_string())),
            None => Ok(Cow::Owned(text.into_owned())),
        }
    }
}

impl Messages {
    /// Reads the files of a locale, one after the other.
    fn read(locale: &Locale, texts: &[String]) -> Result<Self, String> {
        let language = locale.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Behind Arabic letters a date would be read backwards, and a name would carry its neighbours along: there an argument
        // stands between marks that isolate it. Elsewhere they would only be in the way of whoever searches a title.
        bundle.set_use_isolating(locale.direction() == Direction::RightToLeft);
        let mut messages = Self { bundle, keys: Vec::new() };
        texts.iter().try_for_each(|text| messages.add(text))?;
        Ok(messages)
    }

    fn add(&mut self, text: &str) -> Result<(), String> {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| match errors.first() {
            Some(error) => {
                format!("line {}: {error}", LineIndex::new(text).position(Span::at(error.pos.start).start).line)
            }
            None => "the file is not Fluent".to_owned(),
        })?;
        let keys: Vec<String> = keys(text).map(str::to_owned).collect();
        if let Some(twice) = keys.iter().enumerate().find_map(|(at, key)| keys[..at].contains(key).then_some(key)) {
            return Err(format!("'{twice}' is defined twice"));
        }
        self.bundle.add_resource_overriding(resource);
        self.keys.extend(keys);
        self.keys.sort_unstable();
        self.keys.dedup();
        Ok(())
    }
}

fn file_name(locale: &Locale) -> String {
    format!("strings/{}.ftl", locale.to_folder())
}

/// The keys of a Fluent file: a message begins at the start of a line with its name, and nothing else does with a letter.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic())).filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        Some(key.trim_end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &'static str)]) -> Files {
        let entry =
            |(name, text): &(&str, &'static str)| (format!("strings/{name}.ftl"), Cow::Borrowed(text.as_bytes()));
        list.iter().map(entry).collect()
    }

    #[test]
    fn a_locale_falls_back_to_its_language_and_script_then_to_english() {
        let built_in = files(&[
            ("en-us", "a = en\nb = en\nc = en"),
            ("pt", "a = pt\nb = pt"),
            ("pt-br", "a = br"),
            ("de-de", "a = de"),
            ("zh-cn", "a = cn"),
            ("zh-tw", "a = tw"),
        ]);
        let strings = Strings::load(&built_in, &Files::new()).unwrap();
        let abc = |tag: &str| ["a", "b", "c"].map(|key| strings.text(tag, key, None).unwrap().into_owned());
        for (tag, want) in [
            ("pt-BR", ["br", "pt", "en"]),
            ("pt-PT", ["pt", "pt", "en"]),
            ("de-AT", ["de", "en", "en"]),
            ("zh-HK", ["tw", "en", "en"]),
            ("zh-Hant", ["tw", "en", "en"]),
            ("zh-SG", ["cn", "en", "en"]),
            ("zh", ["cn", "en", "en"]),
            ("fr-FR", ["en", "en", "en"]),
            ("", ["en", "en", "en"]),
        ] {
            assert_eq!(abc(tag), want, "{tag}");
        }
    }

    #[test]
    fn arguments_follow_the_plural_rules_of_the_file_that_answers() {
        let built_in =
            files(&[("en-us", "n = { $n ->\n    [one] one file\n   *[other] { $n } files\n }"), ("ru-ru", "x = x")]);
        let strings = Strings::load(&built_in, &Files::new()).unwrap();
        let count = |n: i64| {
            let mut arguments = FluentArgs::new();
            arguments.set("n", n);
            strings.text("ru-RU", "n", Some(&arguments)).unwrap().into_owned()
        };
        assert_eq!([count(1), count(21)], ["one file", "21 files"]);
        assert!(strings.text("ru-RU", "n", None).unwrap_err().contains("'n' in 'strings/en-us.ftl'"));
    }

    #[test]
    fn a_file_of_a_folder_replaces_messages_one_by_one() {
        let strings = Strings::load(&files(&[("en-us", "a = en\nb = en")]), &files(&[("en-us", "a = ours")])).unwrap();
        assert_eq!(
            [strings.text("en-US", "a", None), strings.text("en-US", "b", None)],
            [Ok("ours".into()), Ok("en".into())]
        );
    }

    #[test]
    fn a_fault_names_the_file_and_the_line() {
        for (name, text, want) in [
            ("es-es", "a = x\n\nb = { $\n", "strings 'strings/es-es.ftl': line 3: "),
            ("es-es", "a = x\na = y\n", "strings 'strings/es-es.ftl': 'a' is defined twice"),
            ("not a tag", "a = x\n", "strings 'strings/not a tag.ftl': the file's name is not a language tag"),
        ] {
            let (theme, over) = (files(&[("en-us", "a = en")]), files(&[(name, text)]));
            let error = Strings::load(&theme, &over).map(|_| ()).unwrap_err().to_string();
            assert!(error.starts_with(want), "{error}");
            // One of the theme itself is told where its words are asked for.
            let Ok(strings) = Strings::load(&files(&[("en-us", "a = en"), (name, text)]), &Files::new()) else {
                continue;
            };
            assert!(strings.text("es-ES", "a", None).unwrap_err().starts_with(want));
            assert_eq!(strings.text("en-US", "a", None), Ok("en".into()));
        }
    }
}
