skip-to-content = Gå til innholdet
contents = Innhold
on-this-page = På denne siden
breadcrumbs = Navigasjonssti
pager = Forrige og neste artikkel
previous = Forrige
next = Neste
edit = Rediger denne artikkelen
updated = Sist oppdatert:
language = Språk
theme-auto = Tema: samme som systemet
theme-light = Tema: lyst
theme-dark = Tema: mørkt
made-with = Laget med { $generator }

reading-time = { $minutes } min lesetid
untranslated-entry = Ikke oversatt ennå
open-menu = Åpne menyen
close = Lukk
dismiss = Skjul denne meldingen
enlarge-image = Forstørr bildet
as-markdown = Vis som Markdown

read-original = Les originalen ({ $name })
notice-machine-title = Maskinoversettelse
notice-machine = Denne artikkelen er oversatt automatisk. Noen formuleringer kan være unøyaktige.
notice-stale-title = Originalen er endret
notice-stale = Originalen er revidert etter at denne oversettelsen ble laget. Deler av siden kan være utdatert.
notice-stale-inferred = Det finnes allerede en nyere versjon av denne artikkelen på et annet språk. Deler av siden kan være utdatert.
notice-stale-parts = Noen avsnitt på denne siden er revidert i originalen etter at de ble oversatt.
notice-stale-since = Denne oversettelsen ble levert { $date }.
notice-stale-sentences = Antall setninger i originalen som er endret siden da: { $count }.
notice-fallback-title = Ikke oversatt ennå
notice-fallback = Denne artikkelen er ikke tilgjengelig på språket ditt ennå. Du leser originalen.
notice-recovered-title = Gjenopprettet original
notice-recovered = Denne siden er satt sammen av originalteksten som er bevart i oversettelsene. Noen deler kan mangle.

about-translation = Om denne oversettelsen
about-kind = Oversatt av
about-state = Status
about-handed-off = Levert
about-stale-parts = Utdaterte deler
about-hash = Hash for originalen
about-commit = Commit for originalen
about-id = Artikkel-ID
kind-human = Menneske
kind-machine = Maskin
kind-other = Annen metode
proof-hash = bekreftet med hash
proof-inferred = utledet
proof-none = ikke kontrollert

state-source = Original
state-recovered = Gjenopprettet original
state-current = Oppdatert
state-stale = Utdatert
state-missing = Ikke oversatt
state-orphan = Originalen er fjernet
state-untracked = Ikke kontrollert
state-fallback = Ikke oversatt

reading-mode = Lesemodus
reading-target = Bare oversettelsen
reading-hover = Originalen ved behov
reading-side-by-side = Side ved side
reading-interleaved = Vekselvis
reading-hint = Hvis du vil se originalen til en setning, kan du peke på den, flytte fokus til den eller trykke på den.
source-of-sentence = Original ({ $name })
read-in-source = Les på originalspråket ({ $name })
read-in-translation = Tilbake til oversettelsen
copy-sentence-link = Kopier kobling til denne setningen
sentence-link-copied = Koblingen er kopiert

search = Søk
search-hint = Søk i artiklene
search-none = Ingen resultater for «{ $query }»
search-count =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultater
    }
search-from-disk = Søk krever en webserver: Åpne dette nettstedet via http.
search-loading = Søker…
search-clear = Tøm søket
search-failed = Søket fungerer ikke for øyeblikket. Prøv igjen senere.

alert-note = Merknad
alert-tip = Tips
alert-important = Viktig
alert-warning = Advarsel
alert-caution = Forsiktig

not-found-title = Finner ikke siden
not-found = Det er ingen side på denne adressen. Den kan ha blitt flyttet eller fjernet.
to-start = Gå til startsiden
choose-language = Velg språk

sample-elsewhere = Dette kodeeksemplet ligger i et annet repositorium:
sample-missing = Finner ikke kodeeksemplet som hører hjemme her.

copy = Kopier
copied = Kopiert

choose-pivot = Vis instruksjoner for

item-architecture = Arkitektur
item-concept = Konsept
item-deploy = Distribusjon
item-download = Nedlasting
item-get-started = Kom i gang
item-how-to-guide = Veiledning
item-learn = Opplæring
item-overview = Oversikt
item-quickstart = Hurtigstart
item-reference = Referanse
item-sample = Eksempel
item-tutorial = Opplæringskurs
item-video = Video
item-whats-new = Nyheter
