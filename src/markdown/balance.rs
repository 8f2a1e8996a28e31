//! The elements of raw HTML that are open while a page is written.
//!
//! In: the start and end tags that an author wrote, between elements of ours. Out: end tags for what was left open where
//! an element of ours ends, none that would close what another element holds.
//!
//! **Invariant:** raw HTML inside an element of ours cannot reach out of it.
//! **Invariant:** few elements are open at once. A browser opens formatting again in every paragraph, so that a thousand
//! `<b>` and a thousand paragraphs would be a million elements.

/// Elements that a browser opens again in the next paragraph when they were not closed.
const FORMATTING: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Elements whose end tag may be left out: the next element, or the end of what they stand in, ends them.
pub(in crate::markdown) const SELF_ENDING: [&str; 14] =
    ["p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "caption", "rp", "rt"];

/// How many formatting elements may be open at once.
const MAX_FORMATTING: usize = 20;

/// How many others may be.
const MAX_OTHERS: usize = 500;

/// How far an end tag looks for its start tag.
const MAX_SEARCH: usize = 100;

/// Stands for an element of ours.
const OURS: &str = "";

/// The elements that are open, ours among them.
#[derive(Debug, Default)]
pub(in crate::markdown) struct OpenElements {
    names: Vec<Box<str>>,
    formatting: usize,
    others: usize,
    /// Whether end tags were missing, too many, or in another order.
    pub(in crate::markdown) was_mended: bool,
}

impl OpenElements {
    /// An element of ours begins.
    pub(in crate::markdown) fn enter(&mut self) {
        self.names.push(OURS.into());
    }

    /// An element of ours ends, after what was left open in it.
    pub(in crate::markdown) fn leave(&mut self, out: &mut String) {
        while let Some(name) = self.names.pop().filter(|name| **name != *OURS) {
            self.end(&name, out);
            self.was_mended = true;
        }
    }

    /// An element of raw HTML begins; `false` when too many are open, and this one cannot be.
    pub(in crate::markdown) fn open(&mut self, name: &str) -> bool {
        let is_full = if FORMATTING.contains(&name) {
            self.formatting == MAX_FORMATTING
        } else {
            self.others == MAX_OTHERS && !SELF_ENDING.contains(&name)
        };
        if is_full {
            self.was_mended = true;
            return false;
        }
        if SELF_ENDING.contains(&name) && self.names.last().is_some_and(|last| **last == *name) {
            // The second of two ends the first.
            self.was_mended = true;
            return true;
        }
        if let Some(count) = self.count(name) {
            *count += 1;
        }
        self.names.push(name.into());
        true
    }

    /// An element of raw HTML ends, after what was left open in it; an end tag without start tag is not written.
    pub(in crate::markdown) fn close(&mut self, name: &str, out: &mut String) {
        let inside = self.names.iter().rev().take(MAX_SEARCH).take_while(|open| ***open != *OURS);
        let Some(depth) = inside.into_iter().position(|open| **open == *name) else {
            self.was_mended = true;
            return;
        };
        self.was_mended |= depth > 0;
        for _ in 0..depth {
            if let Some(name) = self.names.pop() {
                self.end(&name, out);
            }
        }
        self.names.pop();
        if let Some(count) = self.count(name) {
            *count -= 1;
        }
        push_end(name, out);
    }

    /// Ends an element whose end tag is missing.
    fn end(&mut self, name: &str, out: &mut String) {
        if let Some(count) = self.count(name) {
            *count -= 1;
            push_end(name, out);
        }
    }

    fn count(&mut self, name: &str) -> Option<&mut usize> {
        if FORMATTING.contains(&name) {
            Some(&mut self.formatting)
        } else if SELF_ENDING.contains(&name) {
            None
        } else {
            Some(&mut self.others)
        }
    }
}

fn push_end(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}
