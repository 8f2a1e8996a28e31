//! Tokens as few bytes: for each the way from the end of the one before, and its length with its class.

use crate::highlight::token::{Class, Token};

/// Bits that a class takes.
const CLASS_BITS: u32 = 4;

/// Writes the tokens of one sample.
pub(in crate::highlight) fn pack(tokens: &[Token]) -> Box<[u8]> {
    let mut bytes = Vec::with_capacity(tokens.len() * 2);
    let mut done = 0;
    for token in tokens {
        let class = Class::ALL.iter().position(|class| *class == token.class).unwrap_or(0) as u64;
        push_number(u64::from(token.start - done), &mut bytes);
        push_number(u64::from(token.end - token.start) << CLASS_BITS | class, &mut bytes);
        done = token.end;
    }
    bytes.into_boxed_slice()
}

/// Reads what [`pack`] wrote. `None` when the bytes are no tokens of this code.
pub(in crate::highlight) fn unpack(mut bytes: &[u8], code: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::with_capacity(bytes.len() / 2);
    let mut done: u32 = 0;
    while !bytes.is_empty() {
        let start = done.checked_add(u32::try_from(take_number(&mut bytes)?).ok()?)?;
        let length_and_class = take_number(&mut bytes)?;
        let end = start.checked_add(u32::try_from(length_and_class >> CLASS_BITS).ok()?)?;
        let class = *Class::ALL.get((length_and_class & ((1 << CLASS_BITS) - 1)) as usize)?;
        if start == end || code.get(start as usize..end as usize)?.contains('\n') {
            return None;
        }
        tokens.push(Token { start, end, class });
        done = end;
    }
    Some(tokens)
}

/// Writes a number, seven bits a byte, the low ones first.
pub(in crate::highlight) fn push_number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number off the front.
pub(in crate::highlight) fn take_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}
