skip-to-content = Gå till innehållet
contents = Innehåll
on-this-page = På den här sidan
breadcrumbs = Länkstig
pager = Föregående och nästa artikel
previous = Föregående
next = Nästa
edit = Redigera den här artikeln
updated = Senast uppdaterad:
language = Språk
theme-auto = Tema: samma som systemet
theme-light = Tema: ljust
theme-dark = Tema: mörkt
made-with = Skapad med { $generator }

reading-time = { $minutes } min lästid
untranslated-entry = Inte översatt än
open-menu = Öppna menyn
close = Stäng
dismiss = Dölj det här meddelandet
enlarge-image = Förstora bilden
as-markdown = Visa som Markdown

read-original = Läs originalet ({ $name })
notice-machine-title = Maskinöversättning
notice-machine = Den här artikeln har översatts automatiskt. Vissa formuleringar kan vara felaktiga.
notice-stale-title = Originalet har ändrats
notice-stale = Originalet har omarbetats sedan den här översättningen gjordes. Delar av sidan kan vara inaktuella.
notice-stale-inferred = Det finns redan en nyare version av den här artikeln på ett annat språk. Delar av sidan kan vara inaktuella.
notice-stale-parts = Vissa avsnitt på den här sidan har omarbetats i originalet efter att de översattes.
notice-stale-since = Den här översättningen levererades den { $date }.
notice-stale-sentences = Antal meningar i originalet som har ändrats sedan dess: { $count }.
notice-fallback-title = Inte översatt än
notice-fallback = Den här artikeln finns ännu inte på ditt språk. Du läser originalet.
notice-recovered-title = Återskapat original
notice-recovered = Den här sidan har satts samman av den originaltext som finns bevarad i översättningarna. Vissa delar kan saknas.

about-translation = Om den här översättningen
about-kind = Översatt av
about-state = Status
about-handed-off = Levererad
about-stale-parts = Inaktuella delar
about-hash = Originalets hash
about-commit = Originalets incheckning
about-id = Artikel-ID
kind-human = Människa
kind-machine = Maskin
kind-other = Annan metod
proof-hash = bekräftat med hash
proof-inferred = härlett
proof-none = inte kontrollerat

state-source = Original
state-recovered = Återskapat original
state-current = Aktuell
state-stale = Inaktuell
state-missing = Inte översatt
state-orphan = Originalet har tagits bort
state-untracked = Inte kontrollerad
state-fallback = Inte översatt

reading-mode = Läsläge
reading-target = Endast översättningen
reading-hover = Originalet vid behov
reading-side-by-side = Sida vid sida
reading-interleaved = Växelvis
reading-hint = Om du vill se originalet till en mening kan du peka på den, flytta fokus till den eller trycka på den.
source-of-sentence = Original ({ $name })
read-in-source = Läs på originalspråket ({ $name })
read-in-translation = Tillbaka till översättningen
copy-sentence-link = Kopiera länken till den här meningen
sentence-link-copied = Länken har kopierats

search = Sök
search-hint = Sök bland artiklarna
search-none = Inga resultat för ”{ $query }”
search-count =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultat
    }
search-from-disk = Sökningen kräver en webbserver: öppna den här webbplatsen via http.
search-loading = Söker…
search-clear = Rensa sökningen
search-failed = Sökningen fungerar inte just nu. Försök igen senare.

alert-note = Anteckning
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Försiktighet

not-found-title = Sidan hittades inte
not-found = Det finns ingen sida på den här adressen. Den kan ha flyttats eller tagits bort.
to-start = Gå till startsidan
choose-language = Välj språk

sample-elsewhere = Det här kodexemplet finns på en annan lagringsplats:
sample-missing = Kodexemplet som ska visas här hittades inte.

copy = Kopiera
copied = Kopierat

choose-pivot = Visa anvisningar för

item-architecture = Arkitektur
item-concept = Begrepp
item-deploy = Distribution
item-download = Nedladdning
item-get-started = Komma igång
item-how-to-guide = Instruktionsguide
item-learn = Utbildning
item-overview = Översikt
item-quickstart = Snabbstart
item-reference = Referens
item-sample = Exempel
item-tutorial = Självstudie
item-video = Video
item-whats-new = Nyheter
