//! What holds for every input, whoever wrote it.
//!
//! Sample articles are cut at every place and changed at random places, always the same ones. Real articles of
//! `../shared` are taken as well where they are.
#![expect(clippy::disallowed_methods, reason = "a test reads the articles that it changes")]

mod support;

use std::collections::HashSet;
use std::fmt::Write as _;

use hexapla::html;
use hexapla::markdown::{Document, NodeId, NodeKind, Tree, parse, parse_source_side};
use hexapla::text::{Span, char_boundary};
use rayon::prelude::*;
use scraper::{Html, Node, Selector};

use support::{articles, corpus, text_of, written};

/// Articles that hold every construct.
const SAMPLES: [&str; 6] = [
    r##"---
title: "<span data-ttu-id=\"a-101\">Título: ñ</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-101\">Title</span></span>"
ms.openlocfilehash: 0123456789012345678901234567890123456789
ms.translationtype: MT
ms.lasthandoff: 04/23/2019
no-loc: [a, "b"]
---
# <a name="title"></a><span data-ttu-id="1f-103">Título ñandú</span><span class="sxs-lookup"><span data-stu-id="1f-103">Title</span></span>

<span data-ttu-id="1f-104">Vea [**uno**](a.md "t") y `</span>`.</span><span class="sxs-lookup"><span data-stu-id="1f-104">See [**one**](a.md "t") and `</span>`.</span></span> <span data-ttu-id="1f-105">Dos
![G](media/x.png)</span><span class="sxs-lookup"><span data-stu-id="1f-105">Two
![G](media/x.png)</span></span>

> [!NOTE]
> <span data-ttu-id="1f-106">日本語 𝒳 é</span><span class="sxs-lookup"><span data-stu-id="1f-106">Read</span></span>
>[!Warning]
>:::no-loc text="a \"b\" *c*"::: [!INCLUDE [x](y.md)]

| <span data-ttu-id="1f-107">a \| b</span><span class="sxs-lookup"><span data-stu-id="1f-107">a | b</span></span> | c |
|:--|--:|
| [<span data-ttu-id="1f-108">Tres</span><span class="sxs-lookup"><span data-stu-id="1f-108">Three</span></span>](c.md#d) | <br/> |
"##,
    r##"# [A](#tab/a)

1. Uno
   - [ ] dos[^x]
     > tres
     ```cs-interactive
     <b> & "c"
     ```

# <a name="b"></a>[B](#tab/b/a)

[!code-csharp[Main](../x.cs?name=y)]
[!INCLUDE[](includes/z.md)]

***

[^x]: Nota *al pie*
    y más

~~~
&amp; <script>
~~~
    &lt; &copy; 	tab
"##,
    r##"<div class="a" onclick="x()" style="b">
<a href="javascript:alert(1)" id='á'>b</a><img src=x onerror=alert(1)>
</br><vector><table><tr><td>c
</div>

<script>alert('<p>')</script> <style>p{}</style>
a <script>alert(1)</script> <b>*c</b>* </div> <!-- d <!-- --> <svg onload="x"> &colon; &#106;avascript:
[e](&#106;avascript:alert(1)) [f](java%73cript:g) ![h](<data:text/html;base64,i>)
<a href="&#x6A;avascript:x">j</a> <iframe srcdoc="<script>" src=//k></iframe> <details open><summary>l</summary>
<p title="a>b" data-ttu-id="1" x:y="z"><math><mi//xlink:href="data:x,<script>">
"##,
    "\u{feff}\u{a0}a\u{200b}\r\nb\\\r\n\r\n# c \u{301}#\r\n> [!div class=\"`d`\"]\r\n> e <span data-ttu-id=\"a-1\">f\r\n\r\n<span class=\"sxs-lookup\"><span data-stu-id=\"a-2\">g</span></span> ][ ]( *_~`|:- \u{0} \u{fffd}",
    r##"### YamlMime:FAQ
metadata:
  title: "Título\_ñ"
  ms.openlocfilehash: 0123456789012345678901234567890123456789
title: 'It''s <script>'
summary: >
  Uno *dos*
  [tres](a.md).


  - 日本語 𝒳

    > [!NOTE]

    > x
sections:
- name: General
  questions:
  - question: |
      ¿Qué `es`?
    answer: "\u00e9 \"<b>\n<a\nhref='javascript:x' id=\\\"k\\\">\\*a</a>\n\n```\n\tx\n```\n\\[!div"
  - question: 1. Dos
    answer: <span data-ttu-id="a-1">Uno [x](y.md)</span><span class="sxs-lookup"><span data-stu-id="a-1">One</span></span>
  - {question: a, answer: '<div>b'}
additionalContent: |
    [!INCLUDE[](includes/z.md)]
    [!code-cs[M](x.cs)] <script>
      alert(1)
    </script>
"##,
    r##"### YamlMime:Hub
title: &a "a\
  b"
highlightedContent:
  items: [{title: <b>, itemType: video, url: 'javascript:x'}, c]
conceptualContent:
  title: !t 'd'
  summary: "</div>"
  items:
    - title: e
      imageSrc: "x\"y.png"
      url: f.md
      links:
      - text: "g\n h"
        url: |
          i.md
      footerLink: {text: j, url: k}
additionalContent:
  sections:
  - items:
    - links: [{text: l, url: data:x}]
  footer: <a href="m">n
"##,
];

/// A small generator of numbers, the same at every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("64 bits") % bound.max(1)
    }
}

