//! Where the findings of a run go: one format to stdout, others into files.

use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use crate::cli::args::{CheckFormat, FailOn, OutputFile};
use crate::cli::terminal::{Terminal, shown_path};
use crate::diagnostic::{Diagnostic, Severity};
use crate::disk;
use crate::error::Error;
use crate::path::DocPath;
use crate::report::{self, Report};

/// What findings are written with.
pub(in crate::cli) struct Output<'a> {
    /// The folder that was checked.
    pub(in crate::cli) root: &'a Path,
    /// Where a file lies.
    pub(in crate::cli) disk_path: &'a dyn Fn(&DocPath) -> PathBuf,
    /// What it holds, where anybody read it.
    pub(in crate::cli) text: &'a dyn Fn(&DocPath) -> Option<&'a str>,
    /// Its path below its locale's folder.
    pub(in crate::cli) below: &'a dyn for<'p> Fn(&'p DocPath) -> &'p str,
    pub(in crate::cli) fail_on: FailOn,
    /// The findings with those told once that translations only repeat, for formats that people read.
    pub(in crate::cli) once: Option<&'a [Diagnostic]>,
}

/// An error for files that cannot all be written: before a long run, not behind it.
pub(in crate::cli) fn refuse_clashes(files: &[OutputFile]) -> Result<(), Error> {
    for (at, file) in files.iter().enumerate() {
        if files[..at].iter().any(|other| other.path == file.path) {
            return Err(Error::Usage {
                message: format!("'{}' is given twice with --output", file.path.display()),
                help: Some("give each format a file of its own".into()),
            });
        }
    }
    Ok(())
}

impl Output<'_> {
    /// What a format has an entry for. A summary puts together itself what is the same.
    pub(in crate::cli) fn list<'f>(&'f self, found: &'f [Diagnostic], format: CheckFormat) -> &'f [Diagnostic] {
        match format {
            CheckFormat::Human | CheckFormat::Github => self.once.unwrap_or(found),
            _ => found,
        }
    }

    /// Writes findings into all files, then to stdout. A file that cannot be written keeps nobody from the rest.
    pub(in crate::cli) fn write(
        &self,
        found: &[Diagnostic],
        format: CheckFormat,
        files: &[OutputFile],
        terminal: &Terminal,
    ) -> Result<(), Error> {
        let base = base(self.root);
        let mut failed = None;
        for file in files {
            let bytes = self.plain(found, file.format, &base);
            if let Err(source) = disk::replace(&file.path, &bytes) {
                failed.get_or_insert(Error::Write { path: file.path.clone(), source });
            }
        }
        let written = match format {
            CheckFormat::Human => self.human(found, terminal.width(), &mut terminal.stdout()),
            _ => {
                let bytes = self.plain(found, format, &base);
                // Bytes for a program are the same in a pipe as in a file.
                let mut out = io::stdout().lock();
                out.write_all(&bytes).and_then(|()| out.flush())
            }
        };
        match failed {
            Some(error) => Err(error),
            None => written.map_err(|source| Error::Write { path: "stdout".into(), source }),
        }
    }

    /// Findings without colours; files as programs know them that look at a checkout. Writing into memory cannot fail.
    fn plain(&self, found: &[Diagnostic], format: CheckFormat, base: &Path) -> Vec<u8> {
        let mut bytes = Vec::new();
        let out: &mut dyn Write = &mut bytes;
        let show = |path: &DocPath| relative(&(self.disk_path)(path), base);
        let text = |path: &DocPath| (self.text)(path);
        let fails = |severity: Severity| self.fail_on.is_reached(severity);
        let diagnostics = self.list(found, format);
        let report = Report { diagnostics, show: &show, text: &text, below: self.below, fails: &fails, width: None };
        let _ = match format {
            CheckFormat::Human => self.human(found, None, &mut anstream::StripStream::new(&mut bytes)),
            CheckFormat::Json => report::write_json(found, out),
            CheckFormat::Sarif => report::write_sarif(&report, out),
            CheckFormat::Junit => report::write_junit(&report, out),
            CheckFormat::Github => report::write_github(&report, out),
            CheckFormat::Gitlab => report::write_gitlab(&report, out),
            CheckFormat::Rdjson => report::write_rdjson(&report, out),
            CheckFormat::Markdown => report::write_markdown(&report, out),
        };
        bytes
    }

    /// Findings for people, whose terminals link paths as seen from where they stand.
    fn human(&self, found: &[Diagnostic], width: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
        let show = |path: &DocPath| shown_path(&(self.disk_path)(path)).display().to_string();
        let text = |path: &DocPath| (self.text)(path);
        let fails = |severity: Severity| self.fail_on.is_reached(severity);
        report::write_human(
            &Report {
                diagnostics: self.list(found, CheckFormat::Human),
                show: &show,
                text: &text,
                below: self.below,
                fails: &fails,
                width,
            },
            out,
        )?;
        out.flush()
    }
}

/// The top of the git checkout around a folder, else where the user stands.
fn base(root: &Path) -> PathBuf {
    let root = &disk::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let is_top = |folder: &&Path| {
        let git = folder.join(".git");
        // A file in a work tree that is not the first.
        disk::is_folder(&git) || disk::is_file(&git)
    };
    let top = root.ancestors().find(is_top).map(Path::to_owned);
    top.or_else(|| std::env::current_dir().ok()).unwrap_or_else(|| root.to_owned())
}

/// A path as seen from a folder, both absolute, with `/`.
fn relative(path: &Path, base: &Path) -> String {
    let shared = path.components().zip(base.components()).take_while(|(a, b)| a == b).count();
    let up = base.components().skip(shared).map(|_| "..".into());
    let down = path.components().skip(shared).filter(|part| !matches!(part, Component::CurDir));
    let parts: Vec<_> = up.chain(down.map(|part| part.as_os_str().to_string_lossy())).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_the_top() {
        for (path, base, want) in [
            ("/a/b/c.md", "/a", "b/c.md"),
            ("/a/b/c.md", "/a/d/e", "../../b/c.md"),
            ("/a", "/a", "."),
            ("/b/c.md", "/a", "../b/c.md"),
        ] {
            assert_eq!(relative(Path::new(path), Path::new(base)), want, "{path} {base}");
        }
    }
}
