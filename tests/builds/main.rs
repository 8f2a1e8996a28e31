//! Whole runs of the program: verbs, layouts, sites, and the real docsets where they are at hand.

mod align;
mod check;
mod circles;
mod drift;
mod external;
mod fix;
mod foreign;
mod formats;
mod highlights;
mod layouts;
mod look;
mod machine;
mod names;
mod reading;
mod real;
mod samples;
mod search;
mod serve;
mod server;
mod site;
mod status;
mod support;
mod verbs;
mod yaml_pages;