/// Checks all that [`parse`] and [`hexapla::markdown::write_html`] promise about one text.
fn check(text: &str) {
    for (document, is_target) in [(parse(text), true), (parse_source_side(text), false)] {
        check_spans(&document, text);
        check_tree(&document);
        let written = written(&document, text);
        let body = if written.is_balanced { written.html } else { html::repair(&written.html) };
        if is_target {
            check_no_tags_of_pairs(&document, text);
        }
        check_html(&body, text);
    }
}

fn check_spans(document: &Document, text: &str) {
    let tree = &document.tree;
    let front_matter = &document.front_matter;
    let localization = &front_matter.localization;
    let spans = (tree.ids().map(|id| tree.node(id).span))
        .chain(document.links.iter().map(|link| link.span))
        .chain(document.anchors.iter().map(|anchor| anchor.span))
        .chain(document.includes.iter().map(|include| include.span))
        .chain(document.faults.iter().map(|fault| fault.span))
        .chain(document.units.iter().flat_map(|unit| [unit.id, unit.target, unit.source, unit.whole]))
        .chain(front_matter.fault.iter().map(|fault| fault.span))
        .chain(front_matter.duplicates.iter().map(|key| key.span))
        .chain(front_matter.metadata.title.iter().map(|title| title.span))
        .chain(localization.source_hash.iter().map(|value| value.span))
        .chain(localization.loc_file_id.iter().map(|value| value.span))
        .chain(localization.source_commit.iter().map(|value| value.span))
        .chain(localization.locale.iter().map(|value| value.span))
        .chain(localization.kind.iter().map(|value| value.span))
        .chain(localization.handed_off.iter().map(|value| value.span))
        .chain([Span::at(front_matter.body as usize)]);
    for span in spans {
        assert!(text.get(span.range()).is_some(), "{span:?} is no place in {text:?}");
    }
    for unit in &document.units {
        let whole = unit.whole;
        assert!(whole.start <= unit.id.start && unit.id.end <= unit.target.start, "{unit:?} in {text:?}");
        assert!(unit.target.end <= unit.source.start && unit.source.end <= whole.end, "{unit:?} in {text:?}");
    }
    assert!(document.units.windows(2).all(|pair| pair[0].whole.end <= pair[1].whole.start), "{text:?}");
    assert!(document.includes.is_sorted_by_key(|include| include.span), "{text:?}");
}

/// No node hangs at two places, and every id in a node has something behind it.
fn check_tree(document: &Document) {
    let mut seen: HashSet<NodeId> = HashSet::new();
    let mut pending = vec![Tree::ROOT];
    while let Some(id) = pending.pop() {
        assert!(seen.insert(id), "a node has two parents");
        match document.tree.kind(id) {
            NodeKind::Heading(heading) => assert_eq!(document.headings[heading.0 as usize].node, id),
            NodeKind::Snippet(snippet) => assert!((snippet.0 as usize) < document.snippets.len()),
            NodeKind::Picture(picture) | NodeKind::PictureBlock(picture) => {
                assert!((picture.0 as usize) < document.pictures.len());
            }
            NodeKind::Video(video) | NodeKind::VideoBlock(video) => assert!((video.0 as usize) < document.videos.len()),
            NodeKind::Link(link) | NodeKind::Image(link) | NodeKind::Tab(link) => {
                assert!((link.0 as usize) < document.links.len());
            }
            NodeKind::IncludeBlock(include) => assert!(document.includes[include.0 as usize].is_block),
            NodeKind::IncludeInline(include) => assert!(!document.includes[include.0 as usize].is_block),
            _ => {}
        }
        pending.extend(document.tree.children(id));
    }
}

