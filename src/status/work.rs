//! What needs work, a row for each state of a topic, the most urgent first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::catalog::{Catalog, DocId, Edition, LocaleId, State, Topic};
use crate::git::Behind;
use crate::markdown::Date;
use crate::status::columns::width;
use crate::status::model::{Status, is_stale_in_part};

/// The locales in which a topic needs one kind of work.
#[derive(Debug)]
pub(in crate::status) struct Work<'a> {
    pub(in crate::status) kind: Kind,
    pub(in crate::status) topic: &'a Topic,
    pub(in crate::status) locales: Vec<LocaleId>,
    /// How far the one that is most behind is, where that is known.
    pub(in crate::status) behind: Option<&'a Behind>,
    /// What the source of an orphan was renamed to, where that is known.
    pub(in crate::status) renamed: Option<&'a str>,
    /// Where an orphan stands that is a translation of what is missing, in words, where that is known.
    pub(in crate::status) stands_at: Option<String>,
    /// The oldest day of hand-off.
    pub(in crate::status) handed_off: Option<Date>,
    /// The name of a stale include, and how many others there are.
    pub(in crate::status) include: Option<(&'a str, usize)>,
}

/// What is to be done, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::status) enum Kind {
    /// To be translated.
    Missing,
    /// To be translated again.
    Stale,
    /// Something that it includes is to be translated again.
    Include,
    /// To be removed, or moved.
    Orphan,
    /// To be looked at.
    Untracked,
    /// Nothing: it was asked for.
    Other(State),
}

impl Kind {
    fn of(edition: &Edition) -> Self {
        match edition.state {
            State::Missing => Self::Missing,
            State::Stale => Self::Stale,
            State::Orphan => Self::Orphan,
            State::Untracked => Self::Untracked,
            _ if is_stale_in_part(edition) => Self::Include,
            state => Self::Other(state),
        }
    }

    /// The word that people see.
    pub(in crate::status) fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Include => "stale part",
            Self::Orphan => "orphan",
            Self::Untracked => "untracked",
            Self::Other(state) => state.as_str(),
        }
    }
}

impl Work<'_> {
    /// What is known of its age, of what is stale in it, or of where its source went.
    pub(in crate::status) fn note(&self) -> String {
        match (self.renamed, &self.stands_at) {
            (Some(path), _) => format!("renamed to {path}, {}", self.age()),
            (None, Some(place)) => place.clone(),
            (None, None) => self.age(),
        }
    }

    fn age(&self) -> String {
        let plural = |count: u64| if count == 1 { "" } else { "s" };
        match (self.behind, self.handed_off, self.include) {
            (Some(Behind { commits: 0, .. }), ..) => "changed, not committed".to_owned(),
            (Some(Behind { commits, days, .. }), ..) => {
                format!("{commits} commit{}, {days} day{} behind", plural(*commits as u64), plural(*days))
            }
            (None, _, Some((name, 0))) => name.to_owned(),
            (None, _, Some((name, more))) => format!("{name} and {more} more"),
            (None, Some(date), None) => format!("handed off {date}"),
            (None, None, None) => String::new(),
        }
    }

    /// Its locales by tag, or that it is all of them. What does not fit into so many cells is counted.
    pub(in crate::status) fn locales(&self, catalog: &Catalog, all: usize, cells: usize) -> String {
        if self.locales.len() == all && all > 2 {
            let words = format!("all {all} locales");
            return if width(&words) <= cells { words } else { format!("all {all}") };
        }
        let tags: Vec<&str> = self.locales.iter().map(|locale| catalog.locale(*locale).as_str()).collect();
        let first = |shown: usize| match tags.len() - shown {
            0 => tags.join(" "),
            left => format!("{} +{left}", tags[..shown].join(" ")),
        };
        // At least one is named; a docset has tens of locales.
        let shown = (1..=tags.len()).rev().find(|shown| width(&first(*shown)) <= cells);
        first(shown.unwrap_or(1).min(tags.len()))
    }
}

