skip-to-content = Naar de inhoud
contents = Inhoud
on-this-page = Op deze pagina
breadcrumbs = Navigatiepad
pager = Vorig en volgend artikel
previous = Vorige
next = Volgende
edit = Dit artikel bewerken
updated = Laatst bijgewerkt:
language = Taal
theme-auto = Thema: zelfde als systeem
theme-light = Thema: licht
theme-dark = Thema: donker
made-with = Gemaakt met { $generator }

reading-time = { $minutes } min. leestijd
untranslated-entry = Nog niet vertaald
open-menu = Menu openen
close = Sluiten
dismiss = Deze melding verbergen
enlarge-image = Afbeelding vergroten
as-markdown = Weergeven als Markdown

read-original = Het origineel lezen ({ $name })
notice-machine-title = Machinevertaling
notice-machine = Dit artikel is automatisch vertaald. De tekst kan hier en daar onnauwkeurig zijn.
notice-stale-title = Het origineel is gewijzigd
notice-stale = Het origineel is herzien nadat deze vertaling is gemaakt. Delen van deze pagina zijn mogelijk verouderd.
notice-stale-inferred = In een andere taal is al een nieuwere versie van dit artikel beschikbaar. Delen van deze pagina zijn mogelijk verouderd.
notice-stale-parts = Sommige passages van deze pagina zijn in het origineel herzien nadat ze waren vertaald.
notice-stale-since = Deze vertaling is opgeleverd op { $date }.
notice-stale-sentences = Aantal zinnen in het origineel dat sindsdien is gewijzigd: { $count }.
notice-fallback-title = Nog niet vertaald
notice-fallback = Dit artikel is nog niet beschikbaar in uw taal. U leest het origineel.
notice-recovered-title = Hersteld origineel
notice-recovered = Deze pagina is samengesteld uit de oorspronkelijke tekst die in de vertalingen bewaard is gebleven. Mogelijk ontbreken er delen.

about-translation = Over deze vertaling
about-kind = Vertaald door
about-state = Status
about-handed-off = Opgeleverd op
about-stale-parts = Verouderde delen
about-hash = Hash van het origineel
about-commit = Commit van het origineel
about-id = Artikel-id
kind-human = Menselijke vertaler
kind-machine = Machine
kind-other = Andere methode
proof-hash = bevestigd met hash
proof-inferred = afgeleid
proof-none = niet gecontroleerd

state-source = Origineel
state-recovered = Hersteld origineel
state-current = Bijgewerkt
state-stale = Verouderd
state-missing = Niet vertaald
state-orphan = Origineel verwijderd
state-untracked = Niet gecontroleerd
state-fallback = Niet vertaald

reading-mode = Leesmodus
reading-target = Alleen de vertaling
reading-hover = Origineel op verzoek
reading-side-by-side = Naast elkaar
reading-interleaved = Om en om
reading-hint = Als u het origineel van een zin wilt zien, wijst u de zin aan, verplaatst u de focus ernaartoe of tikt u erop.
source-of-sentence = Origineel ({ $name })
read-in-source = Lezen in de oorspronkelijke taal ({ $name })
read-in-translation = Terug naar de vertaling
copy-sentence-link = Koppeling naar deze zin kopiëren
sentence-link-copied = Koppeling gekopieerd

search = Zoeken
search-hint = Artikelen doorzoeken
search-none = Geen resultaten voor ‘{ $query }’
search-count =
    { $count ->
        [one] { $count } resultaat
       *[other] { $count } resultaten
    }
search-from-disk = Voor zoeken is een webserver nodig: open deze site via http.
search-loading = Zoeken…
search-clear = Zoekopdracht wissen
search-failed = Zoeken werkt op dit moment niet. Probeer het later opnieuw.

alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Let op

not-found-title = Pagina niet gevonden
not-found = Er is geen pagina op dit adres. Mogelijk is deze verplaatst of verwijderd.
to-start = Naar de startpagina
choose-language = Kies uw taal

sample-elsewhere = Dit codevoorbeeld staat in een andere opslagplaats:
sample-missing = Het codevoorbeeld dat hier hoort te staan, is niet gevonden.

copy = Kopiëren
copied = Gekopieerd

choose-pivot = Instructies weergeven voor

item-architecture = Architectuur
item-concept = Concept
item-deploy = Implementatie
item-download = Downloaden
item-get-started = Aan de slag
item-how-to-guide = Instructies
item-learn = Leren
item-overview = Overzicht
item-quickstart = Snelstart
item-reference = Naslag
item-sample = Voorbeeld
item-tutorial = Zelfstudie
item-video = Video
item-whats-new = Wat is er nieuw
