//! All files, tied together: topics × locales, includes, headings, navigation, redirections.
//!
//! In: [`Docset`] and a [`Document`] for each of its pages. Out: [`Catalog`].
//!
//! **Invariant:** facts only, no judgement: what is missing or circular is recorded, and `check` may say something about it.

mod breadcrumb;
mod files;
mod folder_tree;
mod group;
mod heading;
mod include;
mod ledger;
mod metadata;
mod model;
mod moniker;
mod navigation;
mod page;
mod pivot;
mod provenance;
mod redirect;
mod reference;
mod site_path;
mod toc;
mod topic;
mod uid;

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::config::Config;
use crate::docset::{Docset, Fault, Role, SourceFile};
use crate::locale::Locale;
use crate::markdown::Document;

use model::locale_id;

pub use files::{FileId, Files, Located};
pub use heading::PageIds;
pub use include::{IncludeCircle, IncludeTarget};
pub use ledger::{LedgerFault, LedgerFaultKind};
pub use model::{Catalog, DocId, LocaleId, TopicId};
pub use moniker::{MonikerFault, MonikerFaultKind};
pub use navigation::{NavNode, NavTarget, NavTree, Navigation};
pub use page::{Page, PageId, PageKind, Pages};
pub use pivot::{PivotFault, PivotFaultKind, PivotGroup, PivotPlace, Pivots};
pub use provenance::Provenance;
pub use redirect::{Outward, RedirectFault, RedirectFaultKind, Redirects};
pub use reference::{Reference, decode, fragment_of, name_in, with_composed_fragment};
pub use site_path::SitePlace;
pub use toc::{TOC_KEYS, Toc, TocEntry, TocFault, TocFaultKind, TocHref};
pub use topic::{Edition, Pivot, Proof, State, Topic};
pub use uid::{External, Uids, XrefName};

/// Ties all files together.
#[must_use]
pub fn assemble(docset: Docset, documents: Vec<Document>, source_locale: &Locale, config: &Config) -> Catalog {
    let files = Files::new(&docset);
    let mut locales: Vec<Locale> = docset.roots.iter().map(|root| root.locale.clone()).collect();
    locales.extend(docset.pages.iter().filter(|file| file.role == Role::Article).map(|file| file.locale.clone()));
    locales.push(source_locale.clone());
    locales.sort_unstable();
    locales.dedup();
    let source = locales.iter().position(|locale| locale == source_locale).unwrap_or(0);
    let has_source_tree = docset.pages.iter().any(|file| file.role == Role::Article && file.locale == *source_locale);
    let mut catalog = Catalog {
        topic_of: vec![None; documents.len()],
        ids: vec![PageIds::default(); documents.len()],
        docset,
        documents,
        source: locale_id(source),
        locales,
        has_source_tree,
        recovers_source: config.recover_source,
        fallback: config.fallback,
        base_path: site_path::base_path(config.base_url.as_deref()),
        layers: metadata::Layers::default(),
        files,
        topics: Vec::new(),
        includes: Vec::new(),
        include_circles: Vec::new(),
        include_editions: BTreeMap::new(),
        ledger: Vec::new(),
        redirects: Redirects::default(),
        pivots: Pivots::default(),
        moniker_faults: Vec::new(),
        pages: Pages::default(),
        uids: Uids::default(),
        tocs: Vec::new(),
        data_allowances: Vec::new(),
        crumb_tables: FxHashMap::default(),
        navigation: Vec::new(),
    };
    catalog.layers = metadata::Layers::new(&catalog);
    let mut faults = Vec::new();
    let (redirects, redirections) = redirect::read(&catalog.docset, config, &mut faults);
    catalog.redirects = redirects;
    catalog.pivots = pivot::read(&catalog.docset, &mut faults);
    catalog.uids = Uids::new(&catalog, &mut faults);
    let is_told = |file: &SourceFile| faults.iter().any(|fault| fault.path == file.path);
    let untold = catalog.docset.data.iter().filter(|file| !is_told(file));
    let conflicts: Vec<Fault> = untold.filter_map(|file| Fault::of_conflict(file.path.clone(), &file.text)).collect();
    faults.extend(conflicts);
    catalog.docset.faults.append(&mut faults);
    catalog.topics = group::group(&catalog);
    let mut topics = std::mem::take(&mut catalog.topics);
    topics.iter_mut().for_each(|topic| topic::settle(&catalog, topic));
    catalog.topics = topics;
    for (at, topic) in catalog.topics.iter().enumerate() {
        for doc in topic.articles.values() {
            catalog.topic_of[doc.0 as usize] = Some(TopicId(u32::try_from(at).unwrap_or(u32::MAX)));
        }
    }
    catalog.includes = include::tie(&catalog);
    catalog.include_circles = include::circles(&catalog);
    catalog.include_editions = topic::includes(&catalog);
    let mut topics = std::mem::take(&mut catalog.topics);
    topic::mark_stale_includes(&catalog, &mut topics);
    catalog.topics = topics;
    catalog.ledger = ledger::judge(&catalog);
    let pivot_faults = pivot::judge(&catalog);
    catalog.pivots.faults.extend(pivot_faults);
    catalog.moniker_faults = moniker::judge(&catalog);
    catalog.ids = catalog.doc_ids().collect::<Vec<_>>().into_par_iter().map(|id| catalog.assign_ids(id)).collect();
    catalog.pages = Pages::new(&catalog, config.fallback, config.urls);
    catalog.tocs = toc::read(&catalog);
    catalog.data_allowances = files::allowances(&catalog.docset);
    toc::note_circles(&mut catalog);
    let redirect_faults = redirect::judge(&catalog, &redirections);
    catalog.redirects.faults.extend(redirect_faults);
    let (circles, circular) = redirect::circles(&catalog, &redirections);
    catalog.redirects.faults.extend(circles);
    catalog.redirects.circular = circular;
    catalog.crumb_tables = catalog.crumb_tables();
    let mut breadcrumb_faults = catalog.breadcrumb_faults();
    catalog.docset.faults.append(&mut breadcrumb_faults);
    catalog.navigation = navigation::lay(&catalog);
    catalog
}
