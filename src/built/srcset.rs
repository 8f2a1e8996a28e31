//! The addresses of a `srcset`: those before the widths and densities.

/// The addresses, in order. A comma parts candidates only behind white space or at the end of an address, since addresses may
/// hold commas.
pub(in crate::built) fn urls_of_srcset(srcset: &str) -> impl Iterator<Item = &str> {
    let mut rest = srcset;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, behind) = rest.split_at(end);
        // An address that ends with a comma has no width behind it.
        let bare = address.trim_end_matches(',');
        rest = if bare.len() < address.len() { behind } else { behind.find(',').map_or("", |comma| &behind[comma..]) };
        (!bare.is_empty()).then_some(bare)
    })
}

#[cfg(test)]
mod tests {
    use super::urls_of_srcset;

    #[test]
    fn widths_and_commas_are_no_addresses() {
        for (srcset, want) in [
            ("a.png 1x, b.png 2x", &["a.png", "b.png"][..]),
            ("a.png, b.png 480w,c.png", &["a.png", "b.png", "c.png"]),
            ("  a,b.png 1x ", &["a,b.png"]),
            ("", &[]),
            (" , ", &[]),
        ] {
            assert_eq!(urls_of_srcset(srcset).collect::<Vec<_>>(), want, "{srcset:?}");
        }
    }
}
