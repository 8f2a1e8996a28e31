//! Where addresses lead, found once for all pages of a folder: most links of a site stand on each of its pages.
//!
//! **Invariant:** of names only hashes are kept, of 64 bits, and never more than [`MOST`] addresses.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use crate::built::model::Lost;
use crate::built::target::{self, Files, Target, decoded};
use crate::path::DocPath;

/// How many addresses are kept before it begins anew: some megabytes.
const MOST: usize = 1 << 16;

/// Where an address leads: [`Target`] with the hashes of its bookmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::built) enum Lead {
    /// To a file of the site, and a bookmark on it.
    File(u32, Option<Mark>),
    /// To the page itself, and a bookmark on it.
    Here(Option<Mark>),
    /// Somewhere else.
    Outside,
    /// Nowhere.
    Nowhere(Lost),
}

/// The hashes of a bookmark as written and of what it is without percent signs: an id of either kind answers to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::built) struct Mark {
    pub(in crate::built) written: u64,
    pub(in crate::built) decoded: u64,
}

impl Mark {
    fn of(bookmark: &str) -> Self {
        Self { written: hash_of(bookmark), decoded: hash_of(&decoded(bookmark)) }
    }
}

/// The hash of an id or a bookmark.
pub(in crate::built) fn hash_of(name: &str) -> u64 {
    xxh3_64(name.as_bytes())
}

/// What addresses are seen from.
#[derive(Clone, Copy)]
pub(in crate::built) struct View<'a> {
    pub(in crate::built) files: &'a Files,
    /// The address of the site, where it is known.
    pub(in crate::built) address: Option<&'a str>,
}

impl View<'_> {
    /// Where an address on a page leads.
    pub(in crate::built) fn lead(&self, written: &str, page: &DocPath) -> Lead {
        let mark = |bookmark: Option<Cow<'_, str>>| bookmark.map(|name| Mark::of(&name));
        match target::resolve(written, page, self.files, self.address) {
            Target::File { file, bookmark } => Lead::File(file, mark(bookmark)),
            Target::Here(bookmark) => Lead::Here(mark(bookmark)),
            Target::Outside => Lead::Outside,
            Target::Nowhere(lost) => Lead::Nowhere(lost),
        }
    }
}

/// The addresses that were asked for.
#[derive(Default)]
pub(in crate::built) struct Memo {
    known: FxHashMap<u64, Lead>,
}

impl Memo {
    /// Where an address leads that stands on a page of the folder with this hash.
    pub(in crate::built) fn lead(&mut self, written: &str, page: &DocPath, folder: u64, view: View<'_>) -> Lead {
        if written.starts_with('#') {
            return view.lead(written, page);
        }
        let key = xxh3_64_with_seed(written.as_bytes(), folder);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        if self.known.len() >= MOST {
            self.known.clear();
        }
        let lead = view.lead(written, page);
        self.known.insert(key, lead);
        lead
    }
}
