skip-to-content = Salt la conținut
contents = Cuprins
on-this-page = Pe această pagină
breadcrumbs = Cale de navigare
pager = Articolul anterior și următor
previous = Înapoi
next = Înainte
edit = Editați acest articol
updated = Ultima actualizare:
language = Limbă
theme-auto = Temă: ca în sistem
theme-light = Temă: deschisă
theme-dark = Temă: închisă
made-with = Realizat cu { $generator }

reading-time = Timp de citire: { $minutes } min
untranslated-entry = Netradus încă
open-menu = Deschideți meniul
close = Închideți
dismiss = Ascundeți această notificare
enlarge-image = Măriți imaginea
as-markdown = Vizualizați ca Markdown

read-original = Citiți originalul ({ $name })
notice-machine-title = Traducere automată
notice-machine = Acest articol a fost tradus automat. Este posibil ca formularea să fie inexactă pe alocuri.
notice-stale-title = Originalul s-a modificat
notice-stale = Originalul a fost revizuit după realizarea acestei traduceri. Este posibil ca unele părți ale paginii să nu mai fie actuale.
notice-stale-inferred = În altă limbă există deja o versiune mai nouă a acestui articol. Este posibil ca unele părți ale paginii să nu mai fie actuale.
notice-stale-parts = Unele pasaje din această pagină au fost revizuite în original după ce au fost traduse.
notice-stale-since = Această traducere a fost predată la { $date }.
notice-stale-sentences = Propoziții din original modificate de atunci: { $count }.
notice-fallback-title = Netradus încă
notice-fallback = Acest articol nu este disponibil încă în limba dvs. Citiți originalul.
notice-recovered-title = Original recuperat
notice-recovered = Această pagină a fost alcătuită din textul original păstrat în traduceri. Este posibil ca unele părți să lipsească.

about-translation = Despre această traducere
about-kind = Metodă de traducere
about-state = Stare
about-handed-off = Data predării
about-stale-parts = Părți neactuale
about-hash = Codul hash al originalului
about-commit = Comiterea originalului
about-id = ID articol
kind-human = Traducere umană
kind-machine = Traducere automată
kind-other = Altă metodă
proof-hash = confirmat prin hash
proof-inferred = dedus
proof-none = neverificat

state-source = Original
state-recovered = Original recuperat
state-current = Actualizat
state-stale = Neactualizat
state-missing = Netradus
state-orphan = Original eliminat
state-untracked = Neverificat
state-fallback = Netradus

reading-mode = Mod de citire
reading-target = Doar traducerea
reading-hover = Original la cerere
reading-side-by-side = Alăturat
reading-interleaved = Alternat
reading-hint = Pentru a vedea originalul unei propoziții, indicați-o, mutați focalizarea pe ea sau atingeți-o.
source-of-sentence = Original ({ $name })
read-in-source = Citiți în limba originală ({ $name })
read-in-translation = Înapoi la traducere
copy-sentence-link = Copiați linkul către această propoziție
sentence-link-copied = Link copiat

search = Căutare
search-hint = Căutați în articole
search-none = Niciun rezultat pentru „{ $query }”
search-count =
    { $count ->
        [one] { $count } rezultat
        [few] { $count } rezultate
       *[other] { $count } de rezultate
    }
search-from-disk = Căutarea necesită un server web: deschideți acest site prin http.
search-loading = Se caută…
search-clear = Goliți căutarea
search-failed = Căutarea nu funcționează momentan. Încercați din nou mai târziu.

alert-note = Notă
alert-tip = Sfat
alert-important = Important
alert-warning = Avertisment
alert-caution = Atenție

not-found-title = Pagina nu a fost găsită
not-found = Nu există nicio pagină la această adresă. Este posibil să fi fost mutată sau eliminată.
to-start = Mergeți la pagina de pornire
choose-language = Alegeți limba

sample-elsewhere = Acest exemplu de cod se află în alt depozit:
sample-missing = Exemplul de cod care ar trebui să apară aici nu a fost găsit.

copy = Copiere
copied = Copiat

choose-pivot = Afișați instrucțiuni pentru

item-architecture = Arhitectură
item-concept = Concept
item-deploy = Implementare
item-download = Descărcare
item-get-started = Introducere
item-how-to-guide = Ghid practic
item-learn = Învățare
item-overview = Prezentare generală
item-quickstart = Pornire rapidă
item-reference = Referință
item-sample = Exemplu
item-tutorial = Tutorial
item-video = Video
item-whats-new = Noutăți
