skip-to-content = Pereiti prie turinio
contents = Turinys
on-this-page = Šiame puslapyje
breadcrumbs = Naršymo kelias
pager = Ankstesnis ir kitas straipsnis
previous = Ankstesnis
next = Kitas
edit = Redaguoti šį straipsnį
updated = Paskutinį kartą atnaujinta:
language = Kalba
theme-auto = Tema: kaip sistemoje
theme-light = Tema: šviesi
theme-dark = Tema: tamsi
made-with = Sukurta naudojant „{ $generator }“

reading-time = Skaitymo laikas: { $minutes } min.
untranslated-entry = Dar neišversta
open-menu = Atidaryti meniu
close = Uždaryti
dismiss = Slėpti šį pranešimą
enlarge-image = Padidinti vaizdą
as-markdown = Peržiūrėti kaip „Markdown“

read-original = Skaityti originalą ({ $name })
notice-machine-title = Mašininis vertimas
notice-machine = Šis straipsnis išverstas automatiškai. Kai kurios formuluotės gali būti netikslios.
notice-stale-title = Originalas pasikeitė
notice-stale = Originalas buvo pataisytas jau parengus šį vertimą. Kai kurios šio puslapio dalys gali būti pasenusios.
notice-stale-inferred = Kita kalba jau yra naujesnė šio straipsnio versija. Kai kurios šio puslapio dalys gali būti pasenusios.
notice-stale-parts = Kai kurios šio puslapio ištraukos originale buvo pataisytos jau jas išvertus.
notice-stale-since = Šio vertimo perdavimo data: { $date }.
notice-stale-sentences = Nuo to laiko pasikeitusių originalo sakinių skaičius: { $count }.
notice-fallback-title = Dar neišversta
notice-fallback = Šio straipsnio jūsų kalba dar nėra. Skaitote originalą.
notice-recovered-title = Atkurtas originalas
notice-recovered = Šis puslapis sudarytas iš originalo teksto, išlikusio vertimuose. Kai kurių dalių gali trūkti.

about-translation = Apie šį vertimą
about-kind = Vertimo būdas
about-state = Būsena
about-handed-off = Perdavimo data
about-stale-parts = Pasenusios dalys
about-hash = Originalo maiša
about-commit = Originalo įrašas (commit)
about-id = Straipsnio ID
kind-human = Vertė žmogus
kind-machine = Mašininis vertimas
kind-other = Kitas būdas
proof-hash = patvirtinta pagal maišą
proof-inferred = nustatyta netiesiogiai
proof-none = nepatikrinta

state-source = Originalas
state-recovered = Atkurtas originalas
state-current = Naujausias
state-stale = Pasenęs
state-missing = Neišversta
state-orphan = Originalas pašalintas
state-untracked = Nepatikrinta
state-fallback = Neišversta

reading-mode = Skaitymo režimas
reading-target = Tik vertimas
reading-hover = Originalas pagal poreikį
reading-side-by-side = Greta
reading-interleaved = Pakaitomis
reading-hint = Norėdami matyti sakinio originalą, užveskite ant jo žymeklį, perkelkite į jį fokusą arba jį bakstelėkite.
source-of-sentence = Originalas ({ $name })
read-in-source = Skaityti originalo kalba ({ $name })
read-in-translation = Grįžti į vertimą
copy-sentence-link = Kopijuoti saitą į šį sakinį
sentence-link-copied = Saitas nukopijuotas

search = Ieškoti
search-hint = Ieškoti straipsniuose
search-none = Pagal užklausą „{ $query }“ nieko nerasta
search-count =
    { $count ->
        [one] { $count } rezultatas
        [few] { $count } rezultatai
        [many] { $count } rezultato
       *[other] { $count } rezultatų
    }
search-from-disk = Ieškai reikia žiniatinklio serverio: atidarykite šią svetainę per http.
search-loading = Ieškoma…
search-clear = Valyti iešką
search-failed = Ieška šiuo metu neveikia. Bandykite dar kartą vėliau.

alert-note = Pastaba
alert-tip = Patarimas
alert-important = Svarbu
alert-warning = Įspėjimas
alert-caution = Atsargiai

not-found-title = Puslapis nerastas
not-found = Šiuo adresu puslapio nėra. Galbūt jis perkeltas arba pašalintas.
to-start = Eiti į pradžios puslapį
choose-language = Pasirinkite kalbą

sample-elsewhere = Šis kodo pavyzdys yra kitoje saugykloje:
sample-missing = Kodo pavyzdys, kuris turėtų būti čia, nerastas.

copy = Kopijuoti
copied = Nukopijuota

choose-pivot = Rodyti instrukcijas:

item-architecture = Architektūra
item-concept = Sąvoka
item-deploy = Diegimas
item-download = Atsisiuntimas
item-get-started = Darbo pradžia
item-how-to-guide = Praktinis vadovas
item-learn = Mokymas
item-overview = Apžvalga
item-quickstart = Greitoji pradžia
item-reference = Informacinė medžiaga
item-sample = Pavyzdys
item-tutorial = Mokomoji priemonė
item-video = Vaizdo įrašas
item-whats-new = Kas naujo
