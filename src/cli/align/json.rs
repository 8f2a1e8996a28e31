//! Bitexts for programs: one object a line, as the contract has it.

use crate::align::{Bitext, Drift};

/// One object, its keys in the order of the contract; `drift` is what is known of changes in the source since.
pub(in crate::cli::align) fn push_json(out: &mut String, bitext: &Bitext<'_>, drift: Option<&Drift>) {
    out.push_str("{\"path\": ");
    push_string(out, Some(bitext.path));
    out.push_str(", \"locale\": ");
    push_string(out, Some(bitext.locale.as_str()));
    out.push_str(", \"pivot\": ");
    push_string(out, Some(bitext.pivot.as_str()));
    out.push_str(", \"pivot_locale\": ");
    push_string(out, Some(bitext.pivot_locale.as_str()));
    out.push_str(", \"units\": [");
    for (at, row) in bitext.rows.iter().enumerate() {
        out.push_str(if at > 0 { ", {\"id\": " } else { "{\"id\": " });
        push_string(out, row.id);
        out.push_str(", \"source\": ");
        push_string(out, row.source.as_deref());
        out.push_str(", \"target\": ");
        push_string(out, row.target.as_deref());
        out.push_str(", \"evidence\": ");
        push_string(out, Some(row.evidence.as_str()));
        out.push_str(", \"confidence\": ");
        out.push_str(&row.confidence.to_string());
        out.push_str(", \"source_line\": ");
        push_number(out, row.source_line);
        out.push_str(", \"target_line\": ");
        push_number(out, row.target_line);
        out.push('}');
    }
    out.push_str("], \"changes\": ");
    match drift {
        Some(drift) => push_changes(out, drift),
        None => out.push_str("null"),
    }
    out.push('}');
}

fn push_changes(out: &mut String, drift: &Drift) {
    out.push('[');
    for (at, change) in drift.changes.iter().chain(&drift.code).enumerate() {
        out.push_str(if at > 0 { ", {\"kind\": " } else { "{\"kind\": " });
        push_string(out, Some(change.kind.as_str()));
        out.push_str(", \"before\": ");
        push_string(out, change.before.as_deref());
        out.push_str(", \"after\": ");
        push_string(out, change.after.as_deref());
        out.push_str(", \"source_line\": ");
        push_number(out, change.source_line);
        out.push_str(", \"target_line\": ");
        push_number(out, change.target_line);
        out.push_str(", \"target\": ");
        push_string(out, change.target.as_deref());
        out.push_str(", \"field\": ");
        push_string(out, change.field);
        out.push('}');
    }
    out.push(']');
}

fn push_number(out: &mut String, number: Option<u32>) {
    match number {
        Some(number) => out.push_str(&number.to_string()),
        None => out.push_str("null"),
    }
}

fn push_string(out: &mut String, text: Option<&str>) {
    match text.map(serde_json::to_string) {
        Some(Ok(written)) => out.push_str(&written),
        _ => out.push_str("null"),
    }
}
