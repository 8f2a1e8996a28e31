//! The headings of a translation paired with the source's, and the ids that all headings of a page get.
//!
//! Headings need no sentences to be paired: their names, order and level do. Ids on a page are unique: names given by hand
//! go first, then slugs of source headings as they were translated, then those of today's source where they read otherwise,
//! then slugs of a heading's own text; the first claimant wins. So a fragment means the same in every locale, that of the
//! source works on stale pages too, and so does the slug of the translated text.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::include::IncludeTarget;
use crate::catalog::model::DocId;
use crate::markdown::{Document, Format, Heading, NodeKind, PAGE_ID};
use crate::text::{Slugs, Span, composed, question_slug, slug};

/// What answers to a fragment on one page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PageIds {
    /// The ids of each heading in order, those of block includes among them; the first is the heading's own.
    pub headings: Vec<Vec<Box<str>>>,
    /// Names given by hand elsewhere on the page, sorted.
    anchors: Vec<Box<str>>,
    /// The places of all ids of headings, in the order of the ids.
    sorted: Vec<(u32, u32)>,
}

impl PageIds {
    /// Whether a decoded fragment finds something. Letter case counts, but for `top`, which is every page's; letters that
    /// are put together count as the same letter in one piece.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.has(name) || name.eq_ignore_ascii_case("top") || composed(name).is_some_and(|name| self.has(&name))
    }

    fn has(&self, name: &str) -> bool {
        self.anchors.binary_search_by(|anchor| (**anchor).cmp(name)).is_ok()
            || self.sorted.binary_search_by(|place| self.id_at(*place).cmp(name)).is_ok()
    }

    fn new(headings: Vec<Vec<Box<str>>>, mut anchors: Vec<Box<str>>) -> Self {
        anchors.sort_unstable();
        let places = |(at, ids): (u32, &Vec<Box<str>>)| (0..Span::at(ids.len()).start).map(move |nth| (at, nth));
        let sorted = (0..).zip(&headings).flat_map(places).collect();
        let mut ids = Self { headings, anchors, sorted };
        let mut sorted = std::mem::take(&mut ids.sorted);
        sorted.sort_unstable_by(|a, b| ids.id_at(*a).cmp(ids.id_at(*b)));
        ids.sorted = sorted;
        ids
    }

    fn id_at(&self, (heading, nth): (u32, u32)) -> &str {
        &self.headings[heading as usize][nth as usize]
    }

    /// All names, for suggestions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.headings.iter().flatten().chain(&self.anchors).map(AsRef::as_ref)
    }
}

/// A heading of a page and the slug of its source, as far as that is known.
struct Claimant<'a> {
    heading: &'a Heading,
    /// The slug of its source, as it was translated where that is known.
    source: Option<String>,
    /// The slug of its source as it reads now.
    today: Option<String>,
    /// The text of its source, of a question that the reference names by its rule for questions; the rule for headings
    /// works too.
    source_question: Option<&'a str>,
    /// Whether it is such a question.
    is_question: bool,
}

