//! What was most likely meant: the nearest of names that exist.
//!
//! **Invariant:** no search looks at more than a few hundred names, however large the docset and however many links are
//! broken.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::catalog::Catalog;
use crate::docset::Role;
use crate::path::{extension_of, folder_of};

/// A name that so many files have, such as `index.md`, says nothing about which of them was meant.
const MAX_NAMESAKES: usize = 16;

/// A word that so many names of a folder have tells none of them apart.
const MAX_WITH_WORD: usize = 256;

/// Names longer than this, in bytes, are not compared letter by letter: nobody writes them by hand.
const MAX_LENGTH: usize = 256;

/// How many names are compared with one that does not exist.
const MAX_COMPARED: usize = 256;

/// For how many names that a page does not have the nearest is looked for; nobody reads as many suggestions for one page.
const MAX_SOUGHT: usize = 1000;

/// The name that is nearest to one that does not exist, if it is near enough; of several the first.
pub(in crate::check) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let costs = known.into_iter().filter_map(|known| Some((cost(&name, &known.to_lowercase())?, known)));
    costs.min_by_key(|(cost, _)| *cost).map(|(_, known)| known)
}

/// How far two names in lower case are from each other; `None` when nobody would take one for the other.
///
/// One that has all words of the other is near, whatever stands before or behind them: `China-support` and `support`.
fn cost(name: &str, known: &str) -> Option<usize> {
    if name.len() > MAX_LENGTH || known.len() > MAX_LENGTH {
        return None;
    }
    let (short, long) = if name.len() <= known.len() { (name, known) } else { (known, name) };
    if holds_words(long, short) {
        return Some(1 + (long.len() - short.len()) / 8);
    }
    let most = 1.max(long.chars().count() / 3);
    if long.len() - short.len() > most * 4 {
        return None;
    }
    Some(strsim::osa_distance(name, known)).filter(|distance| *distance <= most)
}

/// Whether a text stands in another with no letter or digit at either end.
fn holds_words(long: &str, short: &str) -> bool {
    let is_end = |character: Option<char>| character.is_none_or(|character| !character.is_alphanumeric());
    short.len() >= 3
        && long
            .match_indices(short)
            .any(|(at, _)| is_end(long[..at].chars().next_back()) && is_end(long[at + short.len()..].chars().next()))
}