fn check_no_tags_of_pairs(document: &Document, text: &str) {
    let mut pending = vec![Tree::ROOT];
    while let Some(id) = pending.pop() {
        match document.tree.kind(id) {
            // Code may speak of pairs.
            NodeKind::CodeBlock(_) => continue,
            NodeKind::Text | NodeKind::OwnedText(_) => {
                let shown = document.tree.text(id, text).unwrap_or("");
                let is_tag = shown.contains("<span data-ttu-id=\"") || shown.contains("<span data-stu-id=\"");
                assert!(!is_tag, "{shown:?} in {text:?}");
            }
            _ => {}
        }
        pending.extend(document.tree.children(id));
    }
}

fn check_html(body: &str, text: &str) {
    let page = Html::parse_fragment(body);
    for element in page.tree.values().filter_map(Node::as_element) {
        let name = element.name();
        assert!(
            !["script", "style", "object", "embed", "form", "svg", "math", "base"].contains(&name),
            "{name}: {text:?}"
        );
        for (attribute, value) in element.attrs() {
            assert!(!attribute.starts_with("on"), "{attribute}: {text:?}");
            let is_url = ["href", "src", "poster", "cite", "action", "srcset"].contains(&attribute);
            let value: String = value.chars().filter(|c| !c.is_ascii_control() && !c.is_whitespace()).collect();
            assert!(!is_url || !value.to_ascii_lowercase().starts_with("javascript:"), "{value}: {text:?}");
        }
    }
}

/// The elements that an article may have on a page: those that raw HTML may bring, and the box of a task.
const ELEMENTS: &str = "a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col \
    colgroup data dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i \
    iframe img input ins kbd label legend li mark menu meter nav nobr ol output p picture pre progress q rb rp rt ruby \
    s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul \
    var video wbr";

/// Their attributes, besides `data-*`, `aria-*`, those of the box of a task, and the `style` of cells.
const ATTRIBUTES: &str = "abbr align allowfullscreen alt axis border cellpadding cellspacing cite class color cols \
    colspan controls datetime dir frameborder headers height hidden href hreflang id kind label lang loading loop max \
    media min muted name open poster preload rel reversed role rowspan scope size span src start summary tabindex \
    target title type valign value width";

/// A cleaner that another team wrote, told what we allow.
fn cleaner() -> ammonia::Builder<'static> {
    let mut cleaner = ammonia::Builder::empty();
    let cell: HashSet<&str> = ["style"].into();
    cleaner
        .tags(ELEMENTS.split_whitespace().collect())
        .generic_attributes(ATTRIBUTES.split_whitespace().collect())
        .generic_attribute_prefixes(["data-", "aria-"].into())
        .tag_attributes(
            [
                ("td", cell.clone()),
                ("th", cell),
                ("input", ["disabled", "checked"].into()),
                // Of ours alone, which `check_curtains` looks into.
                ("iframe", ["srcdoc"].into()),
            ]
            .into_iter()
            .collect(),
        )
        .clean_content_tags(["script", "style"].into())
        .filter_style_properties(["text-align"].into())
        .url_schemes(["http", "https", "mailto", "tel", "ftp", "ftps", "sms", "xref", "data"].into())
        .link_rel(None)
        .url_relative(ammonia::UrlRelative::PassThrough);
    cleaner
}

/// The elements and texts of a page in order, attributes sorted: what a browser makes of it, however it is written.
fn as_browsers_see(body: &str) -> Vec<String> {
    let page = Html::parse_fragment(body);
    let lines = page.root_element().descendants().filter_map(|node| match node.value() {
        Node::Element(element) => {
            let mut attributes: Vec<(&str, &str)> = element.attrs().collect();
            attributes.sort_unstable();
            // The style of a cell is written anew.
            let attributes: String = attributes
                .iter()
                .map(|(name, value)| {
                    format!(
                        " {name}={:?}",
                        if *name == "style" { value.replace([' ', ';'], "") } else { (*value).to_owned() }
                    )
                })
                .collect();
            Some(format!("{}<{}{attributes}>", node.ancestors().count(), element.name()))
        }
        Node::Text(text) => Some(format!("{}{:?}", node.ancestors().count(), &**text)),
        _ => None,
    });
    lines.collect()
}

