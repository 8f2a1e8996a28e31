# Regions and controls of a page.
skip-to-content = Skip to content
contents = Contents
on-this-page = On this page
breadcrumbs = Breadcrumbs
pager = Previous and next article
previous = Previous
next = Next
edit = Edit this article
updated = Last updated:
language = Language
theme-auto = Theme: same as the system
theme-light = Theme: light
theme-dark = Theme: dark
# $generator: the program and its version.
made-with = Made with { $generator }

# Notices above an article.
# $name: what the original's language calls itself.
read-original = Read the original ({ $name })
notice-machine-title = Machine translation
notice-machine = This article was translated automatically. Its wording may be inaccurate in places.
notice-stale-title = The original has changed
notice-stale = The original was revised after this translation was made. Parts of this page may be out of date.
notice-stale-inferred = Another language already has a newer version of this article. Parts of this page may be out of date.
notice-stale-parts = Some passages of this page were revised in the original after they were translated.
# $date: the day of the hand-off, as in 2021-07-08.
notice-stale-since = This translation was handed off on { $date }.
notice-stale-sentences = Sentences of the original that have changed since then: { $count }.
notice-fallback-title = Not translated yet
notice-fallback = This article is not available in your language yet. You are reading the original.
notice-recovered-title = Recovered original
notice-recovered = This page was put together from the original text kept in its translations. Some parts may be missing.

# About this translation: where it comes from and how sure we are of it.
about-translation = About this translation
about-kind = Translated by
about-state = Status
about-handed-off = Handed off
about-stale-parts = Out-of-date parts
about-hash = Hash of the original
about-commit = Commit of the original
about-id = Article ID
kind-human = Human translator
kind-machine = Machine
kind-other = Other method
proof-hash = confirmed by hash
proof-inferred = inferred
proof-none = not verified

# How a translation stands to the original: a few words, shown beside a language's name.
state-source = Original
state-recovered = Recovered original
state-current = Up to date
state-stale = Out of date
state-missing = Not translated
state-orphan = Original removed
state-untracked = Not verified
state-fallback = Not translated

# Titles of the boxes in an article.
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

# The page for addresses that lead nowhere, and the page that asks for a language.
not-found-title = Page not found
not-found = There is no page at this address. It may have been moved or removed.
to-start = Go to the start page
choose-language = Choose your language

# Before the name of a file whose code is not in this docset.
sample-elsewhere = This code sample lies in another repository:
# In place of a code sample whose file is not there.
sample-missing = The code sample that belongs here was not found.

# The button that copies a code sample.
copy = Copy
copied = Copied

# Before the choice of a pivot: an operating system, a language.
choose-pivot = Show instructions for

# What a link of a landing page leads to, in a word or two above it.
item-architecture = Architecture
item-concept = Concept
item-deploy = Deploy
item-download = Download
item-get-started = Get started
item-how-to-guide = How-to guide
item-learn = Learn
item-overview = Overview
item-quickstart = Quickstart
item-reference = Reference
item-sample = Sample
item-tutorial = Tutorial
item-video = Video
item-whats-new = What’s new
