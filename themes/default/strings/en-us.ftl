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

# More controls of a page.
# Beside the date of an article. $minutes: a whole number, one at least.
reading-time = { $minutes } min read
# On an entry of the table of contents whose article is shown in the original's language.
untranslated-entry = Not translated yet
# The button that shows the table of contents on a narrow screen.
open-menu = Open menu
# The button that closes what was opened: a menu, the search, an image.
close = Close
# The button that takes a notice away.
dismiss = Dismiss this notice
# The button on an image of an article.
enlarge-image = Enlarge image
# The link to the article as a Markdown file.
as-markdown = View as Markdown

# Notices above an article.
# $name: what the original's language calls itself.
read-original = Read the original ({ $name })
notice-machine-title = Machine translation
notice-machine = This article was translated automatically. Its wording may be inaccurate in places.
notice-stale-title = The original has changed
notice-stale = The original was revised after this translation was made. Parts of this page may be out of date.
notice-stale-inferred = Another language already has a newer version of this article. Parts of this page may be out of date.
notice-stale-parts = Some passages of this page were revised in the original after they were translated.
# $date: the day of the hand-off, as in July 8, 2021.
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

# How a bilingual page is read. The name of the group of choices, and the choices.
reading-mode = Reading mode
reading-target = Translation only
# The original of a sentence is shown when the reader asks for it.
reading-hover = Original on demand
reading-side-by-side = Side by side
# Each passage of the translation is followed by its original.
reading-interleaved = Interleaved
# Beside "Original on demand".
reading-hint = To see the original of a sentence, point to the sentence, move the focus to it or tap it.
# Before the original of one sentence. $name: what the original's language calls itself.
source-of-sentence = Original ({ $name })
# The button that puts the original in the place of the article. $name: what the original's language calls itself.
read-in-source = Read in { $name }
# The button that goes back from there.
read-in-translation = Back to the translation
# The button beside a sentence, and what is said when it was used.
copy-sentence-link = Copy link to this sentence
sentence-link-copied = Link copied

# Search: the button and the name of the box, and what stands in the empty box.
search = Search
search-hint = Search articles
# Instead of results. $query: what the reader typed.
search-none = No results for “{ $query }”
# Above the results. $count: how many there are, one at least.
search-count =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
# In the box's place when the site was opened from a folder.
search-from-disk = Searching needs a web server: open this site over http.
search-loading = Searching…
# The button that empties the box.
search-clear = Clear search
# When the index could not be fetched.
search-failed = The search is not working at the moment. Try again later.

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
