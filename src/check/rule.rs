//! A rule, and where it puts what it finds.
//!
//! **Invariant:** the only place that calls [`Diagnostic::new`].

use rustc_hash::FxHashMap;

use crate::catalog::{DocId, PivotPlace};
use crate::check::facts::Facts;
use crate::check::link_fact::{Holder, LinkFact};
use crate::diagnostic::{Diagnostic, Label, RuleInfo};
use crate::path::DocPath;
use crate::text::{LineIndex, Position, Span};

/// What is looked for, and the function that finds it.
#[derive(Debug)]
pub struct Rule {
    /// Code, severity, and what is to be known about it.
    pub info: RuleInfo,
    /// Iterates facts and words messages.
    pub(in crate::check) check: fn(&Facts<'_>, &mut Findings<'_>),
}

/// Runs one rule.
pub(in crate::check) fn run(rule: &'static Rule, facts: &Facts<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings { facts, rule: &rule.info, lines: FxHashMap::default(), found: Vec::new() };
    (rule.check)(facts, &mut findings);
    findings.found
}

/// The findings of one rule.
pub(in crate::check) struct Findings<'a> {
    facts: &'a Facts<'a>,
    rule: &'static RuleInfo,
    /// The lines of the files that were told of: a file may have a finding in each.
    lines: FxHashMap<Holder, LineIndex<'a>>,
    found: Vec<Diagnostic>,
}

impl Findings<'_> {
    /// Something at a place in a document.
    pub(in crate::check) fn in_document(&mut self, doc: DocId, span: Span, message: String) -> &mut Diagnostic {
        self.at(Holder::Document(doc), span, message)
    }

    /// Something at a place in a document or table of contents.
    pub(in crate::check) fn at(&mut self, holder: Holder, span: Span, message: String) -> &mut Diagnostic {
        let file = self.facts.file(holder);
        let label = self.label(holder, span);
        let diagnostic = self.push(message, label);
        diagnostic.locale = Some(file.locale.clone());
        self.with_topic(holder)
    }

    /// Something with a link, at its destination.
    pub(in crate::check) fn on_link(&mut self, link: &LinkFact<'_>, message: String) -> &mut Diagnostic {
        let diagnostic = self.at(link.holder, link.span, message);
        diagnostic.target = Some(link.destination.to_owned());
        diagnostic.span = Some(link.span);
        diagnostic
    }

    /// Something with a file whose text may not be there.
    pub(in crate::check) fn in_file(
        &mut self,
        path: &DocPath,
        start: Option<Position>,
        message: String,
    ) -> &mut Diagnostic {
        let locale = self.facts.locale_at(path);
        let diagnostic = self.push(message, Label { path: path.clone(), start, end: start });
        diagnostic.locale = locale;
        diagnostic
    }

    /// Something with groups of pivots.
    pub(in crate::check) fn at_pivots(&mut self, place: &PivotPlace, message: String) -> &mut Diagnostic {
        match place {
            PivotPlace::File(path, at) => self.in_file(path, Some(*at), message),
            PivotPlace::Document(doc, span) => self.in_document(*doc, *span, message),
        }
    }

    fn push(&mut self, message: String, at: Label) -> &mut Diagnostic {
        let at_end = self.found.len();
        self.found.push(Diagnostic::new(self.rule, message, at));
        &mut self.found[at_end]
    }

    fn with_topic(&mut self, holder: Holder) -> &mut Diagnostic {
        let last = self.found.len() - 1;
        let diagnostic = &mut self.found[last];
        if let Holder::Document(doc) = holder {
            let catalog = &self.facts.analysis.catalog;
            diagnostic.topic = catalog.topic_of(doc).map(|topic| catalog.topic(topic).path.to_string());
        }
        diagnostic
    }

    /// A place in a document.
    pub(in crate::check) fn label_at(&mut self, doc: DocId, span: Span) -> Label {
        self.label(Holder::Document(doc), span)
    }

    /// A place in a document or table of contents.
    pub(in crate::check) fn label(&mut self, holder: Holder, span: Span) -> Label {
        let file = self.facts.file(holder);
        let lines = self.lines.entry(holder).or_insert_with(|| LineIndex::new(&file.text));
        let (start, end) = (lines.position(span.start), lines.position(span.end));
        Label { path: file.path.clone(), start: Some(start), end: Some(end) }
    }
}