fn body_of(text: &str) -> String {
    let written = written(&parse(text), text);
    if written.is_balanced { written.html } else { html::repair(&written.html) }
}

/// The cleaner finds nothing to clean.
fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of ours")
}

/// What frames show before their film is ours: one link to another host, and nothing that an author wrote but words.
fn check_curtains(body: &str) {
    const OURS: [&str; 9] = ["html", "head", "title", "meta", "style", "body", "a", "svg", "path"];
    let (frames, links) = (select("iframe[srcdoc]"), select("a"));
    for frame in Html::parse_fragment(body).select(&frames) {
        let curtain = Html::parse_document(frame.attr("srcdoc").unwrap_or(""));
        let elements = curtain.root_element().descendants().filter_map(|node| node.value().as_element());
        let others: Vec<&str> = elements.map(|element| element.name()).filter(|name| !OURS.contains(name)).collect();
        let targets: Vec<&str> = curtain.select(&links).filter_map(|link| link.attr("href")).collect();
        let is_ours = others.is_empty() && targets.len() == 1;
        assert!(is_ours && targets[0].starts_with("http"), "{others:?} {targets:?} in {body}");
    }
}

fn check_is_clean(cleaner: &ammonia::Builder<'_>, text: &str) {
    let body = body_of(text);
    check_curtains(&body);
    let cleaned = cleaner.clean(&body).to_string();
    let (ours, theirs) = (as_browsers_see(&body), as_browsers_see(&cleaned));
    let differs = ours.iter().zip(&theirs).position(|(ours, theirs)| ours != theirs);
    let at = differs.unwrap_or(ours.len().min(theirs.len()));
    assert!(ours == theirs, "{:?} became {:?} in {text:?}\n{body}", ours.get(at), theirs.get(at));
}

#[test]
fn another_cleaner_finds_nothing_to_clean() {
    let cleaner = cleaner();
    SAMPLES.iter().for_each(|sample| check_is_clean(&cleaner, sample));
    let mut random = Random(0x0DDB_1A5E_5BAD_5EED);
    for sample in SAMPLES {
        (0..100).for_each(|_| check_is_clean(&cleaner, &changed(sample, &mut random)));
    }
    real_articles().iter().for_each(|text| check_is_clean(&cleaner, text));
}

/// The lengths at which a text may be cut, about every seventh byte.
fn cuts(text: &str) -> impl Iterator<Item = usize> {
    (0..=text.len()).step_by(7).map(|at| char_boundary(text, at))
}

