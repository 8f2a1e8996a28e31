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

reading-time = { $minutes } Min. Lesezeit
untranslated-entry = Noch nicht übersetzt
open-menu = Menü öffnen
close = Schließen
dismiss = Diesen Hinweis ausblenden
enlarge-image = Bild vergrößern
as-markdown = Als Markdown anzeigen

read-original = Original lesen ({ $name })
notice-machine-title = Maschinelle Übersetzung
notice-machine = Dieser Artikel wurde automatisch übersetzt. Einzelne Formulierungen können ungenau sein.
notice-stale-title = Das Original wurde geändert
notice-stale = Das Original wurde nach dieser Übersetzung überarbeitet. Teile dieser Seite können veraltet sein.
notice-stale-inferred = In einer anderen Sprache gibt es bereits eine neuere Fassung dieses Artikels. Teile dieser Seite können veraltet sein.
notice-stale-parts = Einige Abschnitte dieser Seite wurden im Original nach ihrer Übersetzung überarbeitet.
notice-stale-since = Diese Übersetzung wurde am { $date } übergeben.
notice-stale-sentences = Sätze im Original, die sich seitdem geändert haben: { $count }.
notice-fallback-title = Noch nicht übersetzt
notice-fallback = Dieser Artikel ist noch nicht in Ihrer Sprache verfügbar. Sie lesen das Original.
notice-recovered-title = Rekonstruiertes Original
notice-recovered = Diese Seite wurde aus dem Originaltext zusammengestellt, der in den Übersetzungen erhalten ist. Einzelne Teile können fehlen.

about-translation = Zu dieser Übersetzung
about-kind = Übersetzt von
about-state = Stand
about-handed-off = Übergeben am
about-stale-parts = Veraltete Teile
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

reading-mode = Lesemodus
reading-target = Nur Übersetzung
reading-hover = Original auf Abruf
reading-side-by-side = Nebeneinander
reading-interleaved = Abwechselnd
reading-hint = Das Original eines Satzes erscheint, wenn Sie auf den Satz zeigen, ihn mit der Tastatur ansteuern oder darauf tippen.
source-of-sentence = Original ({ $name })
read-in-source = Im Original lesen ({ $name })
read-in-translation = Zurück zur Übersetzung
copy-sentence-link = Link zu diesem Satz kopieren
sentence-link-copied = Link kopiert

search = Suche
search-hint = Artikel durchsuchen
search-none = Keine Ergebnisse für „{ $query }“
search-count =
    { $count ->
        [one] { $count } Ergebnis
       *[other] { $count } Ergebnisse
    }
search-from-disk = Die Suche benötigt einen Webserver: Öffnen Sie diese Website über http.
search-loading = Suche läuft…
search-clear = Suche leeren
search-failed = Die Suche funktioniert zurzeit nicht. Versuchen Sie es später erneut.

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

item-architecture = Architektur
item-concept = Konzept
item-deploy = Bereitstellung
item-download = Download
item-get-started = Erste Schritte
item-how-to-guide = Anleitung
item-learn = Training
item-overview = Übersicht
item-quickstart = Schnellstart
item-reference = Referenz
item-sample = Beispiel
item-tutorial = Tutorial
item-video = Video
item-whats-new = Neuigkeiten
