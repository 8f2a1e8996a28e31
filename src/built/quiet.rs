//! An emitter that says less: no faults of the HTML, and no text but that of style elements.
//!
//! In: the calls of the tokenizer. Out: those that matter, passed on. The faults of characters alone are a fifth of the time
//! that a page takes, and text that nobody asks for a tenth.

use html5gum::{Emitter, Error, State};

/// Passes on what matters.
pub(in crate::built) struct Quiet<E> {
    inner: E,
    /// The name of the tag that is being read, as far as it matters.
    name: Vec<u8>,
    is_start: bool,
    is_style: bool,
}

/// The name whose text is kept.
const STYLE: &[u8] = b"style";

impl<E> Quiet<E> {
    /// Passes on to this emitter.
    pub(in crate::built) fn new(inner: E) -> Self {
        Self { inner, name: Vec::with_capacity(STYLE.len() + 1), is_start: false, is_style: false }
    }
}

/// Methods that are passed on as they are.
macro_rules! pass_on {
    ($($name:ident($($argument:ident: $type:ty)?) $(-> $result:ty)?;)*) => {
        $(fn $name(&mut self $(, $argument: $type)?) $(-> $result)? {
            self.inner.$name($($argument)?)
        })*
    };
}

impl<E: Emitter> Emitter for Quiet<E> {
    type Token = E::Token;

    fn emit_error(&mut self, _: Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_string(&mut self, text: &[u8]) {
        if self.is_style {
            self.inner.emit_string(text);
        }
    }

    fn init_start_tag(&mut self) {
        self.name.clear();
        self.is_start = true;
        self.inner.init_start_tag();
    }

    fn init_end_tag(&mut self) {
        self.is_start = false;
        self.inner.init_end_tag();
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        if self.name.len() <= STYLE.len() {
            self.name.extend_from_slice(name);
        }
        self.inner.push_tag_name(name);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.is_style = self.is_start && self.name == STYLE;
        self.inner.emit_current_tag()
    }

    fn push_comment(&mut self, _: &[u8]) {}

    pass_on! {
        set_last_start_tag(tag: Option<&[u8]>);
        emit_eof();
        pop_token() -> Option<Self::Token>;
        init_string();
        init_comment();
        emit_current_comment();
        emit_current_doctype();
        set_self_closing();
        set_force_quirks();
        push_doctype_name(text: &[u8]);
        init_doctype();
        init_attribute();
        init_attribute_value();
        push_attribute_name(text: &[u8]);
        push_attribute_value(text: &[u8]);
        set_doctype_public_identifier(text: &[u8]);
        set_doctype_system_identifier(text: &[u8]);
        push_doctype_public_identifier(text: &[u8]);
        push_doctype_system_identifier(text: &[u8]);
        start_open_tag();
        current_is_appropriate_end_tag_token() -> bool;
        adjusted_current_node_present_but_not_in_html_namespace() -> bool;
        move_position(offset: isize);
    }
}