/// Every file that a link could lead to, by its name and by the words of its name.
#[derive(Debug, Default)]
pub(in crate::check) struct Names<'a> {
    /// Root and path below it.
    files: Vec<(usize, &'a str)>,
    /// By root and name in lower case.
    by_name: FxHashMap<(usize, String), Vec<u32>>,
    /// By root, folder, and a word of the name in lower case.
    by_word: FxHashMap<(usize, &'a str, String), Vec<u32>>,
}

impl<'a> Names<'a> {
    /// Notes all files of a docset, in the order of their paths.
    pub(in crate::check) fn new(catalog: &'a Catalog) -> Self {
        let docset = &catalog.docset;
        let pages = docset.pages.iter().filter(|file| file.role != Role::Excluded).map(|file| (file.root, &file.path));
        let tocs = docset.tocs.iter().map(|file| (file.root, &file.path));
        let assets = docset.assets.iter().map(|asset| (asset.root, &asset.path));
        let all = pages.chain(tocs).chain(assets);
        let mut files: Vec<(usize, &str)> = all.map(|(root, path)| (root, docset.roots[root].strip(path))).collect();
        files.sort_unstable();
        let mut names = Self { files, ..Self::default() };
        for (at, (root, below)) in (0_u32..).zip(&names.files) {
            let name = name_of(below).to_lowercase();
            for word in words(&name) {
                names.by_word.entry((*root, folder_of(below), word.to_owned())).or_default().push(at);
            }
            names.by_name.entry((*root, name)).or_default().push(at);
        }
        names
    }

    /// The path below a root that was most likely meant by one that is not there: the same name in another folder, else a
    /// name that is near in the same folder. The roots are those that the link may lead to, the reader's own first.
    pub(in crate::check) fn suggest(&self, roots: &[usize], missing: &str) -> Option<&'a str> {
        self.namesake(roots, missing).or_else(|| self.neighbour(roots, missing))
    }

    /// The one path below all of these roots whose file has the name of one that is not there.
    pub(in crate::check) fn only(&self, roots: impl Iterator<Item = usize>, missing: &str) -> Option<&'a str> {
        let name = name_of(missing).to_lowercase();
        let mut found = None;
        for at in roots.filter_map(|root| self.by_name.get(&(root, name.clone()))).flatten() {
            let path = self.files[*at as usize].1;
            if found.is_some_and(|found| found != path) {
                return None;
            }
            found = Some(path);
        }
        // A name that every folder may have is no name of one file.
        found.filter(|_| !matches!(stem(&name), "index" | "readme" | "toc" | "overview"))
    }

    fn namesake(&self, roots: &[usize], missing: &str) -> Option<&'a str> {
        let missing = missing.to_lowercase();
        roots.iter().find_map(|root| {
            let namesakes = self.by_name.get(&(*root, name_of(&missing).to_owned()))?;
            let paths = namesakes.iter().map(|at| self.files[*at as usize].1);
            let is_clear = namesakes.len() <= MAX_NAMESAKES;
            paths.filter(|_| is_clear).min_by_key(|below| apart(&missing, &below.to_lowercase()))
        })
    }

    fn neighbour(&self, roots: &[usize], missing: &str) -> Option<&'a str> {
        let (folder, name) = (folder_of(missing), name_of(missing).to_lowercase());
        let is_markdown = |path: &str| extension_of(path).eq_ignore_ascii_case("md");
        roots.iter().find_map(|root| {
            let mut candidates: Vec<u32> = words(&name)
                .filter_map(|word| self.by_word.get(&(*root, folder, word.to_owned())))
                .filter(|with_word| with_word.len() <= MAX_WITH_WORD)
                .flatten()
                .copied()
                .take(MAX_COMPARED)
                .collect();
            candidates.sort_unstable();
            candidates.dedup();
            let paths = candidates.into_iter().map(|at| self.files[at as usize].1);
            let alike =
                paths.filter(|path| is_markdown(path) == is_markdown(missing) || extension_of(missing).is_empty());
            let costs = alike.filter_map(|path| Some((cost(stem(&name), stem(&name_of(path).to_lowercase()))?, path)));
            costs.min_by_key(|(cost, _)| *cost).map(|(_, path)| path)
        })
    }
}

/// The names of one page, by the words in them where there are too many to compare each.
#[derive(Debug, Default)]
pub(in crate::check) struct PageNames<'a> {
    names: Vec<&'a str>,
    /// By a word in lower case; empty for a page with few names.
    by_word: FxHashMap<String, Vec<u32>>,
    all: FxHashSet<&'a str>,
    /// By the name in lower case and its length: the name, unless there are several.
    in_lower_case: FxHashMap<(usize, String), Option<&'a str>>,
    /// What was looked for already.
    sought: FxHashMap<String, Option<&'a str>>,
}

impl<'a> PageNames<'a> {
    /// Notes the names of a page; the first of several that are as near goes first.
    pub(in crate::check) fn new(names: impl Iterator<Item = &'a str>) -> Self {
        let mut found = Self { names: names.collect(), ..Self::default() };
        found.all = found.names.iter().copied().collect();
        for name in &found.names {
            let only = found.in_lower_case.entry((name.len(), name.to_lowercase())).or_insert(Some(name));
            *only = only.filter(|only| only == name);
        }
        if found.names.len() <= MAX_COMPARED {
            return found;
        }
        for (at, name) in (0_u32..).zip(&found.names).filter(|(_, name)| name.len() <= MAX_LENGTH) {
            for word in words_of_text(&name.to_lowercase()) {
                found.by_word.entry(word.to_owned()).or_default().push(at);
            }
        }
        found
    }

