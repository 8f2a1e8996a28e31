//! Where the links of a bilingual article led in its source.
//!
//! In: the links of a document, and its pairs. Out: the links whose source half has another destination, as written there; the
//! links that only one of the halves has.
//! Links around a pair, whose destination both halves share, have none.

use memchr::memmem;
use pulldown_cmark::{Event, Parser, Tag};

use crate::markdown::document::{Link, LinkId, LinkKind, LoneLink, SourceLink, Unit};
use crate::markdown::parse::OPTIONS;

/// The links that go elsewhere. Where the halves of a pair do not have the same number of links, nobody knows which
/// belong together.
pub(in crate::markdown) fn find(text: &str, links: &[Link], units: &[Unit]) -> (Box<[SourceLink]>, Box<[LoneLink]>) {
    let opening = memmem::Finder::new("](");
    let (mut found, mut alone) = (Vec::new(), Vec::new());
    let mut first = 0;
    for (number, unit) in (0..).zip(units) {
        while links.get(first).is_some_and(|link| link.span.start < unit.target.start) {
            first += 1;
        }
        let source = unit.source.of(text);
        if opening.find(source.as_bytes()).is_none() && opening.find(unit.target.of(text).as_bytes()).is_none() {
            continue;
        }
        let own = links[first..].iter().take_while(|link| link.span.end <= unit.target.end);
        let own: Vec<(usize, &Link)> = (first..).zip(own).filter(|(_, link)| link.kind == LinkKind::Link).collect();
        let theirs = destinations(source);
        if own.len() != theirs.len() {
            let inside = links[first..].iter().take_while(|link| link.span.end <= unit.target.end);
            note_alone(text, inside, unit, theirs, &mut alone);
            continue;
        }
        let mut own: Vec<(usize, &str)> = own.into_iter().map(|(at, link)| (at, &*link.destination)).collect();
        // Translations put links in another order.
        let theirs: Vec<&Box<str>> = theirs
            .iter()
            .filter(|destination| match own.iter().position(|(_, own)| *own == &***destination) {
                Some(same) => {
                    own.remove(same);
                    false
                }
                None => true,
            })
            .collect();
        let elsewhere = own.into_iter().zip(theirs);
        found.extend(elsewhere.map(|((at, _), source)| SourceLink {
            unit: number,
            link: link_id(at),
            destination: source.clone(),
        }));
    }
    (found.into(), alone.into())
}

/// Notes the links that only one half has, where all others of the pair have a counterpart with their destination.
fn note_alone<'a>(
    text: &str,
    inside: impl Iterator<Item = &'a Link>,
    unit: &Unit,
    mut theirs: Vec<Box<str>>,
    alone: &mut Vec<LoneLink>,
) {
    // In raw HTML both halves are text, and what is written as a link in both is lost in neither. Nor is what one half
    // has as a link and the other as raw HTML, as a bare address or as the destination of a definition.
    let (here, there) = (unit.target.of(text), unit.source.of(text));
    let written = destinations(here);
    if written.len() == theirs.len() {
        return;
    }
    let is_code = |at: u32| text.get(unit.target.range().start..at as usize).is_some_and(|before| before.contains('`'));
    let mut own: Vec<&Link> = Vec::new();
    for link in inside {
        match theirs.iter().position(|destination| *destination == link.destination) {
            Some(same) => drop(theirs.remove(same)),
            None if there.contains(&*link.destination) => {}
            // Bare addresses and references are no links to who reads half a pair.
            None if link.kind == LinkKind::Link && written.contains(&link.destination) => own.push(link),
            None => return,
        }
    }
    // The source of a name or of an include is written as a link is.
    theirs.retain(|destination| {
        !destination.starts_with("xref:") && !written.contains(destination) && !here.contains(&**destination)
    });
    if own.is_empty() && !is_code(unit.target.end) {
        let lost = |destination| LoneLink { span: unit.target, destination, is_of_source: true };
        alone.extend(theirs.into_iter().map(lost));
    } else if theirs.is_empty() {
        let added =
            |link: &Link| LoneLink { span: link.span, destination: link.destination.clone(), is_of_source: false };
        alone.extend(own.into_iter().map(added));
    }
}

fn link_id(at: usize) -> LinkId {
    LinkId(u32::try_from(at).unwrap_or(u32::MAX))
}

/// The destinations of the links in a line of Markdown.
fn destinations(inline: &str) -> Vec<Box<str>> {
    let destination = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(Box::from(&*dest_url)),
        _ => None,
    };
    Parser::new_ext(inline.trim(), OPTIONS).filter_map(destination).collect()
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    #[test]
    fn links_of_both_halves_are_compared() {
        for (target, source, want) in [
            ("[a](b.md)", "[a](b.md)", vec![]),
            ("[a](c.md)", "[a](b.md)", vec![("c.md", "b.md")]),
            ("[b](2.md) [a](1.md)", "[a](1.md) [b](2.md)", vec![]),
            ("[b](2.md) [a](x.md)", "[a](1.md) [b](2.md)", vec![("x.md", "1.md")]),
            ("[b](2.md)", "[a](1.md) [b](2.md)", vec![]),
            ("`[a](c.md)`", "[a](b.md)", vec![]),
            ("uno", "one", vec![]),
        ] {
            let text = format!(
                "[before](x.md) <span data-ttu-id=\"a-1\">{target}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">{source}</span></span>\n"
            );
            let document = parse(&text);
            let found = document.source_links.iter();
            let found: Vec<(&str, &str)> =
                found.map(|link| (&*document.links[link.link.0 as usize].destination, &*link.destination)).collect();
            assert_eq!(found, want, "{target} | {source}");
        }
    }
}
