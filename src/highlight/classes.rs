//! What the scopes of a grammar mean.
//!
//! A grammar gives every piece of code a stack of scopes, such as `string.quoted.double.cs`: the general first, the language
//! last. The innermost scope of the table decides.

use crate::highlight::token::Class;
use crate::highlight::token::Class::*;

/// Scopes by their beginnings, the special before the general. `None` means plain, whatever stands around it: code inside
/// of a string is no string.
const SCOPES: &[(&str, Option<Class>)] = &[
    ("comment", Some(Comment)),
    ("string.unquoted.block", Some(String)),
    ("string.unquoted.heredoc", Some(String)),
    ("string.unquoted", None),
    ("string.interpolated.dollar", None),
    ("string.interpolated.backtick", None),
    ("string.interpolated.makefile", Some(Variable)),
    ("string.other.link", Some(Title)),
    ("string", Some(String)),
    ("constant.numeric", Some(Number)),
    ("constant.other.color", Some(Number)),
    ("constant.language.register", Some(BuiltIn)),
    ("constant.language", Some(Literal)),
    ("constant.character.entity", Some(Literal)),
    ("constant.character.escape.line-continuation", None),
    ("constant.character", Some(String)),
    ("constant.other.placeholder", Some(String)),
    ("constant.other.option", Some(Attribute)),
    ("keyword.other.definition", Some(Attribute)),
    ("keyword.other.unit", Some(Number)),
    ("keyword.other.suffix", Some(Number)),
    ("keyword.type", Some(Type)),
    ("keyword.command.rem", Some(Comment)),
    ("keyword.command", Some(BuiltIn)),
    ("keyword.control.directive", Some(Meta)),
    ("keyword.control.cshtml", Some(Meta)),
    ("keyword.preprocessor", Some(Meta)),
    ("keyword", Some(Keyword)),
    ("storage.type.built-in", Some(Type)),
    ("storage.type.primitive", Some(Type)),
    ("storage.type.integral", Some(Type)),
    ("storage.type.sql", Some(Type)),
    ("storage.type.asm", Some(Type)),
    ("storage.type.string", Some(String)),
    ("storage", Some(Keyword)),
    ("entity.name.tag.yaml", Some(Attribute)),
    ("entity.name.tag.http", Some(Attribute)),
    ("entity.name.tag", Some(Name)),
    ("entity.other.attribute-name", Some(Attribute)),
    ("entity.name.command", Some(BuiltIn)),
    ("entity.name.function.decorator", Some(Meta)),
    ("entity.name.function.section", Some(Section)),
    ("entity.name.function", Some(Title)),
    ("entity.name.label", Some(Title)),
    ("entity.name.section", Some(Section)),
    ("entity.name.type.namespace", None),
    ("entity.name.type.class", Some(Title)),
    ("entity.name.type.struct", Some(Title)),
    ("entity.name.type.interface", Some(Title)),
    ("entity.name.type.enum", Some(Title)),
    ("entity.name.type.delegate", Some(Title)),
    ("entity.name.type.union", Some(Title)),
    ("entity.name.type", Some(Type)),
    ("entity.other.inherited-class", Some(Type)),
    ("support.type.property-name", Some(Attribute)),
    ("support.function.regname", Some(Attribute)),
    ("support.function.construct", Some(Keyword)),
    ("support.function", Some(BuiltIn)),
    ("support.type", Some(Type)),
    ("support.class", Some(Type)),
    ("support.constant", Some(Literal)),
    ("support.variable", Some(Variable)),
    ("variable.language", Some(Keyword)),
    ("variable.other.member", None),
    ("variable.other.key", Some(Attribute)),
    ("text.variable", Some(Variable)),
    ("meta.object-literal.key", Some(Attribute)),
    ("meta.function-call.generic", Some(Title)),
    ("meta.diff", Some(Meta)),
    ("meta.embedded", None),
    ("meta.interpolation", None),
    ("meta.template.expression", None),
    ("meta.group.simple.subexpression", None),
    ("markup.heading", Some(Section)),
    ("markup.inserted", Some(Addition)),
    ("markup.deleted", Some(Deletion)),
    ("markup.inline.raw", Some(String)),
    ("markup.underline.link", Some(Attribute)),
    ("punctuation.separator.hash", Some(Meta)),
    ("punctuation.separator.prompt", Some(Meta)),
    ("source", None),
    ("text", None),
];

/// The languages that mark their variables, by the ends of scopes. Elsewhere every second word is a variable.
const MARKS_VARIABLES: [&str; 9] =
    [".powershell", ".shell", ".batchfile", ".php", ".makefile", ".perl", ".scss", ".less", ".terraform"];

/// What a piece of code with these scopes is, from the outermost to the innermost.
pub(in crate::highlight) fn class_of(scopes: &[&str], text: &str) -> Option<Class> {
    let class = scopes.iter().rev().find_map(|scope| meaning(scope))??;
    // Grammars call operators keywords.
    let is_sign = class == Keyword && !text.contains(|c: char| c.is_alphabetic());
    (!is_sign).then_some(class)
}

fn meaning(scope: &str) -> Option<Option<Class>> {
    let is_below = |name: &str| scope.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    if let Some((_, class)) = SCOPES.iter().find(|(name, _)| is_below(name)) {
        return Some(*class);
    }
    let is_marked = is_below("variable") && MARKS_VARIABLES.iter().any(|end| scope.ends_with(end));
    is_marked.then_some(Some(Variable))
}