    /// Whether the page has a name, letter for letter.
    pub(in crate::check) fn has(&self, name: &str) -> bool {
        self.all.contains(name)
    }

    /// The one name that differs in letter case only.
    pub(in crate::check) fn in_other_case(&self, name: &str) -> Option<&'a str> {
        self.in_lower_case.get(&(name.len(), name.to_lowercase())).copied().flatten()
    }

    /// The name that was most likely meant, for the first [`MAX_SOUGHT`] names that are asked for.
    pub(in crate::check) fn nearest(&mut self, name: &str) -> Option<&'a str> {
        if let Some(known) = self.sought.get(name) {
            return *known;
        }
        if self.sought.len() >= MAX_SOUGHT {
            return None;
        }
        let found = self.search(name);
        self.sought.insert(name.to_owned(), found);
        found
    }

    fn search(&self, name: &str) -> Option<&'a str> {
        if self.by_word.is_empty() {
            return nearest(name, self.names.iter().copied());
        }
        if name.len() > MAX_LENGTH {
            return None;
        }
        let lower = name.to_lowercase();
        // The rarest words tell most.
        let mut known: Vec<&Vec<u32>> = words_of_text(&lower).filter_map(|word| self.by_word.get(word)).collect();
        known.sort_by_key(|with_word| with_word.len());
        let mut candidates: Vec<u32> = known.into_iter().flatten().copied().take(MAX_COMPARED).collect();
        candidates.sort_unstable();
        candidates.dedup();
        nearest(name, candidates.into_iter().map(|at| self.names[at as usize]))
    }
}

/// How many folders stand between two files.
fn apart(one: &str, other: &str) -> usize {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split('/').collect(), other.split('/').collect());
    let shared = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    one.len() + other.len() - 2 * shared
}

fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn stem(name: &str) -> &str {
    name.rfind('.').filter(|at| *at > 0).map_or(name, |at| &name[..at])
}

/// The words of a name, and its first letters, so that a slip in its only word is found.
fn words(name: &str) -> impl Iterator<Item = &str> {
    words_of_text(stem(name))
}

fn words_of_text(text: &str) -> impl Iterator<Item = &str> {
    let first = text.char_indices().nth(2).map(|(at, letter)| &text[..at + letter.len_utf8()]);
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).chain(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_and_a_prefix_are_near() {
        let known = ["china-customer-support", "customer-self-support", "install", "what-is-new"];
        for (name, want) in [
            ("customer-support", Some("china-customer-support")),
            ("Instal", Some("install")),
            ("what-is-now", Some("what-is-new")),
            ("pricing", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, known), want, "{name}");
        }
    }

    #[test]
    fn a_page_of_many_names_is_searched_by_their_words() {
        let names: Vec<String> = (0..20_000).map(|at| format!("heading-{at}-of-many")).collect();
        let special = ["set-up-the-printer", "recieving-mail"];
        let mut page = PageNames::new(names.iter().map(String::as_str).chain(special));
        for (name, want) in [
            ("heading-17-of-much", Some("heading-17-of-many")),
            ("setup-the-printer", Some("set-up-the-printer")),
            ("receiving-mail", Some("recieving-mail")),
            ("nothing-like-it", None),
        ] {
            assert_eq!(page.nearest(name), want, "{name}");
        }
        assert_eq!(page.nearest(&"x".repeat(100_000)), None);
        assert_eq!(
            (page.in_other_case("Heading-17-of-many"), page.has("recieving-mail")),
            (Some("heading-17-of-many"), true)
        );
        for at in 0..MAX_SOUGHT {
            page.nearest(&format!("another-{at}"));
        }
        assert_eq!(
            (page.nearest("heading-18-of-much"), page.nearest("heading-17-of-much")),
            (None, Some("heading-17-of-many"))
        );
    }
}
