skip-to-content = Gå til indholdet
contents = Indhold
on-this-page = På denne side
breadcrumbs = Navigationssti
pager = Forrige og næste artikel
previous = Forrige
next = Næste
edit = Rediger denne artikel
updated = Sidst opdateret:
language = Sprog
theme-auto = Tema: som i systemet
theme-light = Tema: lyst
theme-dark = Tema: mørkt
made-with = Lavet med { $generator }

reading-time = { $minutes } min. læsetid
untranslated-entry = Endnu ikke oversat
open-menu = Åbn menuen
close = Luk
dismiss = Skjul denne meddelelse
enlarge-image = Forstør billedet
as-markdown = Vis som Markdown

read-original = Læs originalen ({ $name })
notice-machine-title = Maskinoversættelse
notice-machine = Denne artikel er oversat automatisk. Nogle formuleringer kan være upræcise.
notice-stale-title = Originalen er ændret
notice-stale = Originalen er blevet revideret, efter at denne oversættelse blev lavet. Dele af siden kan være forældede.
notice-stale-inferred = Der findes allerede en nyere version af denne artikel på et andet sprog. Dele af siden kan være forældede.
notice-stale-parts = Nogle afsnit på denne side er blevet revideret i originalen, efter at de blev oversat.
notice-stale-since = Denne oversættelse blev afleveret den { $date }.
notice-stale-sentences = Antal sætninger i originalen, der er ændret siden da: { $count }.
notice-fallback-title = Endnu ikke oversat
notice-fallback = Denne artikel findes endnu ikke på dit sprog. Du læser originalen.
notice-recovered-title = Genskabt original
notice-recovered = Denne side er sat sammen af den originaltekst, der er bevaret i oversættelserne. Nogle dele kan mangle.

about-translation = Om denne oversættelse
about-kind = Oversat af
about-state = Status
about-handed-off = Afleveret
about-stale-parts = Forældede dele
about-hash = Originalens hash
about-commit = Originalens commit
about-id = Artikel-id
kind-human = Menneske
kind-machine = Maskine
kind-other = Anden metode
proof-hash = bekræftet med hash
proof-inferred = udledt
proof-none = ikke kontrolleret

state-source = Original
state-recovered = Genskabt original
state-current = Opdateret
state-stale = Forældet
state-missing = Ikke oversat
state-orphan = Originalen er fjernet
state-untracked = Ikke kontrolleret
state-fallback = Ikke oversat

reading-mode = Læsetilstand
reading-target = Kun oversættelsen
reading-hover = Originalen efter behov
reading-side-by-side = Side om side
reading-interleaved = Skiftevis
reading-hint = Hvis du vil se originalen til en sætning, skal du pege på den, flytte fokus til den eller trykke på den.
source-of-sentence = Original ({ $name })
read-in-source = Læs på originalsproget ({ $name })
read-in-translation = Tilbage til oversættelsen
copy-sentence-link = Kopiér link til denne sætning
sentence-link-copied = Linket er kopieret

search = Søg
search-hint = Søg i artiklerne
search-none = Ingen resultater for “{ $query }”
search-count =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultater
    }
search-from-disk = Søgning kræver en webserver: Åbn dette websted via http.
search-loading = Søger…
search-clear = Ryd søgningen
search-failed = Søgningen virker ikke i øjeblikket. Prøv igen senere.

alert-note = Bemærk
alert-tip = Tip
alert-important = Vigtigt
alert-warning = Advarsel
alert-caution = Forsigtig

not-found-title = Siden blev ikke fundet
not-found = Der er ingen side på denne adresse. Den kan være flyttet eller fjernet.
to-start = Gå til startsiden
choose-language = Vælg dit sprog

sample-elsewhere = Dette kodeeksempel ligger i et andet lager:
sample-missing = Det kodeeksempel, der hører til her, blev ikke fundet.

copy = Kopiér
copied = Kopieret

choose-pivot = Vis vejledning til

item-architecture = Arkitektur
item-concept = Begreb
item-deploy = Udrulning
item-download = Download
item-get-started = Kom i gang
item-how-to-guide = Vejledning
item-learn = Træning
item-overview = Oversigt
item-quickstart = Hurtig start
item-reference = Reference
item-sample = Eksempel
item-tutorial = Selvstudium
item-video = Video
item-whats-new = Nyheder
