//! Whole runs of the program: verbs, layouts, sites, and the real docsets where they are at hand.

mod layouts;
mod real;
mod site;
mod support;
mod verbs;
mod yaml_pages;