/// What needs work, or what is asked for by state.
pub(in crate::status) fn work<'a>(status: &'a Status<'a>) -> Vec<Work<'a>> {
    let catalog = status.catalog;
    let mut moved: BTreeMap<&str, Vec<DocId>> = BTreeMap::new();
    for doc in status.history.renamed.keys() {
        moved.entry(status.renamed_to(*doc).unwrap_or_default()).or_default().push(*doc);
    }
    let mut all = Vec::new();
    for (topic, editions) in status.topics() {
        let is_gone = catalog.has_source_tree && !topic.articles.contains_key(&catalog.source);
        let mut kinds: BTreeMap<Kind, Vec<(LocaleId, &Edition)>> = BTreeMap::new();
        for (locale, edition) in editions.into_iter().filter(|(locale, _)| *locale != catalog.source) {
            let kind = Kind::of(edition);
            // Nobody is to translate what the source no longer has.
            let is_idle = matches!(kind, Kind::Other(_)) || is_gone && kind == Kind::Missing;
            if !is_idle || !status.filter.states.is_empty() {
                kinds.entry(kind).or_default().push((locale, edition));
            }
        }
        let stands_at = |kind, editions: &[(LocaleId, &Edition)]| {
            let docs = moved.get(&*topic.path).filter(|_| kind == Kind::Missing)?;
            let is_of = |doc: &&DocId| editions.iter().any(|(locale, _)| *locale == catalog.locale_of(**doc));
            let docs: Vec<DocId> = docs.iter().filter(is_of).copied().collect();
            let place = format!("stands at {}", catalog.below(*docs.first()?));
            if docs.len() == editions.len() {
                return Some(place);
            }
            let tags: Vec<&str> = docs.iter().map(|doc| catalog.locale(catalog.locale_of(*doc)).as_str()).collect();
            Some(format!("{} {place}", tags.join(" ")))
        };
        all.extend(kinds.into_iter().map(|(kind, editions)| {
            let stands_at = stands_at(kind, &editions);
            Work { stands_at, ..row(status, topic, kind, &editions) }
        }));
    }
    all.sort_by_cached_key(|work| {
        let behind = work.behind.map(|behind| (behind.days, behind.commits));
        let age = (Reverse(behind), work.handed_off.filter(|_| work.kind == Kind::Stale));
        (work.kind, age, Reverse(work.locales.len()), work.topic.path.clone())
    });
    all
}

/// Those that are shown where there is room for so many, in their order: of each kind as many as of any other, as long as
/// it has them, so that a hundred missing articles do not hide the stale one. And how many of each kind are left out.
pub(in crate::status) fn first<'w, 'a>(all: &'w [Work<'a>], room: usize) -> (Vec<&'w Work<'a>>, Vec<(Kind, usize)>) {
    let mut of_kind: BTreeMap<Kind, usize> = BTreeMap::new();
    all.iter().for_each(|work| *of_kind.entry(work.kind).or_default() += 1);
    let taken = |share: usize| of_kind.values().map(|count| (*count).min(share)).sum::<usize>();
    let share = (0..=room).rev().find(|share| taken(*share) <= room).unwrap_or(0);
    // What the last round leaves over goes to the most urgent.
    let mut spare = room - taken(share);
    let mut left = Vec::new();
    let mut shown = Vec::with_capacity(room);
    for (kind, count) in of_kind {
        let more = usize::from(count > share).min(spare);
        spare -= more;
        let own = all.iter().filter(|work| work.kind == kind);
        shown.extend(own.take(share + more));
        if count > share + more {
            left.push((kind, count - share - more));
        }
    }
    (shown, left)
}

fn row<'a>(status: &'a Status<'a>, topic: &'a Topic, kind: Kind, editions: &[(LocaleId, &'a Edition)]) -> Work<'a> {
    let catalog = status.catalog;
    let docs = || editions.iter().filter_map(|(_, edition)| edition.doc);
    let behind =
        docs().filter_map(|doc| status.history.behind.get(&doc)).max_by_key(|behind| (behind.days, behind.commits));
    let stale = |edition: &&'a Edition| !edition.stale_includes.is_empty();
    let include = editions.iter().map(|(_, edition)| *edition).find(stale).filter(|_| kind == Kind::Include);
    let include = include.and_then(|edition| {
        let first = edition.stale_includes.first()?;
        Some((catalog.below(*first), edition.stale_includes.len() - 1))
    });
    let renamed = docs().find_map(|doc| status.renamed_to(doc));
    let handed_off = editions.iter().filter_map(|(_, edition)| catalog.provenance(edition).handed_off).min();
    let locales = editions.iter().map(|(locale, _)| *locale).collect();
    Work { kind, topic, locales, behind, renamed, stands_at: None, handed_off, include }
}
