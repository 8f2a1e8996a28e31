//! The parts of SARIF 2.1.0 that are written, by their names there.

use std::borrow::Cow;

use serde::Serialize;

#[derive(Serialize)]
pub(in crate::report) struct Log<'a> {
    #[serde(rename = "$schema")]
    pub(in crate::report) schema: &'static str,
    pub(in crate::report) version: &'static str,
    pub(in crate::report) runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Run<'a> {
    pub(in crate::report) tool: Tool,
    pub(in crate::report) original_uri_base_ids: UriBases,
    pub(in crate::report) invocations: [Invocation; 1],
    pub(in crate::report) results: Vec<SarifResult<'a>>,
    pub(in crate::report) column_kind: &'static str,
}

#[derive(Serialize)]
pub(in crate::report) struct Tool {
    pub(in crate::report) driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Driver {
    pub(in crate::report) name: &'static str,
    pub(in crate::report) semantic_version: &'static str,
    pub(in crate::report) rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Descriptor {
    pub(in crate::report) id: &'static str,
    pub(in crate::report) name: String,
    pub(in crate::report) short_description: Text<'static>,
    pub(in crate::report) full_description: Text<'static>,
    pub(in crate::report) help: Markup,
    pub(in crate::report) default_configuration: Configuration,
    pub(in crate::report) properties: Properties,
}

#[derive(Serialize)]
pub(in crate::report) struct Text<'a> {
    pub(in crate::report) text: Cow<'a, str>,
}

#[derive(Serialize)]
pub(in crate::report) struct Markup {
    pub(in crate::report) text: &'static str,
    pub(in crate::report) markdown: &'static str,
}

#[derive(Serialize)]
pub(in crate::report) struct Configuration {
    pub(in crate::report) level: &'static str,
}

#[derive(Serialize)]
pub(in crate::report) struct Properties {
    pub(in crate::report) tags: [&'static str; 1],
}

#[derive(Serialize)]
pub(in crate::report) struct UriBases {
    #[serde(rename = "%SRCROOT%")]
    pub(in crate::report) root: UriBase,
}

#[derive(Serialize)]
pub(in crate::report) struct UriBase {
    pub(in crate::report) description: Text<'static>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Invocation {
    pub(in crate::report) execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::report) tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
pub(in crate::report) struct Notification {
    pub(in crate::report) level: &'static str,
    pub(in crate::report) message: Text<'static>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct SarifResult<'a> {
    pub(in crate::report) rule_id: &'static str,
    pub(in crate::report) rule_index: usize,
    pub(in crate::report) level: &'static str,
    pub(in crate::report) message: Text<'a>,
    pub(in crate::report) locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::report) related_locations: Vec<Location>,
    pub(in crate::report) partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::report) fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::report) id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::report) message: Option<Text<'static>>,
    pub(in crate::report) physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Physical {
    pub(in crate::report) artifact_location: Artifact,
    pub(in crate::report) region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Artifact {
    pub(in crate::report) uri: String,
    pub(in crate::report) uri_base_id: &'static str,
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Region {
    pub(in crate::report) start_line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::report) start_column: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::report) end_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::report) end_column: Option<u32>,
}

#[derive(Serialize)]
pub(in crate::report) struct Fingerprints {
    #[serde(rename = "hexapla/v1")]
    pub(in crate::report) ours: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Fix<'a> {
    pub(in crate::report) description: Text<'a>,
    pub(in crate::report) artifact_changes: Vec<ArtifactChange<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct ArtifactChange<'a> {
    pub(in crate::report) artifact_location: Artifact,
    pub(in crate::report) replacements: [Replacement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::report) struct Replacement<'a> {
    pub(in crate::report) deleted_region: Region,
    pub(in crate::report) inserted_content: Content<'a>,
}

#[derive(Serialize)]
pub(in crate::report) struct Content<'a> {
    pub(in crate::report) text: &'a str,
}
