//! Every rule: a file that finds, and a page of the same name that explains and is its test.

use crate::check::rule::Rule;

/// Declares the modules of the rules and lists them, in the order of the manual.
macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*

        pub(in crate::check) static RULES: &[&Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    invalid_encoding,
    file_unreadable,
    not_a_file,
    file_too_large,
    symlink_leaves_docset,
    json_syntax_error,
    docset_folder_case,
    docset_folder_empty,
    docset_folder_missing,
    yaml_header_syntax_error,
    yaml_duplicate_key,
    span_unpaired,
    invalid_note_section,
    no_loc_leftover,
    invalid_tab_group,
    invalid_zone,
    invalid_image,
    invalid_video,
    invalid_code,
    invalid_row,
    invalid_nested_column,
    invalid_moniker_range,
    invalid_form,
    nesting_too_deep,
    disallowed_html_tag,
    disallowed_html_attribute,
    article_empty,
    include_not_found,
    include_invalid,
    circular_reference,
    include_too_many,
    yaml_syntax_error,
    schema_not_found,
    invalid_toc_syntax,
    invalid_toc_level,
    invalid_topic_href,
    invalid_toc_href,
    null_array_value,
    toc_not_found,
    publish_url_conflict,
    file_not_found,
    codesnippet_not_found,
    tag_not_found,
    unknown_language_code,
    multiple_tags_with_same_name,
    not_notebook_content,
    bookmark_not_found,
    link_case_mismatch,
    link_extension_missing,
    link_redirected,
    link_out_of_scope,
    link_empty,
    link_unsafe,
    local_file_path,
    link_to_fallback,
    resource_not_verifiable,
    xref_not_found,
    duplicate_uid,
}