/// A text with one change, or a few: bytes replaced, removed, doubled, or moved here from elsewhere.
fn changed(text: &str, random: &mut Random) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len());
        let end = (at + 1 + random.below(12)).min(bytes.len());
        match random.below(4) {
            0 => bytes[at] = b"<>\"'`*_[]()!#|:-\n\r\t &\\/=~.\x00\xff"[random.below(28)],
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let from = random.below(bytes.len());
                let piece = bytes[from..(from + 1 + random.below(40)).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Articles of the docsets, evenly chosen.
fn real_articles() -> Vec<String> {
    let Some(corpus) = corpus() else { return Vec::new() };
    let paths = articles(&corpus);
    let step = (paths.len() / 60).max(1);
    paths.iter().step_by(step).take(60).map(|path| text_of(path)).collect()
}

#[test]
fn every_prefix_of_an_article_keeps_the_promises() {
    for sample in SAMPLES {
        check(sample);
        cuts(sample).for_each(|at| check(&sample[..at]));
        cuts(sample).for_each(|at| check(&sample[at..]));
    }
}

#[test]
fn every_change_of_an_article_keeps_the_promises() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for sample in SAMPLES {
        (0..300).for_each(|_| check(&changed(sample, &mut random)));
    }
}

#[test]
fn real_articles_keep_the_promises() {
    let real: Vec<(usize, String)> = real_articles().into_iter().enumerate().collect();
    real.par_iter().for_each(|(number, text)| {
        check(text);
        // Long articles are cut at fewer places.
        let step = (text.len() / 300).max(7);
        (0..text.len()).step_by(step).for_each(|at| check(&text[..char_boundary(text, at)]));
        let mut random = Random(*number as u64 + 1);
        (0..300.min(3_000_000 / text.len().max(1))).for_each(|_| check(&changed(text, &mut random)));
    });
}

/// Inputs that cost a parser dearly which looks too far ahead, or too deep.
fn hostile() -> Vec<(&'static str, String)> {
    const PAIR: &str =
        r#"<span data-ttu-id="a-1">x</span><span class="sxs-lookup"><span data-stu-id="a-1">y</span></span>"#;
    let repeat = |piece: &str, times: usize| piece.repeat(times);
    let nested_list = (0..2_000).fold(String::new(), |mut list, depth| {
        let _ = writeln!(list, "{:1$}- a", "", depth * 2);
        list
    });
    let row = format!("|{}\n|{}\n|{}\n", repeat("a|", 50_000), repeat("-|", 50_000), repeat("b|", 50_000));
    vec![
        (">", repeat(">", 100_000)),
        ("> lines", repeat("> a\n", 50_000)),
        ("[", repeat("[", 100_000)),
        ("](", repeat("[a](", 50_000)),
        ("*", repeat("*", 100_000)),
        ("*a ", repeat("*a ", 50_000)),
        ("*a_ ", repeat("*a **b _c ", 20_000)),
        ("`", repeat("`", 100_000)),
        ("` growing", (1..450).fold(String::new(), |text, ticks| text + &repeat("`", ticks) + " ")),
        ("~~", repeat("~~a ", 50_000)),
        ("target halves", repeat(r#"<span data-ttu-id="a-1">"#, 100_000)),
        ("source halves", repeat(r#"<span data-stu-id="a-1">"#, 100_000)),
        ("lookups", repeat(r#"<span class="sxs-lookup">"#, 100_000)),
        ("spans", repeat("<span>", 100_000)),
        ("target halves and backticks", repeat("<span data-ttu-id=\"a-1\">`", 20_000)),
        ("- on a line", repeat("- ", 2_000)),
        ("- in lines", nested_list),
        ("1. on a line", repeat("1. ", 20_000)),
        ("![", repeat("![", 100_000)),
        ("<a href=", repeat("<a href=\"", 50_000)),
        ("<a href= and one end", repeat("<a href=\"", 50_001) + ">"),
        ("<div title= and one end", format!("<div>\n{}>", repeat("<a title=\"", 50_001))),
        ("<div> and tags without end", format!("<div>\n{}>", repeat("<a title='", 50_000))),
        ("target halves cut off", repeat("<span data-ttu-id=\"", 50_000)),
        ("target halves cut off and one end", repeat("<span data-ttu-id=\"", 50_001) + ">"),
        ("source halves cut off", repeat("<span data-stu-id=\"", 50_000)),
        ("<div> and tags before an open quote", format!("<div>\n{}=\">", repeat("<a ", 50_000))),
        ("<div> and <", format!("<div>\n{}", repeat("< ", 50_000))),
        ("lone source halves", repeat("<span data-stu-id=\"a-1\">x</span>", 50_000)),
        ("target halves in another spelling", repeat("<span  data-ttu-id=\"a-1\">", 25_000)),
        ("target halves in another order", repeat("<span class=\"a\" data-ttu-id = 'a-1'>", 25_000)),
        ("target halves between ticks", repeat("<span data-ttu-id=\"a-1\">` ``", 30_000)),
        ("<a ", repeat("<a ", 50_000)),
        ("<", repeat("<", 100_000)),
        ("</", repeat("</a>", 50_000)),
        ("<!--", repeat("<!-- ", 50_000)),
        ("<? and <!", repeat("a <? <!A <![CDATA[ ", 20_000)),
        ("<div> blocks", repeat("<div>\n\n", 20_000)),
        ("inline scripts", repeat("a <script>", 20_000)),
        ("inline scripts with ends", repeat("a <script>b</script>", 10_000)),
        ("<b>", repeat("a<b>", 50_000)),
        ("formatting and paragraphs", {
            let tags = (0..2_000).fold(String::new(), |mut text, number| {
                let _ = write!(text, "<b class=\"{number}\">\n\n");
                text
            });
            tags + &repeat("a\n\n", 5_000)
        }),
        ("elements without end in a block", format!("<div>\n{}", repeat("<ul><li>a<p>b<td>\n", 10_000))),
        ("ends without elements", format!("<div>\n{}", repeat("<p></i><li></b>", 20_000))),
        ("&", repeat("&", 100_000)),
        ("&#", repeat("&#1", 50_000)),
        ("cells", row),
        ("cells that the head lacks", format!("|a|\n|-|\n{}", repeat(&(repeat("|b", 90) + "|\n"), 500))),
        ("cells in links", format!("{}{}{}", repeat("[", 20_000), repeat("|", 20_000), repeat("](", 20_000))),
        ("heads without their line", format!("|a|b|\n|-|\n{}", repeat("|c\n", 20_000))),
        ("$", repeat("$", 50_000)),
        ("$a ", repeat("$a *b* ", 20_000)),
        ("$$ lines", repeat("$$\na\n", 20_000)),
        ("addresses", repeat("(http://a.b/", 20_000)),
        ("open brackets and addresses", repeat("[ http://a.b ", 20_000)),
        (":smile:", repeat(":smile: :x", 20_000)),
        ("~a~", repeat("~a~ ", 20_000)),
        ("divisions", repeat("> [!div class=\"a\"]\n", 10_000)),
        ("videos", repeat("> [!VIDEO https://a.b]\n", 10_000)),
        ("rows", format!("|a|\n|-|\n{}", repeat("|b|\n", 20_000))),
        (
            "wide head, empty rows",
            format!("{}\n{}\n{}", repeat("a|", 2_000), repeat("-|", 2_000), repeat("b\n", 2_000)),
        ),
        ("pairs in one paragraph", repeat(&format!("{PAIR} "), 10_000)),
        ("pairs in backticks", repeat(&format!("`{PAIR}` "), 10_000)),
        ("pairs between lone backticks", repeat(&format!("` {PAIR} "), 10_000)),
        ("unclosed pairs", repeat(r#"<span data-ttu-id="a-1">x "#, 10_000)),
        ("unclosed pairs in lines", repeat("<span data-ttu-id=\"a-1\">x\n\n", 10_000)),
        ("unclosed source halves", repeat(r#"<span class="sxs-lookup"><span data-stu-id="a-1">x "#, 10_000)),
        ("front matter", format!("---\n{}---\na", repeat("a: b\n", 200_000))),
        ("front matter without end", format!("---\n{}", repeat("a: b\n", 200_000))),
        (
            "front matter of keys",
            format!(
                "---\n{}---\na",
                (0..5_000).fold(String::new(), |mut text, key| {
                    let _ = writeln!(text, "k{key}: \"v\"");
                    text
                })
            ),
        ),
        ("front matter of brackets", format!("---\na: {}\n---\na", repeat("[", 60_000))),
        ("broken front matter", format!("---\n{}a: [\n---\na", repeat("a: b\n", 10_000))),
        ("includes without end", repeat("[!INCLUDE [", 9_000)),
        ("includes", repeat("[!INCLUDE [a](b.md)]", 10_000)),
        ("includes in lines", repeat("[!INCLUDE [a](b.md)]\n", 10_000)),
        ("no-loc without end", repeat(":::no-loc text=\"", 6_000)),
        ("no-loc brackets", repeat(":::no-loc(", 10_000)),
        ("no-loc", repeat(":::no-loc text=\"a *b*\"::: ", 5_000)),
        ("alerts", repeat("> [!NOTE]\n", 20_000)),
        ("alerts in alerts", (1..200).fold(String::new(), |text, depth| text + &repeat("> ", depth) + "[!NOTE]\n")),
        ("tabs", repeat("# [a](#tab/a)\n\n", 5_000)),
        (
            "footnotes",
            (0..5_000).fold(String::new(), |mut text, number| {
                let _ = writeln!(text, "[^{number}]\n\n[^{number}]: a\n");
                text
            }),
        ),
        (
            "definitions",
            (0..20_000).fold(String::new(), |mut text, number| {
                let _ = writeln!(text, "[{number}]: a\n");
                text
            }),
        ),
        ("headings", repeat("# a\n", 30_000)),
        ("line ends", repeat("\n", 500_000)),
        ("hard breaks", repeat("a  \n", 50_000)),
    ]
}

#[test]
fn hostile_articles_come_to_an_end() {
    for (name, text) in hostile() {
        println!("{name}");
        check(&text);
    }
}
