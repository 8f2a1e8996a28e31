//! Characters to bytes.

/// Turns offsets in characters into offsets in bytes. The questions come nearly in order, so a cursor makes them linear.
#[derive(Debug)]
pub(super) struct Offsets<'a> {
    text: &'a str,
    is_ascii: bool,
    character: usize,
    byte: usize,
}

impl<'a> Offsets<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, is_ascii: text.is_ascii(), character: 0, byte: 0 }
    }

    /// The byte where the character with this number begins; the end of the text for one that lies behind it.
    pub(super) fn byte(&mut self, character: usize) -> usize {
        if self.is_ascii {
            return character.min(self.text.len());
        }
        if character >= self.character {
            let ahead = self.text[self.byte..].chars().take(character - self.character);
            self.byte += ahead.map(char::len_utf8).sum::<usize>();
        } else {
            let behind = self.text[..self.byte].chars().rev().take(self.character - character);
            self.byte -= behind.map(char::len_utf8).sum::<usize>();
        }
        self.character = character;
        self.byte
    }
}
