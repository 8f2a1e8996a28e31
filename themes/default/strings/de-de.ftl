skip-to-content = Zum Inhalt springen
contents = Inhalt
on-this-page = Auf dieser Seite
breadcrumbs = Navigationspfad
pager = Vorheriger und nächster Artikel
previous = Zurück
next = Weiter
edit = Diesen Artikel bearbeiten
updated = Zuletzt aktualisiert:
language = Sprache
theme-auto = Design: wie im System
theme-light = Design: hell
theme-dark = Design: dunkel
made-with = Erstellt mit { $generator }

read-original = Original lesen ({ $name })
notice-machine-title = Maschinelle Übersetzung
notice-machine = Dieser Artikel wurde automatisch übersetzt. Einzelne Formulierungen können ungenau sein.
notice-stale-title = Das Original wurde geändert
notice-stale = Das Original wurde nach dieser Übersetzung überarbeitet. Teile dieser Seite können veraltet sein.
notice-fallback-title = Noch nicht übersetzt
notice-fallback = Dieser Artikel ist noch nicht in Ihrer Sprache verfügbar. Sie lesen das Original.
notice-recovered-title = Rekonstruiertes Original
notice-recovered = Diese Seite wurde aus dem Originaltext zusammengestellt, der in den Übersetzungen erhalten ist. Einzelne Teile können fehlen.

about-translation = Zu dieser Übersetzung
about-kind = Übersetzt von
about-state = Stand
about-handed-off = Übergeben am
about-hash = Hash des Originals
about-commit = Commit des Originals
about-id = Artikel-ID
kind-human = Mensch
kind-machine = Maschine
kind-other = Anderes Verfahren
proof-hash = durch Hash bestätigt
proof-inferred = erschlossen
proof-none = nicht geprüft

state-source = Original
state-recovered = Rekonstruiertes Original
state-current = Aktuell
state-stale = Veraltet
state-missing = Nicht übersetzt
state-orphan = Original entfernt
state-untracked = Nicht geprüft
state-fallback = Nicht übersetzt

alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht

not-found-title = Seite nicht gefunden
not-found = Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben oder entfernt.
to-start = Zur Startseite
choose-language = Wählen Sie Ihre Sprache
sample-elsewhere = Dieses Codebeispiel liegt in einem anderen Repository:
sample-missing = Das Codebeispiel, das hier stehen soll, wurde nicht gefunden.

copy = Kopieren
copied = Kopiert
choose-pivot = Anleitung anzeigen für
