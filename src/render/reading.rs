//! The sentences of a page: which of them can be led to, and what stands beside them.
//!
//! In: a page, and what the settings say of bilingual pages. Out: the places of its sentences, and those of the source
//! sentences that its readers can look at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::align::{self, BitextTopic, Lexicons, Reading, bitext_topics};
use crate::catalog::{Catalog, DocId, IncludeTarget, LocaleId, Page, PageKind};
use crate::config::Bilingual;
use crate::html;
use crate::markdown::{Format, Side, WrittenSegment};
use crate::render::article::Segments;

/// What pages with reading modes have in common.
pub(in crate::render) struct Readings {
    mode: Bilingual,
    aligned: OnceLock<Aligned>,
}

/// What aligning needs of the whole docset.
struct Aligned {
    lexicons: Lexicons,
    /// The files that are no articles, in all their locales, by their path below the locale's folder.
    others: BTreeMap<Box<str>, BTreeMap<LocaleId, DocId>>,
}

/// The sentences of a page.
#[derive(Default)]
pub(in crate::render) struct Sentences {
    /// Those of the page itself.
    pub(in crate::render) own: Segments,
    /// What stands beside them.
    pub(in crate::render) source: Option<SourceText>,
}

/// The text beside a page.
pub(in crate::render) struct SourceText {
    /// What a page of the source would be that lies where the translation does.
    pub(in crate::render) page: Page,
    pub(in crate::render) segments: Segments,
}

impl Readings {
    pub(in crate::render) fn new(mode: Bilingual) -> Self {
        Self { mode, aligned: OnceLock::new() }
    }

    /// The sentences of a page and of all that it includes.
    pub(in crate::render) fn of(&self, catalog: &Catalog, page: &Page) -> Sentences {
        let mut sentences = Sentences::default();
        if self.mode == Bilingual::Off || catalog.document(page.doc).format != Format::Markdown {
            return sentences;
        }
        let mut docs = BTreeSet::new();
        with_includes(catalog, page.doc, &mut docs);
        let is_translation = page.kind == PageKind::Edition && page.locale != catalog.source;
        if !is_translation {
            for doc in docs {
                sentences.own.insert(doc, self.source_segments(catalog, page, doc));
            }
            sentences.own.retain(|_, segments| !segments.is_empty());
            return sentences;
        }
        let mut source = None;
        let mut segments = Segments::default();
        for doc in docs {
            let Some(reading) = self.reading(catalog, page, doc) else { continue };
            if doc == page.doc {
                source = Some((reading.source, reading.side));
            }
            sentences.own.insert(doc, reading.target_segments);
            segments.insert(reading.source, reading.source_segments);
        }
        // What includes say is beside them only where the article around them is.
        let Some((doc, side)) = source else { return Sentences::default() };
        sentences.source = Some(SourceText { page: Page { doc, side, ..page.clone() }, segments });
        sentences
    }

    /// The sentences of a file that is shown as the source.
    fn source_segments(&self, catalog: &Catalog, page: &Page, doc: DocId) -> Vec<crate::markdown::SegmentMark> {
        if page.side == Side::Source {
            return align::own_segments(&catalog.document(doc).units, catalog.text(doc), Side::Source);
        }
        let counts = self.mode == Bilingual::Aligned;
        self.topic(catalog, page, doc).map_or(Vec::new(), |topic| topic.source_segments(catalog, counts))
    }

    fn reading(&self, catalog: &Catalog, page: &Page, doc: DocId) -> Option<Reading> {
        if !catalog.document(doc).units.is_empty() {
            return align::own_reading(catalog, doc);
        }
        if self.mode != Bilingual::Aligned {
            return None;
        }
        let lexicons = &self.aligned(catalog).lexicons;
        self.topic(catalog, page, doc)?.aligned_reading(catalog, catalog.locale_of(doc), lexicons)
    }

    /// A file of a page in all its locales. Those of included files are only gone for where all is aligned.
    fn topic<'c>(&'c self, catalog: &'c Catalog, page: &Page, doc: DocId) -> Option<BitextTopic<'c>> {
        if doc == page.doc {
            return Some(BitextTopic::of_topic(catalog, catalog.topic(page.topic)));
        }
        if self.mode != Bilingual::Aligned {
            return None;
        }
        let path = catalog.below(doc);
        Some(BitextTopic { path, articles: self.aligned(catalog).others.get(path)?.clone() })
    }

    fn aligned(&self, catalog: &Catalog) -> &Aligned {
        self.aligned.get_or_init(|| {
            let all = bitext_topics(catalog);
            let locales: Vec<LocaleId> = catalog.locale_ids().filter(|locale| *locale != catalog.source).collect();
            let lexicons = Lexicons::learn(catalog, &all, &all, &locales);
            let others = all.into_iter().map(|topic| (topic.path.into(), topic.articles)).collect();
            Aligned { lexicons, others }
        })
    }
}

/// A file and all that it includes, each once.
fn with_includes(catalog: &Catalog, doc: DocId, docs: &mut BTreeSet<DocId>) {
    if !docs.insert(doc) {
        return;
    }
    let included = catalog.includes[doc.0 as usize].iter().filter_map(IncludeTarget::document);
    included.for_each(|target| with_includes(catalog, target, docs));
}

/// Source sentences as the page carries them: each in an element that names its partner.
pub(in crate::render) fn carried(segments: Vec<WrittenSegment>) -> String {
    // A sentence that was written in parts is one again.
    let mut whole: Vec<WrittenSegment> = Vec::with_capacity(segments.len());
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for segment in segments {
        match known.get(&segment.id) {
            Some(at) => whole[*at].html.push_str(&segment.html),
            None => {
                known.insert(segment.id.clone(), whole.len());
                whole.push(segment);
            }
        }
    }
    let mut out = String::with_capacity(whole.iter().map(|segment| segment.html.len() + 32).sum());
    for segment in whole {
        out.push_str("<div data-u=\"");
        html::push_attribute(&mut out, &segment.id);
        out.push_str("\">");
        out.push_str(segment.html.trim());
        out.push_str("</div>\n");
    }
    out
}
