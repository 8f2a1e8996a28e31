//! Alerts beside the five that the dialect has: `build.markdownEngineProperties.alerts` of `docfx.json`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::discover::listing::{FileState, Found};
use crate::disk;
use crate::docset::Root;
use crate::path::DocPath;
use crate::yaml;

#[derive(Deserialize, Default)]
#[serde(default)]
struct DocfxFile {
    build: Build,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Build {
    markdown_engine_properties: Properties,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Properties {
    alerts: BTreeMap<String, String>,
}

/// The keywords in capitals, and the classes that they give. A file that does not parse is told where it is read for more.
pub(in crate::discover) fn read(root: &Root, found: &[Found]) -> BTreeMap<String, String> {
    let is_docfx = |file: &&Found| {
        let name = file.below.rsplit('/').next().unwrap_or(&file.below);
        name == "docfx.json" && file.below.matches('/').count() <= 1 && matches!(file.state, FileState::Regular)
    };
    let mut alerts = BTreeMap::new();
    for file in found.iter().filter(is_docfx) {
        let path = root.disk_path(&DocPath::new(&root.join(&file.below)));
        let text = disk::read_to_string(&path).unwrap_or_default();
        let build = yaml::read::<DocfxFile>(&text).map(|file| file.build).unwrap_or_default();
        let given = build.markdown_engine_properties.alerts.into_iter();
        alerts.extend(given.map(|(keyword, class)| (keyword.to_uppercase(), class)));
    }
    alerts
}