/// Gives the headings of a page their ids. `source` is the same topic in the source locale. Blocks for versions that the
/// page is not about, by their range, are not on it, and neither is what has a name in them.
pub(in crate::catalog) fn assign(
    documents: &[Document],
    includes: &[Vec<IncludeTarget>],
    id: DocId,
    source: Option<DocId>,
    is_for_nobody: &dyn Fn(&str) -> bool,
) -> PageIds {
    let (claimants, anchors) = (Vec::new(), FxHashSet::default());
    let mut gathered = Gathered { documents, includes, is_for_nobody, claimants, anchors };
    gathered.take(id, source);
    let Gathered { claimants, anchors, .. } = gathered;
    let mut taken: FxHashSet<Box<str>> = anchors.clone();
    taken.insert(PAGE_ID.into());
    let mut headings: Vec<Vec<Box<str>>> = vec![Vec::new(); claimants.len()];
    let mut claim = |ids: &mut Vec<Box<str>>, id: Box<str>| {
        if !id.is_empty() && taken.insert(id.clone()) {
            ids.push(id);
        }
    };
    for (claimant, ids) in claimants.iter().zip(&mut headings) {
        if let Some(name) = &claimant.heading.name {
            claim(ids, name.clone());
        }
    }
    let questions = || claimants.iter().enumerate().filter(|(_, claimant)| claimant.is_question);
    for (at, claimant) in questions() {
        claimant
            .source_question
            .into_iter()
            .flat_map(names_of_question)
            .for_each(|name| claim(&mut headings[at], name));
    }
    for (at, claimant) in questions() {
        names_of_question(&claimant.heading.text).for_each(|name| claim(&mut headings[at], name));
    }
    // Repeats are numbered as the source's own renderer would, names given by hand or not.
    let mut source_slugs = Slugs::default();
    for (claimant, ids) in claimants.iter().zip(&mut headings) {
        if let Some(slug) = &claimant.source {
            claim(ids, source_slugs.next(slug).into());
        }
    }
    // Behind all of what was translated: a name that has wandered to another heading stays with its own text here.
    let mut slugs_of_today = Slugs::default();
    for (claimant, ids) in claimants.iter().zip(&mut headings) {
        if let Some(slug) = &claimant.today {
            claim(ids, slugs_of_today.next(slug).into());
        }
    }
    let mut own_slugs = Slugs::default();
    for (claimant, ids) in claimants.iter().zip(&mut headings) {
        claim(ids, own_slugs.next(&claimant.heading.slug()).into());
    }
    // Who types a link types letters in one piece, whatever pieces the heading is made of.
    for (claimant, ids) in claimants.iter().zip(&mut headings) {
        if let Some(text) = composed(&claimant.heading.text) {
            claim(ids, slug(&text).into());
        }
    }
    // A heading whose every name was taken still needs a place of its own for the outline.
    let mut number = 0;
    for (at, ids) in headings.iter_mut().enumerate().filter(|(_, ids)| ids.is_empty()) {
        number = number.max(at + 1);
        while ids.is_empty() {
            claim(ids, format!("section-{number}").into());
            number += 1;
        }
    }
    PageIds::new(headings, anchors.into_iter().collect())
}

/// What links to a question call it: with the end of the sentence and without, and with a dot or a dash for a dot.
fn names_of_question(text: &str) -> impl Iterator<Item = Box<str>> {
    [false, true].into_iter().flat_map(|keeps_dots| {
        let whole = question_slug(text, keeps_dots);
        [whole.trim_end_matches(['-', '.']).into(), whole.into()]
    })
}

/// Headings and names of a page in order, with those of its includes.
struct Gathered<'a> {
    documents: &'a [Document],
    includes: &'a [Vec<IncludeTarget>],
    is_for_nobody: &'a dyn Fn(&str) -> bool,
    claimants: Vec<Claimant<'a>>,
    anchors: FxHashSet<Box<str>>,
}

