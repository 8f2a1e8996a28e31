//! What a verb says when it is done.

/// What a verb says when it is done; an exit status.
pub(in crate::cli) enum Outcome {
    /// Exit status 0.
    Done,
    /// Exit status 1.
    Found,
}
