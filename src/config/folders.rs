//! The folders that the settings name: which must exist, and which must not stand in each other.

use std::path::{Component, Path, PathBuf};

use crate::config::load::Settling;
use crate::config::read::{join, nearest};
use crate::config::value::{Content, Locales};
use crate::disk;
use crate::error::Error;
use crate::locale::Locale;
use crate::yaml::Node;

impl Settling<'_> {
    pub(super) fn content(&self) -> Result<Content, Error> {
        let node = self.node("content");
        if node.is_none() {
            return Ok(Content::Usual(self.below_root(&self.raw.content)));
        }
        self.existing_folder(node, "content", &self.raw.content).map(Content::Given)
    }

    pub(super) fn existing_folder(&self, node: Option<&Node>, key: &str, folder: &Path) -> Result<PathBuf, Error> {
        self.existing(node, key, folder, "folder", disk::is_folder)
    }

    /// A file that a key names.
    pub(super) fn existing_file(&self, node: Option<&Node>, key: &str, file: &Path) -> Result<PathBuf, Error> {
        self.existing(node, key, file, "file", disk::is_file)
    }

    fn existing(
        &self,
        node: Option<&Node>,
        key: &str,
        given: &Path,
        what: &str,
        is_there: impl Fn(&Path) -> bool,
    ) -> Result<PathBuf, Error> {
        let path = self.below_root(given);
        if is_there(&path) {
            return Ok(path);
        }
        let message = format!("there is no {what} '{}'", given.display());
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let beside = path.parent().map(disk::names_in).unwrap_or_default();
        let near = nearest(&name, beside.iter().map(String::as_str)).map(|near| format!("did you mean '{near}'?"));
        Err(self.refuse_at(node, key, message, near))
    }

    /// The folder of the site, which must not lie in what is read, nor hold it: a build would write over it.
    pub(super) fn output(&self, content: &Content, locales: &Locales) -> Result<PathBuf, Error> {
        let output = self.below_root(&self.raw.output);
        let real_output = real(&output);
        if self.root.starts_with(&real_output) {
            return Err(self.overlap("output", "the docset"));
        }
        let real_content = real(content.path());
        let mut inputs = vec![("output", "'themes'", real(&self.root.join("themes")))];
        if real_content == self.root || !disk::is_folder(&real_content) {
            // The locales' folders stand in the docset's folder itself, beside the output.
            let top = real_output.strip_prefix(&self.root).ok().and_then(|below| below.components().next());
            let locale_folder = top.filter(|top| Locale::parse_folder(&top.as_os_str().to_string_lossy()).is_some());
            inputs.extend(locale_folder.map(|top| ("content", "a locale's folder", self.root.join(top))));
        } else {
            inputs.push(("content", "'content'", real_content));
        }
        if let Locales::Mapped(folders) = locales {
            inputs.extend(folders.iter().map(|(_, folder)| ("locales", "a folder of 'locales'", real(folder))));
        }
        let overlapping =
            |(_, _, input): &&(&str, &str, PathBuf)| input.starts_with(&real_output) || real_output.starts_with(input);
        match inputs.iter().find(overlapping) {
            Some((key, what, _)) => Err(self.overlap(key, what)),
            None => Ok(output),
        }
    }

    /// Where nobody said what `output` is, the place is that of the key which made it a fault.
    fn overlap(&self, input_key: &str, input: &str) -> Error {
        let (key, name) = match self.overrides.output {
            Some(_) => ("output", "--output"),
            None if self.node("output").is_some() => ("output", "output"),
            None => (input_key, "output"),
        };
        let message =
            format!("'{name}' and {input} must not stand in each other: a build would overwrite what it reads");
        self.refuse(key, message, Some("give the site a folder of its own".to_owned()))
    }

    pub(super) fn theme_folder(&self) -> Result<Option<PathBuf>, Error> {
        let name = self.raw.theme.as_str();
        let themes = self.root.join("themes");
        let folder = themes.join(name);
        let is_name = matches!(Path::new(name).components().collect::<Vec<_>>()[..], [Component::Normal(_)]);
        if is_name && disk::is_folder(&folder) {
            return Ok(Some(folder));
        }
        if name == "default" {
            return Ok(None);
        }
        let folders = disk::names_in(&themes).into_iter().filter(|name| disk::is_folder(&themes.join(name)));
        let mut known: Vec<String> = folders.chain(["default".to_owned()]).collect();
        known.sort_unstable();
        known.dedup();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let help = match nearest(name, known.iter().copied()) {
            Some(near) => format!("did you mean '{near}'?"),
            None if known == ["default"] => "there is only 'default'; others are folders in 'themes'".to_owned(),
            None => format!("there are {}", join(&known, "and")),
        };
        Err(self.refuse("theme", format!("unknown theme '{name}'"), Some(help)))
    }

    fn below_root(&self, path: &Path) -> PathBuf {
        let mut clean = PathBuf::new();
        for part in self.root.join(path).components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => {
                    clean.pop();
                }
                other => clean.push(other),
            }
        }
        clean
    }
}

/// The path with its links resolved, as far as it exists: only to compare.
fn real(path: &Path) -> PathBuf {
    match (disk::canonicalize(path), path.parent(), path.file_name()) {
        (Ok(real), _, _) => real,
        (Err(_), Some(parent), Some(name)) => real(parent).join(name),
        (Err(_), _, _) => path.to_owned(),
    }
}
