//! The command line: a verb a file.

pub mod init;
