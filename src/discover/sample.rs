//! The files whose code articles show.
//!
//! In: a docset whose Markdown was read. Out: the texts of the files that this Markdown may name as samples, each once.
//! Which file answers to whom is for later stages: here a file is read when it lies, in any locale and letter case, where a
//! text may look for it.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;

use crate::discover::decode;
use crate::disk;
use crate::docset::{Asset, Docset, Fault, FaultKind, SampleFile, SourceFile};
use crate::markdown;

/// What the name of a repository begins with that is the source of this one.
const SOURCE_REPOSITORY: &str = "_repo.";

/// Reads the samples of a docset, in place of those that it has.
pub(in crate::discover) fn read_all(docset: &mut Docset) {
    docset.samples.clear();
    let wanted: BTreeSet<String> = docset.pages.par_iter().flat_map_iter(|page| wanted_by(docset, page)).collect();
    if wanted.is_empty() {
        return;
    }
    let is_wanted = |asset: &&Asset| wanted.contains(&docset.roots[asset.root].strip(&asset.path).to_lowercase());
    let files: Vec<&Asset> = docset.assets.iter().filter(is_wanted).collect();
    let read: Vec<Result<SampleFile, Fault>> = files.into_par_iter().map(|asset| read(docset, asset)).collect();
    for sample in read {
        match sample {
            Ok(sample) => docset.samples.push(sample),
            Err(fault) if docset.faults.contains(&fault) => {}
            Err(fault) => docset.faults.push(fault),
        }
    }
}

/// The paths below a root, in lower case, where a text may look for samples.
fn wanted_by(docset: &Docset, page: &SourceFile) -> Vec<String> {
    let root = &docset.roots[page.root];
    let own = root.strip(&page.path);
    let below = |path: String| {
        let decoded = percent_decode_str(&path).decode_utf8().map_or_else(|_| path.clone(), |path| path.into_owned());
        let below = root.resolve(own, decoded.trim_start_matches(['/', '\\']))?.to_lowercase();
        Some(match below.split_once('/') {
            Some((first, rest)) if first.starts_with(SOURCE_REPOSITORY) => rest.to_owned(),
            _ => below,
        })
    };
    markdown::sample_paths(&page.text).into_iter().filter_map(below).collect()
}

fn read(docset: &Docset, asset: &Asset) -> Result<SampleFile, Fault> {
    let disk_path = docset.roots[asset.root].disk_path(&asset.path);
    let fault = |kind| Fault { path: asset.path.clone(), at: None, kind };
    let unreadable = |error: std::io::Error| fault(FaultKind::Unreadable(error.to_string()));
    let size = disk::size_of_file(&disk_path).map_err(unreadable)?;
    if size > markdown::MAX_SAMPLE_BYTES as u64 {
        return Err(fault(FaultKind::TooLarge(size)));
    }
    let mut bytes = disk::read(&disk_path).map_err(unreadable)?;
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    // Samples come from many hands and systems; a letter that is not UTF-8 is no reason not to show the others.
    Ok(SampleFile { path: asset.path.clone(), text: decode(bytes).0 })
}
