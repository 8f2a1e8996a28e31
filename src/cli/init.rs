//! `hexapla init`: a small bilingual docset that builds at once.
//!
//! In: a folder. Out: the files below `src/cli/init/`, and which of them were new.
//!
//! **Invariant:** a file that is there already is left as it is.

use std::path::Path;

use crate::cli::outcome::Outcome;
use crate::cli::terminal::{Terminal, shown_path};
use crate::disk;
use crate::error::Error;

/// Names the files of the docset once, for their paths and for their bytes.
macro_rules! files {
    ($($path:literal),+ $(,)?) => { [$(($path, include_str!(concat!("init/", $path)))),+] };
}

/// The docset: its paths, with `/`, and what stands in them.
const FILES: [(&str, &str); 10] = files![
    "hexapla.yml",
    "content/en-us/TOC.yml",
    "content/en-us/index.md",
    "content/en-us/get-started.md",
    "content/en-us/includes/support.md",
    "content/en-us/media/flow.svg",
    "content/es-es/TOC.yml",
    "content/es-es/index.md",
    "content/es-es/get-started.md",
    "content/es-es/includes/support.md",
];

pub(in crate::cli) fn run(dir: &Path, terminal: &Terminal) -> Result<Outcome, Error> {
    for (path, is_new) in create(dir)? {
        let path = if dir == Path::new(".") { path.into() } else { shown_path(&dir.join(path)) };
        terminal.say(&format!("{} {}", if is_new { "  new" } else { " kept" }, path.display()));
    }
    let folder = if dir == Path::new(".") { String::new() } else { format!(" {}", dir.display()) };
    terminal.say(&format!("\nBuild it:  hexapla build{folder}"));
    Ok(Outcome::Done)
}

/// Writes the docset into a folder. Each path comes back with whether it was written; if not, it existed.
pub fn create(root: &Path) -> Result<Vec<(String, bool)>, Error> {
    let write = |(path, text): (&str, &str)| {
        let file = root.join(path);
        let written = disk::write_new(&file, text.as_bytes()).map_err(|source| Error::Write { path: file, source })?;
        Ok((path.to_owned(), written))
    };
    FILES.into_iter().map(write).collect()
}

#[cfg(test)]
mod tests {
    use sha1::{Digest as _, Sha1};

    use super::*;
    use crate::config::{self, Origin, Overrides};
    use crate::text::slug;
    use crate::yaml::{self, Node};

