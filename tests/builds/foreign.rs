//! Built sites of other programs: what their links mean to browsers.

use crate::support::TestDocset;

/// A page of its own folder, what else is there, and what is found in the page: code, line, column, address.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static [(&'static str, u64, u64, &'static str)]);

const GONE: &str = "bookmark-not-found";
const ABOVE: &str = "link-out-of-scope";
const LOST: &str = "file-not-found";

const CASES: &[Case] = &[
    // What is no file of the site.
    (
        "<a href='javascript:a(\"/x?y#z\")'>1</a><a href=mailto:a@b.c>2</a><a href=//b.c/d>3</a><a href=data:,x>4</a>",
        &[],
        &[],
    ),
    (
        "<a href=''>1</a><a href='#'>2</a><a href='#TOP'>3</a><a href='?x=1'>4</a><a href='#:~:text=a'>5</a><a>6</a>",
        &[],
        &[],
    ),
    // Folders, endings, percent signs, blanks, references, several lines, backslashes.
    (
        "<a href=d>1</a><a href=d/>2</a><a href=d/index.html>3</a><a href=o/>4</a>",
        &[("d/index.html", ""), ("o/index.htm", "")],
        &[],
    ),
    ("<a href='a b.html'>1</a><a href='a%20b.html'>2</a><a href=' a b.html '>3</a>", &[("a b.html", "")], &[]),
    (
        "<a href='a&amp;b.html?c=1&amp;d=2'>1</a><a href='a\n&b.html'>2</a><a href='d\\e.html'>3</a>",
        &[("a&b.html", ""), ("d/e.html", "")],
        &[],
    ),
    ("<a href='../../x.html'>1</a>\n<a href=/no>2</a>", &[], &[(ABOVE, 1, 10, "../../x.html"), (LOST, 2, 9, "/no")]),
    // Ids: letter case counts, old names are bookmarks of anchors only, percent signs may be part of them.
    ("<p id=A><a href=#a>1</a><a href=#A>2</a>", &[], &[(GONE, 1, 17, "#a")]),
    ("<a name=n></a><form name=f></form><a href=#n>1</a><a href=#f>2</a>", &[], &[(GONE, 1, 59, "#f")]),
    ("<p id='a%3Cb'><p id='c<d'><a href=#a%3Cb>1</a><a href=#c%3Cd>2</a>", &[], &[]),
    (
        "<a href=b.html#a%3Cb>1</a><a href=b.html#c%3Cd>2</a>",
        &[("b.html", "<p id='a%3Cb'>")],
        &[(GONE, 1, 35, "b.html#c%3Cd")],
    ),
    ("<a href=b.pdf#page=2>1</a>", &[("b.pdf", "")], &[]),
    // Of two attributes with one name browsers take the first.
    ("<a href=b.html href=no.html>1</a>", &[("b.html", "")], &[]),
    // The base moves bookmarks of the page as well.
    (
        "<base href=d/><a href=e.html>1</a><a href=#x>2</a>",
        &[("d/e.html", ""), ("d/index.html", "")],
        &[(GONE, 1, 43, "#x")],
    ),
    ("<base target=_top><base href=d/><base href=no/><a href=e.html>1</a>", &[("d/e.html", "")], &[]),
    ("<base href=https://example.com/><a href=e.html#x>1</a><img src=f.png>", &[], &[]),
    ("<base href=page.html><a href=#x id=x>1</a>", &[], &[]),
    // Pictures, styles, refreshes, scripts.
    ("<img srcset='a.png 1x, data:image/png;base64,x 2x, no.png 3x'>", &[("a.png", "")], &[(LOST, 1, 14, "no.png")]),
    ("<link rel=preload as=image imagesrcset='no.png 2x' href=a.png>", &[("a.png", "")], &[(LOST, 1, 41, "no.png")]),
    (
        "<style>\na { b: url(no.png) url('a.png') }</style><p style='c: url(\"no.gif\")'>",
        &[("a.png", "")],
        &[(LOST, 2, 12, "no.png"), (LOST, 2, 60, "no.gif")],
    ),
    ("<link rel=stylesheet href=a.css>", &[("a.css", "a { fill: url(#shape) }")], &[]),
    (
        "<meta http-equiv=Refresh content='0; URL = a.html'><meta http-equiv=refresh content='1;url=no.html'>",
        &[("a.html", "")],
        &[(LOST, 1, 86, "no.html")],
    ),
    ("<script>'<a href=no.html>'</script><textarea><a href=no.html></textarea><!-- <a href=no.html> -->", &[], &[]),
    (
        "<template><a href=no.html></a><template></template><p id=x></template><a href=#x>1</a>",
        &[],
        &[(GONE, 1, 79, "#x")],
    ),
    // Pages that send their readers on keep the bookmark.
    ("<a href=b.html#x>1</a>", &[("b.html", "<meta http-equiv=refresh content='0; url=page.html'>")], &[]),
    ("<noscript><img src=no.png></noscript>", &[], &[(LOST, 1, 20, "no.png")]),
    (
        "<svg><use href='#x'/><use xlink:href='a.svg#b'/><image href=no.png /></svg><i id=x>",
        &[("a.svg", "")],
        &[(LOST, 1, 61, "no.png")],
    ),
    ("<svg><script/><style/><title/></svg><a href=no.html>1</a>", &[], &[(LOST, 1, 45, "no.html")]),
];

#[test]
fn links_mean_what_browsers_take_them_for() {
    for (page, others, want) in CASES {
        let site = others.iter().fold(TestDocset::new().file("s/page.html", *page), |site, (path, text)| {
            site.file(&format!("s/{path}"), *text)
        });
        let ran = site.run(&["check", "--site", "s", "--format", "json"]).stdout();
        let found: Vec<serde_json::Value> = ran.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let told: Vec<_> = found
            .iter()
            .map(|one| {
                let number = |key: &str| one[key].as_u64().unwrap();
                (one["code"].as_str().unwrap(), number("line"), number("column"), one["target"].as_str().unwrap())
            })
            .collect();
        assert_eq!(told, *want, "{page}");
    }
}
