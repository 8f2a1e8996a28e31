//! Articles whose page is called by the name of their file.

use rustc_hash::FxHashSet;

use crate::check::facts::Facts;
use crate::check::once::Once;
use crate::check::rule::{Findings, Rule};
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::docset::{Fault as FileFault, FaultKind as FileFaultKind, Role};
use crate::markdown::Tree;
use crate::path::DocPath;
use crate::text::Span;

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "title-missing",
        severity: Severity::Warning,
        area: Area::Metadata,
        summary: "An article has neither a title nor a heading.",
        explain: include_str!("title_missing.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let catalog = facts.catalog();
    // What reads as no text has no title that anybody could see; that finding is enough.
    let is_unread = |fault: &&FileFault| matches!(fault.kind, FileFaultKind::InvalidEncoding { .. });
    let unread: FxHashSet<&DocPath> = facts.file_faults().filter(is_unread).map(|fault| &fault.path).collect();
    let mut once = Once::default();
    for doc in facts.source_first() {
        let (document, file) = (catalog.document(doc), catalog.file(doc));
        let has_title = catalog.metadata(doc).title().is_some() || !document.headings.is_empty();
        let is_sent_on = document.front_matter.metadata.redirect_url.is_some();
        // An article without any text has its own finding.
        let has_text = document.tree.children(Tree::ROOT).next().is_some() && !unread.contains(&file.path);
        if file.role != Role::Article || has_title || is_sent_on || !has_text || !once.is_first(facts, doc, "") {
            continue;
        }
        let message =
            format!("'{}' has neither a title nor a heading, so its page is named after the file", file.path.name());
        let hint = "write 'title: …' into the front matter, or begin with '# …'";
        found.in_document(doc, Span::default(), message).hint = Some(hint.to_owned());
    }
}
