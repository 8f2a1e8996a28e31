skip-to-content = Skok na vsebino
contents = Vsebina
on-this-page = Na tej strani
breadcrumbs = Navigacijska pot
pager = Prejšnji in naslednji članek
previous = Prejšnji
next = Naslednji
edit = Uredi ta članek
updated = Zadnja posodobitev:
language = Jezik
theme-auto = Tema: enaka kot v sistemu
theme-light = Tema: svetla
theme-dark = Tema: temna
made-with = Izdelano s programom { $generator }

reading-time = Čas branja: { $minutes } min
untranslated-entry = Še ni prevedeno
open-menu = Odpri meni
close = Zapri
dismiss = Skrij to obvestilo
enlarge-image = Povečaj sliko
as-markdown = Prikaži kot Markdown

read-original = Preberite izvirnik ({ $name })
notice-machine-title = Strojni prevod
notice-machine = Ta članek je bil preveden samodejno. Besedilo je lahko ponekod nenatančno.
notice-stale-title = Izvirnik se je spremenil
notice-stale = Izvirnik je bil popravljen po tem, ko je nastal ta prevod. Deli te strani so morda zastareli.
notice-stale-inferred = V drugem jeziku je že na voljo novejša različica tega članka. Deli te strani so morda zastareli.
notice-stale-parts = Nekateri odlomki te strani so bili v izvirniku popravljeni po tem, ko so bili prevedeni.
notice-stale-since = Datum predaje tega prevoda: { $date }.
notice-stale-sentences = Število povedi izvirnika, ki so se odtlej spremenile: { $count }.
notice-fallback-title = Še ni prevedeno
notice-fallback = Ta članek še ni na voljo v vašem jeziku. Berete izvirnik.
notice-recovered-title = Obnovljeni izvirnik
notice-recovered = Ta stran je sestavljena iz izvirnega besedila, ki se je ohranilo v prevodih. Nekateri deli morda manjkajo.

about-translation = O tem prevodu
about-kind = Način prevajanja
about-state = Stanje
about-handed-off = Datum predaje
about-stale-parts = Zastareli deli
about-hash = Zgoščena vrednost izvirnika
about-commit = Potrditev (commit) izvirnika
about-id = ID članka
kind-human = Človeški prevod
kind-machine = Strojni prevod
kind-other = Drug način
proof-hash = potrjeno z zgoščeno vrednostjo
proof-inferred = sklepano
proof-none = nepreverjeno

state-source = Izvirnik
state-recovered = Obnovljeni izvirnik
state-current = Posodobljeno
state-stale = Zastarelo
state-missing = Ni prevedeno
state-orphan = Izvirnik je odstranjen
state-untracked = Nepreverjeno
state-fallback = Ni prevedeno

reading-mode = Način branja
reading-target = Samo prevod
reading-hover = Izvirnik na zahtevo
reading-side-by-side = Vzporedno
reading-interleaved = Izmenično
reading-hint = Če si želite ogledati izvirnik povedi, pokažite nanjo, premaknite fokus nanjo ali se je dotaknite.
source-of-sentence = Izvirnik ({ $name })
read-in-source = Branje v izvirnem jeziku ({ $name })
read-in-translation = Nazaj na prevod
copy-sentence-link = Kopiraj povezavo do te povedi
sentence-link-copied = Povezava je kopirana

search = Iskanje
search-hint = Iskanje po člankih
search-none = Ni rezultatov za »{ $query }«
search-count =
    { $count ->
        [one] { $count } rezultat
        [two] { $count } rezultata
        [few] { $count } rezultati
       *[other] { $count } rezultatov
    }
search-from-disk = Za iskanje je potreben spletni strežnik: odprite to spletno mesto prek protokola http.
search-loading = Iskanje …
search-clear = Počisti iskanje
search-failed = Iskanje trenutno ne deluje. Poskusite znova pozneje.

alert-note = Opomba
alert-tip = Namig
alert-important = Pomembno
alert-warning = Opozorilo
alert-caution = Pozor

not-found-title = Strani ni mogoče najti
not-found = Na tem naslovu ni strani. Morda je bila premaknjena ali odstranjena.
to-start = Na začetno stran
choose-language = Izberite jezik

sample-elsewhere = Ta vzorec kode je v drugem repozitoriju:
sample-missing = Vzorca kode, ki spada sem, ni bilo mogoče najti.

copy = Kopiraj
copied = Kopirano

choose-pivot = Pokaži navodila za

item-architecture = Arhitektura
item-concept = Pojem
item-deploy = Uvajanje
item-download = Prenos
item-get-started = Uvod
item-how-to-guide = Navodila
item-learn = Učenje
item-overview = Pregled
item-quickstart = Hitri začetek
item-reference = Referenca
item-sample = Vzorec
item-tutorial = Vadnica
item-video = Videoposnetek
item-whats-new = Novosti