impl<'a> Gathered<'a> {
    /// Takes a document and what it includes; circles and excess are no targets any more.
    fn take(&mut self, id: DocId, source: Option<DocId>) {
        let document = &self.documents[id.0 as usize];
        let source = source.map(|source| &self.documents[source.0 as usize]);
        let pairs = source.map(|source| pair(&document.headings, &source.headings)).unwrap_or_default();
        let is_question = document.format == Format::Questions;
        let claimant = |at: usize| {
            let heading = &document.headings[at];
            let paired = || pairs.get(at).copied().flatten().zip(source).map(|(other, source)| &source.headings[other]);
            let today = paired().map(Heading::slug);
            let half = heading.source_slug();
            Claimant {
                heading,
                source: half.or_else(|| today.clone()),
                today,
                source_question: paired().filter(|_| is_question).map(|paired| &*paired.text),
                is_question,
            }
        };
        let dropped = dropped(document, self.is_for_nobody);
        let is_shown = |at: u32| {
            let before = dropped.partition_point(|block| block.end <= at);
            dropped.get(before).is_none_or(|block| at < block.start)
        };
        let is_heading_shown = |at: &usize| is_shown(document.tree.node(document.headings[*at].node).span.start);
        let shown = document.anchors.iter().filter(|anchor| is_shown(anchor.span.start));
        self.anchors.extend(shown.map(|anchor| anchor.name.clone()));
        let mut next = 0;
        let targets = &self.includes[id.0 as usize];
        for (include, target) in document.includes.iter().zip(targets) {
            let Some(target) = target.document().filter(|_| is_shown(include.span.start)) else { continue };
            if include.is_block {
                let before = include.headings_before as usize;
                self.claimants.extend((next..before).filter(is_heading_shown).map(claimant));
                next = next.max(before);
                self.take(target, None);
            } else {
                // Inside a sentence the headings of an include are no headings.
                let names = &self.documents[target.0 as usize].anchors;
                self.anchors.extend(names.iter().map(|anchor| anchor.name.clone()));
            }
        }
        self.claimants.extend((next..document.headings.len()).filter(is_heading_shown).map(claimant));
    }
}

/// Where the blocks of a document stand that nobody is shown, in the order of the file; none stands in another.
fn dropped(document: &Document, is_for_nobody: &dyn Fn(&str) -> bool) -> Vec<Span> {
    let tree = &document.tree;
    let block = |id| match tree.kind(id) {
        NodeKind::Moniker(range) if is_for_nobody(tree.string(range)) => Some(tree.node(id).span),
        _ => None,
    };
    let mut dropped: Vec<Span> = tree.ids().filter_map(block).collect();
    dropped.sort_unstable();
    dropped
}

