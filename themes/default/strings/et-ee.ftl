skip-to-content = Otse sisu juurde
contents = Sisukord
on-this-page = Sellel lehel
breadcrumbs = Jäljerida
pager = Eelmine ja järgmine artikkel
previous = Eelmine
next = Järgmine
edit = Muuda seda artiklit
updated = Viimati uuendatud:
language = Keel
theme-auto = Kujundus: nagu süsteemis
theme-light = Kujundus: hele
theme-dark = Kujundus: tume
made-with = Loodud programmiga { $generator }

reading-time = Lugemisaeg: { $minutes } min
untranslated-entry = Veel tõlkimata
open-menu = Ava menüü
close = Sule
dismiss = Peida see teade
enlarge-image = Suurenda pilti
as-markdown = Kuva Markdownina

read-original = Loe originaali ({ $name })
notice-machine-title = Masintõlge
notice-machine = See artikkel on tõlgitud automaatselt. Sõnastus võib kohati olla ebatäpne.
notice-stale-title = Originaal on muutunud
notice-stale = Originaali on pärast selle tõlke valmimist muudetud. Osa sellest lehest võib olla aegunud.
notice-stale-inferred = Teises keeles on sellest artiklist juba uuem versioon. Osa sellest lehest võib olla aegunud.
notice-stale-parts = Mõnda selle lehe lõiku on originaalis pärast tõlkimist muudetud.
notice-stale-since = Selle tõlke üleandmise kuupäev: { $date }.
notice-stale-sentences = Originaali lauseid, mis on pärast seda muutunud: { $count }.
notice-fallback-title = Veel tõlkimata
notice-fallback = See artikkel pole veel teie keeles saadaval. Loete originaali.
notice-recovered-title = Taastatud originaal
notice-recovered = See leht on kokku pandud tõlgetes säilinud algtekstist. Mõned osad võivad puududa.

about-translation = Teave selle tõlke kohta
about-kind = Tõlkeviis
about-state = Olek
about-handed-off = Üleandmise kuupäev
about-stale-parts = Aegunud osad
about-hash = Originaali räsi
about-commit = Originaali sissekanne (commit)
about-id = Artikli ID
kind-human = Inimtõlge
kind-machine = Masintõlge
kind-other = Muu viis
proof-hash = räsiga kinnitatud
proof-inferred = tuletatud
proof-none = kontrollimata

state-source = Originaal
state-recovered = Taastatud originaal
state-current = Ajakohane
state-stale = Aegunud
state-missing = Tõlkimata
state-orphan = Originaal eemaldatud
state-untracked = Kontrollimata
state-fallback = Tõlkimata

reading-mode = Lugemisrežiim
reading-target = Ainult tõlge
reading-hover = Originaal nõudmisel
reading-side-by-side = Kõrvuti
reading-interleaved = Vaheldumisi
reading-hint = Lause originaali nägemiseks viige kursor lausele, liikuge klaviatuuriga selleni või puudutage seda.
source-of-sentence = Originaal ({ $name })
read-in-source = Loe originaalkeeles ({ $name })
read-in-translation = Tagasi tõlke juurde
copy-sentence-link = Kopeeri selle lause link
sentence-link-copied = Link on kopeeritud

search = Otsing
search-hint = Otsi artiklitest
search-none = Päringule „{ $query }“ ei leitud ühtegi tulemust
search-count =
    { $count ->
        [one] { $count } tulemus
       *[other] { $count } tulemust
    }
search-from-disk = Otsing vajab veebiserverit: avage see sait http kaudu.
search-loading = Otsimine…
search-clear = Tühjenda otsing
search-failed = Otsing praegu ei tööta. Proovige hiljem uuesti.

alert-note = Märkus
alert-tip = Näpunäide
alert-important = Oluline
alert-warning = Hoiatus
alert-caution = Ettevaatust

not-found-title = Lehte ei leitud
not-found = Sellel aadressil ei ole lehte. Võimalik, et see on teisaldatud või eemaldatud.
to-start = Mine avalehele
choose-language = Valige keel

sample-elsewhere = See koodinäidis asub teises hoidlas:
sample-missing = Siia kuuluvat koodinäidist ei leitud.

copy = Kopeeri
copied = Kopeeritud

choose-pivot = Kuva juhised:

item-architecture = Arhitektuur
item-concept = Mõiste
item-deploy = Juurutamine
item-download = Allalaadimine
item-get-started = Alustamine
item-how-to-guide = Juhend
item-learn = Õppimine
item-overview = Ülevaade
item-quickstart = Kiirjuhend
item-reference = Teatmematerjal
item-sample = Näidis
item-tutorial = Õpetus
item-video = Video
item-whats-new = Mis on uut
