skip-to-content = Pređi na sadržaj
contents = Sadržaj
on-this-page = Na ovoj stranici
breadcrumbs = Putanja navigacije
pager = Prethodni i sledeći članak
previous = Prethodno
next = Sledeće
edit = Uredi ovaj članak
updated = Poslednje ažuriranje:
language = Jezik
theme-auto = Tema: kao u sistemu
theme-light = Tema: svetla
theme-dark = Tema: tamna
made-with = Napravljeno pomoću programa { $generator }

reading-time = Vreme čitanja: { $minutes } min
untranslated-entry = Još nije prevedeno
open-menu = Otvori meni
close = Zatvori
dismiss = Sakrij ovo obaveštenje
enlarge-image = Uvećaj sliku
as-markdown = Prikaži kao Markdown

read-original = Čitaj original ({ $name })
notice-machine-title = Mašinski prevod
notice-machine = Ovaj članak je preveden automatski. Tekst na nekim mestima može biti neprecizan.
notice-stale-title = Original je promenjen
notice-stale = Original je izmenjen nakon izrade ovog prevoda. Delovi ove stranice su možda zastareli.
notice-stale-inferred = Na drugom jeziku već postoji novija verzija ovog članka. Delovi ove stranice su možda zastareli.
notice-stale-parts = Neki odlomci ove stranice izmenjeni su u originalu nakon što su prevedeni.
notice-stale-since = Datum predaje ovog prevoda: { $date }.
notice-stale-sentences = Broj rečenica originala koje su od tada promenjene: { $count }.
notice-fallback-title = Još nije prevedeno
notice-fallback = Ovaj članak još nije dostupan na vašem jeziku. Čitate original.
notice-recovered-title = Obnovljeni original
notice-recovered = Ova stranica je sastavljena od originalnog teksta sačuvanog u prevodima. Neki delovi možda nedostaju.

about-translation = O ovom prevodu
about-kind = Način prevođenja
about-state = Status
about-handed-off = Datum predaje
about-stale-parts = Zastareli delovi
about-hash = Heš originala
about-commit = Komit originala
about-id = ID članka
kind-human = Ljudski prevod
kind-machine = Mašinski prevod
kind-other = Drugi način
proof-hash = potvrđeno hešom
proof-inferred = zaključeno
proof-none = nije provereno

state-source = Original
state-recovered = Obnovljeni original
state-current = Ažurno
state-stale = Zastarelo
state-missing = Nije prevedeno
state-orphan = Original je uklonjen
state-untracked = Nije provereno
state-fallback = Nije prevedeno

reading-mode = Režim čitanja
reading-target = Samo prevod
reading-hover = Original na zahtev
reading-side-by-side = Uporedo
reading-interleaved = Naizmenično
reading-hint = Da biste videli original rečenice, pokažite na nju, premestite fokus na nju ili je dodirnite.
source-of-sentence = Original ({ $name })
read-in-source = Čitaj na jeziku originala ({ $name })
read-in-translation = Nazad na prevod
copy-sentence-link = Kopiraj vezu ka ovoj rečenici
sentence-link-copied = Veza je kopirana

search = Pretraga
search-hint = Pretražite članke
search-none = Nema rezultata za „{ $query }“
search-count =
    { $count ->
        [one] { $count } rezultat
        [few] { $count } rezultata
       *[other] { $count } rezultata
    }
search-from-disk = Za pretragu je potreban veb-server: otvorite ovu lokaciju putem http-a.
search-loading = Pretraga je u toku…
search-clear = Obriši pretragu
search-failed = Pretraga trenutno ne radi. Pokušajte ponovo kasnije.

alert-note = Napomena
alert-tip = Savet
alert-important = Važno
alert-warning = Upozorenje
alert-caution = Oprez

not-found-title = Stranica nije pronađena
not-found = Na ovoj adresi nema stranice. Možda je premeštena ili uklonjena.
to-start = Idi na početnu stranicu
choose-language = Izaberite jezik

sample-elsewhere = Ovaj primer koda se nalazi u drugom spremištu:
sample-missing = Primer koda koji treba da bude ovde nije pronađen.

copy = Kopiraj
copied = Kopirano

choose-pivot = Prikaži uputstva za

item-architecture = Arhitektura
item-concept = Pojam
item-deploy = Primena
item-download = Preuzimanje
item-get-started = Prvi koraci
item-how-to-guide = Uputstvo
item-learn = Učenje
item-overview = Pregled
item-quickstart = Brzi početak
item-reference = Referenca
item-sample = Primer
item-tutorial = Vodič
item-video = Video
item-whats-new = Šta je novo
