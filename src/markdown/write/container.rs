//! What containers and alerts open.

use crate::html;
use crate::markdown::extension::triple_colon;
use crate::markdown::write::push_attribute;

pub(super) fn column_class(span: &str) -> String {
    if span == "1" { "column".to_owned() } else { format!("column span{span}") }
}

/// The pivots that a zone is for, by its attributes as written.
#[must_use]
pub fn zone_pivots(written: &str) -> Vec<String> {
    let Ok(attributes) = triple_colon::attributes(written, 0, false) else { return Vec::new() };
    let value = attributes.get("pivot").map_or("", |attribute| attribute.value);
    value.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// The attributes of a zone: the reference's classes, and what its scripts ask for.
pub(super) fn push_zone(out: &mut String, written: &str) {
    let Ok(attributes) = triple_colon::attributes(written, 0, false) else { return };
    let value = |name| attributes.get(name).map(|attribute| attribute.value);
    let (target, pivot) = (value("target"), value("pivot"));
    let mut class = "zone".to_owned();
    class.push_str(if target.is_some() { " has-target" } else { "" });
    class.push_str(if pivot.is_some() { " has-pivot" } else { "" });
    push_attribute(out, "class", &class);
    if let Some(target) = target {
        push_attribute(out, "data-target", target);
    }
    if let Some(pivot) = pivot {
        let ids: Vec<&str> = pivot.split(',').map(str::trim).collect();
        push_attribute(out, "data-pivot", &ids.join(" "));
    }
}

/// A form that only a product around the page can send.
pub(super) fn push_form(out: &mut String, written: &str) {
    let Ok(attributes) = triple_colon::attributes(written, 0, true) else { return };
    let value = |name| attributes.get(name).map(|attribute| attribute.value);
    out.push_str("<form class=\"chromeless-form\"");
    for name in ["model", "action"] {
        if let Some(value) = value(name).filter(|value| !value.is_empty()) {
            push_attribute(out, &format!("data-{name}"), value);
        }
    }
    out.push_str(">\n<div></div>\n<button class=\"button is-primary\" disabled=\"disabled\" type=\"submit\">");
    html::push_text(out, value("submitText").unwrap_or(""));
    out.push_str("</button>\n</form>\n");
}

pub(super) fn push_alert_start(class: &str, title: &str, out: &mut String) {
    out.push_str("<div");
    push_attribute(out, "class", class);
    out.push_str(">\n<p class=\"alert-title\">");
    html::push_text(out, title);
    out.push_str("</p>\n");
}