/// For each heading of a translation, the heading of the source that it stands for.
///
/// The same number of headings with the same levels runs in step, unless halves of pairs say that some have changed
/// places. Otherwise headings whose name or source half is the slug of a source heading are fixed points, and what lies
/// between two of them is paired when it has the same levels.
fn pair(target: &[Heading], source: &[Heading]) -> Vec<Option<usize>> {
    let same_levels =
        |a: &[Heading], b: &[Heading]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.level == b.level);
    let halves: Vec<Option<String>> = target.iter().map(Heading::source_slug).collect();
    let is_in_step = same_levels(target, source);
    if is_in_step && halves.iter().all(Option::is_none) {
        return (0..target.len()).map(Some).collect();
    }
    let slugs: Vec<String> = source.iter().map(Heading::slug).collect();
    // The places of each slug, so that one is found in few steps however many headings there are.
    let mut places: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, slug) in slugs.iter().enumerate() {
        places.entry(slug).or_default().push(at);
    }
    let is_elsewhere = |(half, slug): (&Option<String>, &String)| {
        half.as_ref().is_some_and(|half| half != slug && places.contains_key(&**half))
    };
    if is_in_step && !halves.iter().zip(&slugs).any(is_elsewhere) {
        return (0..target.len()).map(Some).collect();
    }
    let find = |name: Option<&str>, from: usize| {
        let places = places.get(name?)?;
        places.get(places.partition_point(|at| *at < from)).copied()
    };
    let mut pairs = vec![None; target.len()];
    let (mut from, mut source_from) = (0, 0);
    for at in 0..=target.len() {
        let found = match target.get(at) {
            None => Some(source.len()),
            Some(heading) => {
                find(heading.name.as_deref(), source_from).or_else(|| find(halves[at].as_deref(), source_from))
            }
        };
        let Some(other) = found else { continue };
        if same_levels(&target[from..at], &source[source_from..other]) {
            for (step, pair) in pairs[from..at].iter_mut().enumerate() {
                *pair = Some(source_from + step);
            }
        }
        if at < target.len() {
            pairs[at] = Some(other);
            (from, source_from) = (at + 1, other + 1);
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;

    fn ids(text: &str, source: Option<&str>) -> Vec<Vec<String>> {
        let documents: Vec<Document> = std::iter::once(text).chain(source).map(parse).collect();
        let includes = vec![Vec::new(); documents.len()];
        let assigned = assign(&documents, &includes, DocId(0), source.map(|_| DocId(1)), &|_| false);
        assigned.headings.into_iter().map(|ids| ids.iter().map(|id| id.to_string()).collect()).collect()
    }

    #[test]
    fn names_go_first_then_source_slugs_then_own() {
        assert_eq!(ids("# <a name=\"x\"></a>Uno\n\n# X", None), [vec!["x", "uno"], vec!["section-2"]]);
        assert_eq!(ids("# Uno\n\n## Dos", Some("# One\n\n## Two")), [["one", "uno"], ["two", "dos"]]);
        assert_eq!(ids("# Uno\n\n# Uno", Some("# A\n\n# A")), [["a", "uno"], ["a-1", "uno-1"]]);
    }

    #[test]
    fn questions_have_the_names_that_links_to_them_use() {
        let page = |question| format!("### YamlMime:FAQ\nquestions:\n- question: {question}\n");
        assert_eq!(
            ids(&page("¿Qué es x.org, dime?"), Some(&page("What is x.org, then?"))),
            [[
                "what-is-x-org--then",
                "what-is-x-org--then-",
                "what-is-x.org--then",
                "what-is-x.org--then-",
                "-qué-es-x-org--dime",
                "-qué-es-x-org--dime-",
                "-qué-es-x.org--dime",
                "-qué-es-x.org--dime-",
                "what-is-xorg-then",
                "qué-es-xorg-dime"
            ]]
        );
    }

    #[test]
    fn repeated_names_get_numbers_from_the_source() {
        let text = "# <a name=\"s\"></a>Uno\n\n# <a name=\"s\"></a>Dos";
        assert_eq!(ids(text, Some("# S\n\n# S")), [vec!["s", "uno"], vec!["s-1", "dos"]]);
    }

    /// A heading in pairs.
    fn half(marks: &str, target: &str, source: &str) -> String {
        format!(
            "{marks} <span data-ttu-id=\"a-1\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">{source}</span></span>\n\n"
        )
    }

    #[test]
    fn stale_pages_answer_to_the_source_of_then_and_to_that_of_today() {
        let page = half("#", "Uno", "One") + &half("#", "Dos", "Two");
        let table: [(&str, [&[&str]; 2]); 6] = [
            ("# One\n\n# Two", [&["one", "uno"], &["two", "dos"]]),
            ("# First\n\n# Two", [&["one", "first", "uno"], &["two", "dos"]]),
            // Repeats are numbered as on the source's page.
            ("# A\n\n# A", [&["one", "a", "uno"], &["two", "a-1", "dos"]]),
            // They changed places.
            ("# Two\n\n# One", [&["one", "uno"], &["two", "dos"]]),
            // What is new is not on the page.
            ("# New\n\n# One", [&["one", "uno"], &["two", "dos"]]),
            ("# One\n\n# A\n\n# Two", [&["one", "uno"], &["two", "dos"]]),
        ];
        for (source, want) in table {
            assert_eq!(ids(&page, Some(source)), want, "{source}");
        }
    }

    #[test]
    fn headings_between_fixed_points_are_paired() {
        let text = "# <a name=\"a\"></a>A1\n\n## Dos\n\n# <a name=\"c\"></a>C1";
        let source = "# A\n\n## B\n\n# C\n\n# D";
        assert_eq!(ids(text, Some(source)), [vec!["a", "a1"], vec!["b", "dos"], vec!["c", "c1"]]);
    }
}
