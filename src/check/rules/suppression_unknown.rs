//! Comments that were to allow a finding, and name no check.

use crate::check::facts::Facts;
use crate::check::near::nearest;
use crate::check::rule::{Findings, Rule};
use crate::check::rules::RULES;
use crate::diagnostic::{Area, RuleInfo, Severity};
use crate::markdown::{ALLOW, is_allow};

pub(in crate::check) const RULE: Rule = Rule {
    info: RuleInfo {
        code: "suppression-unknown",
        severity: Severity::Warning,
        area: Area::Content,
        summary: "A comment was to allow a finding, and names no check.",
        explain: include_str!("suppression_unknown.md"),
    },
    check,
};

fn check(facts: &Facts<'_>, found: &mut Findings<'_>) {
    let codes = || RULES.iter().map(|rule| rule.info.code);
    for (holder, allowance) in facts.allowances() {
        let text = &facts.file(holder).text;
        let word = allowance.word.of(text);
        if allowance.is_too_many {
            let message = "this file has too many of these comments, and from here on they allow nothing".to_owned();
            let hint = "put fewer at larger parts, or one at the start of the file; 'hexapla.yml' switches a check off for folders";
            found.at(holder, allowance.word, message).hint = Some(hint.to_owned());
            continue;
        }
        if !is_allow(word) {
            let message = format!("'{word}' means nothing");
            found.at(holder, allowance.word, message).suggest(Some(ALLOW.to_owned()));
            continue;
        }
        if allowance.codes.is_empty() {
            let message = format!("'{ALLOW}' names no check");
            let hint = format!("write the code of a finding behind it: <!-- {ALLOW} CODE: reason -->");
            found.at(holder, allowance.word, message).hint = Some(hint);
        }
        for code in &allowance.codes {
            let written = code.of(text);
            if !codes().any(|known| known.eq_ignore_ascii_case(written)) {
                let nearest = nearest(written, codes()).map(str::to_owned);
                let finding = found.at(holder, *code, format!("there is no check '{written}'"));
                finding.suggest(nearest);
                finding.hint.get_or_insert_with(|| "'hexapla explain' lists all checks".to_owned());
            }
        }
    }
}
