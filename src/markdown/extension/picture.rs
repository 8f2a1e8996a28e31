//! `:::image source="x.png" alt-text="A chart":::`: what its attributes mean.
//!
//! An image of the type `complex` is a block that ends with `:::image-end:::`; all others stand inside sentences, also
//! when they are alone on their line.

use crate::markdown::document::{LinkKind, Picture};
use crate::markdown::draft::Draft;
use crate::markdown::extension::triple_colon::{Attributes, Malformed};
use crate::markdown::fault::{DirectiveFault, DirectiveName};
use crate::markdown::prepared::Prepared;

/// Whether the image has a description of its own.
pub(in crate::markdown) fn is_complex(attributes: &Attributes<'_>) -> bool {
    attributes.get("type").is_some_and(|attribute| attribute.value == "complex")
}

/// Whether an image may be written so.
pub(in crate::markdown) fn check(attributes: &Attributes<'_>) -> Result<(), Malformed> {
    if let Some(other) = attributes.other_than(DirectiveName::Image.attributes()) {
        return Err((DirectiveFault::UnknownAttribute, other.name_range.clone()));
    }
    let says = |name| attributes.get(name).is_some_and(|attribute| !attribute.value.is_empty());
    if !says("source") {
        return Err((DirectiveFault::Missing("source"), 0..0));
    }
    if !says("alt-text") && !is_icon(attributes) {
        return Err((DirectiveFault::Missing("alt-text"), 0..0));
    }
    Ok(())
}

/// The type of an image that is none, and where it stands; the image is shown as any other.
pub(in crate::markdown) fn odd_type(attributes: &Attributes<'_>) -> Option<Malformed> {
    let attribute =
        attributes.get("type").filter(|attribute| !["", "content", "complex", "icon"].contains(&attribute.value))?;
    Some((DirectiveFault::Odd("type of an image: content, complex or icon"), attribute.range.clone()))
}

/// Makes well-formed attributes into an image. Their ranges are offsets in the prepared text.
pub(in crate::markdown) fn picture(
    draft: &mut Draft<'_>,
    prepared: &Prepared<'_>,
    attributes: &Attributes<'_>,
) -> Option<Picture> {
    let mut link = |name, kind| {
        let attribute = attributes.get(name).filter(|attribute| !attribute.value.is_empty())?;
        Some(draft.add_link(kind, attribute.value, prepared.span(attribute.range.clone())))
    };
    let source = link("source", LinkKind::Image)?;
    // A link goes before a lightbox; the reference looks at the other for neither border nor size.
    let link = match link("link", LinkKind::Link) {
        Some(link) => Some((link, false)),
        None => link("lightbox", LinkKind::Image).map(|lightbox| (lightbox, true)),
    };
    let value = |name| attributes.get(name).map_or("", |attribute| attribute.value);
    let is_icon = is_icon(attributes);
    let has_border = match value("border").trim() {
        said if said.eq_ignore_ascii_case("true") => true,
        said if said.eq_ignore_ascii_case("false") => false,
        _ => !is_icon,
    };
    let alt = (!is_icon).then(|| value("alt-text").into());
    Some(Picture { source, alt, link, has_border, description: None })
}

fn is_icon(attributes: &Attributes<'_>) -> bool {
    attributes.get("type").is_some_and(|attribute| attribute.value == "icon")
}
