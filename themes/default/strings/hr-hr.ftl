skip-to-content = Prijeđi na sadržaj
contents = Sadržaj
on-this-page = Na ovoj stranici
breadcrumbs = Navigacijski put
pager = Prethodni i sljedeći članak
previous = Prethodno
next = Sljedeće
edit = Uredi ovaj članak
updated = Zadnje ažuriranje:
language = Jezik
theme-auto = Tema: kao u sustavu
theme-light = Tema: svijetla
theme-dark = Tema: tamna
made-with = Izrađeno pomoću programa { $generator }

reading-time = Vrijeme čitanja: { $minutes } min
untranslated-entry = Još nije prevedeno
open-menu = Otvori izbornik
close = Zatvori
dismiss = Sakrij ovu obavijest
enlarge-image = Povećaj sliku
as-markdown = Prikaži kao Markdown

read-original = Čitaj izvornik ({ $name })
notice-machine-title = Strojni prijevod
notice-machine = Ovaj je članak preveden automatski. Tekst na nekim mjestima može biti neprecizan.
notice-stale-title = Izvornik je promijenjen
notice-stale = Izvornik je izmijenjen nakon izrade ovog prijevoda. Dijelovi ove stranice možda su zastarjeli.
notice-stale-inferred = Na drugom jeziku već postoji novija verzija ovog članka. Dijelovi ove stranice možda su zastarjeli.
notice-stale-parts = Neki su odlomci ove stranice izmijenjeni u izvorniku nakon što su prevedeni.
notice-stale-since = Datum predaje ovog prijevoda: { $date }.
notice-stale-sentences = Broj rečenica izvornika koje su otad promijenjene: { $count }.
notice-fallback-title = Još nije prevedeno
notice-fallback = Ovaj članak još nije dostupan na vašem jeziku. Čitate izvornik.
notice-recovered-title = Obnovljeni izvornik
notice-recovered = Ova je stranica sastavljena od izvornog teksta sačuvanog u prijevodima. Neki dijelovi možda nedostaju.

about-translation = O ovom prijevodu
about-kind = Način prevođenja
about-state = Status
about-handed-off = Datum predaje
about-stale-parts = Zastarjeli dijelovi
about-hash = Hash izvornika
about-commit = Commit izvornika
about-id = ID članka
kind-human = Ljudski prijevod
kind-machine = Strojni prijevod
kind-other = Drugi način
proof-hash = potvrđeno hashem
proof-inferred = zaključeno
proof-none = nije provjereno

state-source = Izvornik
state-recovered = Obnovljeni izvornik
state-current = Ažurno
state-stale = Zastarjelo
state-missing = Nije prevedeno
state-orphan = Izvornik je uklonjen
state-untracked = Nije provjereno
state-fallback = Nije prevedeno

reading-mode = Način čitanja
reading-target = Samo prijevod
reading-hover = Izvornik na zahtjev
reading-side-by-side = Usporedno
reading-interleaved = Naizmjenično
reading-hint = Da biste vidjeli izvornik rečenice, pokažite na nju, premjestite fokus na nju ili je dodirnite.
source-of-sentence = Izvornik ({ $name })
read-in-source = Čitaj na izvornom jeziku ({ $name })
read-in-translation = Natrag na prijevod
copy-sentence-link = Kopiraj vezu na ovu rečenicu
sentence-link-copied = Veza je kopirana

search = Pretraživanje
search-hint = Pretražite članke
search-none = Nema rezultata za „{ $query }”
search-count =
    { $count ->
        [one] { $count } rezultat
        [few] { $count } rezultata
       *[other] { $count } rezultata
    }
search-from-disk = Za pretraživanje je potreban web-poslužitelj: otvorite ovo web-mjesto putem http-a.
search-loading = Pretraživanje u tijeku…
search-clear = Očisti pretraživanje
search-failed = Pretraživanje trenutačno ne radi. Pokušajte ponovno kasnije.

alert-note = Napomena
alert-tip = Savjet
alert-important = Važno
alert-warning = Upozorenje
alert-caution = Oprez

not-found-title = Stranica nije pronađena
not-found = Na ovoj adresi nema stranice. Možda je premještena ili uklonjena.
to-start = Idi na početnu stranicu
choose-language = Odaberite jezik

sample-elsewhere = Ovaj se primjer koda nalazi u drugom spremištu:
sample-missing = Primjer koda koji bi trebao biti ovdje nije pronađen.

copy = Kopiraj
copied = Kopirano

choose-pivot = Prikaži upute za

item-architecture = Arhitektura
item-concept = Pojam
item-deploy = Implementacija
item-download = Preuzimanje
item-get-started = Početak rada
item-how-to-guide = Upute
item-learn = Učenje
item-overview = Pregled
item-quickstart = Brzi početak
item-reference = Referenca
item-sample = Primjer
item-tutorial = Vodič
item-video = Videozapis
item-whats-new = Što je novo