    fn file(path: &str) -> &'static str {
        FILES.iter().find(|(name, _)| *name == path).unwrap_or_else(|| panic!("{path}")).1
    }

    /// The source text of each translation, beside the translation.
    fn translations() -> impl Iterator<Item = (&'static str, &'static str)> {
        let articles = FILES.iter().filter(|(path, _)| path.starts_with("content/es-es/") && path.ends_with(".md"));
        articles.map(|(path, target)| (file(&path.replace("es-es", "en-us")), *target))
    }

    fn front_matter_and_body(text: &str) -> (Node, &str) {
        let (front_matter, body) = text.strip_prefix("---\n").and_then(|text| text.split_once("---\n")).unwrap();
        (yaml::parse(front_matter).unwrap(), body)
    }

    /// The article as its author wrote it: of each pair the source half, and no names of headings.
    fn source_of(body: &str) -> String {
        let mut source = String::new();
        let mut rest = body;
        while let Some((before, pair)) = rest.split_once("<span data-ttu-id=\"") {
            let (id, pair) = pair.split_once("\">").unwrap();
            let lookup = format!("</span><span class=\"sxs-lookup\"><span data-stu-id=\"{id}\">");
            let (target, pair) = pair.split_once(&lookup).unwrap();
            let (half, after) = pair.split_once("</span></span>").unwrap();
            assert!(!target.contains("<span") && !half.contains("<span"), "{id}");
            source.push_str(before);
            source.push_str(half);
            rest = after;
        }
        source.push_str(rest);
        source
    }

    fn headings(body: &str) -> impl Iterator<Item = &str> {
        body.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches(['#', ' ']))
    }

    #[test]
    fn the_translations_name_the_source_that_they_are_made_from() {
        let mut ids = std::collections::BTreeSet::new();
        for (source, target) in translations() {
            let (front_matter, _) = front_matter_and_body(target);
            let value = |key| front_matter.get(key).and_then(Node::as_str).unwrap_or_else(|| panic!("{key}"));
            let hash: String = Sha1::digest(source).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(value("ms.openlocfilehash"), hash);
            assert_eq!((value("ms.contentlocale"), value("ms.translationtype")), ("es-ES", "HT"));
            assert!(value("ms.sourcegitcommit").len() == 40 && value("ms.lasthandoff").len() == 10);
            assert!(ids.insert(value("ms.locfileid").to_owned()));
            assert!(target.contains(&format!("ms.locfileid: \"{}\"\n", value("ms.locfileid"))));
        }
        assert_eq!(ids.len(), 3);
        assert!(FILES.iter().all(|(_, text)| !text.contains('\r') && text.ends_with('\n') && !text.is_empty()));
    }

    #[test]
    fn the_bilingual_article_holds_its_source() {
        let (_, english) = front_matter_and_body(file("content/en-us/get-started.md"));
        let (_, spanish) = front_matter_and_body(file("content/es-es/get-started.md"));
        let mut source = source_of(spanish);
        for heading in headings(english) {
            source = source.replace(&format!("<a name=\"{}\"></a>", slug(heading)), "");
        }
        // What is no unit is not repeated: the text of images and includes.
        let words = |body: &str| -> Vec<String> {
            body.lines().filter(|line| !line.starts_with("![") && !line.starts_with("[!")).map(str::to_owned).collect()
        };
        assert_eq!(words(&source), words(english));
        let numbers: Vec<u32> =
            spanish.split("data-ttu-id=\"3f2a1-").skip(1).map(|id| id[..3].parse().unwrap()).collect();
        assert_eq!(numbers[0], 103);
        assert!(numbers.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn fragments_mean_the_same_in_both_languages() {
        for (source, target) in translations() {
            let (_, source) = front_matter_and_body(source);
            let (_, target) = front_matter_and_body(target);
            let names: Vec<String> =
                headings(source).map(|heading| format!("<a name=\"{}\"></a>", slug(heading))).collect();
            assert_eq!(headings(target).count(), names.len());
            for (heading, name) in headings(target).zip(&names) {
                assert!(heading.starts_with(name), "{heading} {name}");
            }
            for (article, fragment) in [("get-started.md", "states-of-a-parcel"), ("index.md", "get-support")] {
                let is_linked = |text: &str| text.contains(&format!("({article}#{fragment})"));
                assert_eq!(is_linked(source), is_linked(target));
                for locale in ["en-us", "es-es"] {
                    let body = file(&format!("content/{locale}/{article}"));
                    assert!(headings(body).any(|heading| heading.contains(fragment) || slug(heading) == fragment));
                }
            }
        }
    }

    #[test]
    fn the_settings_show_every_key_with_its_default() {
        let folder = tempfile::tempdir().unwrap();
        let defaults = config::load(folder.path(), Overrides::default()).unwrap().settings;
        let written = create(folder.path()).unwrap();
        assert!(written.len() == FILES.len() && written.iter().all(|(_, written)| *written));
        // A key that is commented out has no blank behind its `#`.
        let is_key = |line: &str| line.starts_with('#') && !line.starts_with("# ");
        let shown: String = file("hexapla.yml")
            .lines()
            .map(|line| format!("{}\n", if is_key(line) { &line[1..] } else { line }))
            .collect();
        disk::write(&folder.path().join("hexapla.yml"), shown.as_bytes()).unwrap();
        for (setting, default) in
            config::load(folder.path(), Overrides::default()).unwrap().settings.iter().zip(defaults)
        {
            assert!(matches!(setting.origin, Origin::File { .. }), "{} is not shown", setting.key);
            assert!(setting.key == "title" || setting.value == default.value, "{}: {}", setting.key, setting.value);
        }
    }

    #[test]
    fn what_is_there_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mine = folder.path().join("content/en-us/index.md");
        disk::write(&mine, b"mine").unwrap();
        let kept: Vec<String> =
            create(folder.path()).unwrap().into_iter().filter(|(_, written)| !written).map(|(path, _)| path).collect();
        assert_eq!(kept, ["content/en-us/index.md"]);
        assert_eq!(disk::read(&mine).unwrap(), b"mine");
        assert!(create(folder.path()).unwrap().iter().all(|(_, written)| !written));
        assert!(matches!(create(&mine), Err(Error::Write { .. })));
    }
}
