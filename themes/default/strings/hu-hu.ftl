skip-to-content = Ugrás a tartalomra
contents = Tartalom
on-this-page = Ezen az oldalon
breadcrumbs = Navigációs útvonal
pager = Előző és következő cikk
previous = Előző
next = Következő
edit = Cikk szerkesztése
updated = Utolsó frissítés:
language = Nyelv
theme-auto = Téma: a rendszerrel megegyező
theme-light = Téma: világos
theme-dark = Téma: sötét
made-with = Készült a következővel: { $generator }

reading-time = Olvasási idő: { $minutes } perc
untranslated-entry = Még nincs lefordítva
open-menu = Menü megnyitása
close = Bezárás
dismiss = Értesítés elrejtése
enlarge-image = Kép nagyítása
as-markdown = Megtekintés Markdown formátumban

read-original = Az eredeti elolvasása ({ $name })
notice-machine-title = Gépi fordítás
notice-machine = Ezt a cikket automatikusan fordították le. A szöveg helyenként pontatlan lehet.
notice-stale-title = Az eredeti megváltozott
notice-stale = Az eredetit a fordítás elkészülte után átdolgozták. Az oldal egyes részei elavultak lehetnek.
notice-stale-inferred = Egy másik nyelven már elérhető a cikk újabb változata. Az oldal egyes részei elavultak lehetnek.
notice-stale-parts = Az oldal néhány részét az eredetiben a lefordításuk után átdolgozták.
notice-stale-since = A fordítás átadásának napja: { $date }.
notice-stale-sentences = Az eredeti azóta megváltozott mondatainak száma: { $count }.
notice-fallback-title = Még nincs lefordítva
notice-fallback = Ez a cikk még nem érhető el az Ön nyelvén. Most az eredetit olvassa.
notice-recovered-title = Helyreállított eredeti
notice-recovered = Ez az oldal a fordításokban megőrzött eredeti szövegből állt össze. Egyes részei hiányozhatnak.

about-translation = A fordítás adatai
about-kind = Fordítás módja
about-state = Állapot
about-handed-off = Átadás napja
about-stale-parts = Elavult részek
about-hash = Az eredeti kivonata
about-commit = Az eredeti véglegesítése (commit)
about-id = Cikkazonosító
kind-human = Emberi fordítás
kind-machine = Gépi fordítás
kind-other = Egyéb mód
proof-hash = kivonattal megerősítve
proof-inferred = kikövetkeztetve
proof-none = nincs ellenőrizve

state-source = Eredeti
state-recovered = Helyreállított eredeti
state-current = Naprakész
state-stale = Elavult
state-missing = Nincs lefordítva
state-orphan = Az eredetit eltávolították
state-untracked = Nincs ellenőrizve
state-fallback = Nincs lefordítva

reading-mode = Olvasási mód
reading-target = Csak a fordítás
reading-hover = Eredeti kérésre
reading-side-by-side = Egymás mellett
reading-interleaved = Váltakozva
reading-hint = Egy mondat eredetijének megtekintéséhez mutasson a mondatra, vigye rá a fókuszt, vagy koppintson rá.
source-of-sentence = Eredeti ({ $name })
read-in-source = Olvasás az eredeti nyelven ({ $name })
read-in-translation = Vissza a fordításhoz
copy-sentence-link = A mondatra mutató hivatkozás másolása
sentence-link-copied = Hivatkozás másolva

search = Keresés
search-hint = Keresés a cikkekben
search-none = Nincs találat a következőre: „{ $query }”
search-count = { $count } találat
search-from-disk = A kereséshez webkiszolgáló szükséges: nyissa meg ezt a webhelyet http-kapcsolaton keresztül.
search-loading = Keresés folyamatban…
search-clear = Keresés törlése
search-failed = A keresés jelenleg nem működik. Próbálkozzon újra később.

alert-note = Megjegyzés
alert-tip = Tipp
alert-important = Fontos
alert-warning = Figyelmeztetés
alert-caution = Vigyázat

not-found-title = Az oldal nem található
not-found = Ezen a címen nincs oldal. Lehet, hogy áthelyezték vagy eltávolították.
to-start = Ugrás a kezdőlapra
choose-language = Válassza ki a nyelvet

sample-elsewhere = Ez a mintakód egy másik adattárban található:
sample-missing = Az ide tartozó mintakód nem található.

copy = Másolás
copied = Másolva

choose-pivot = Útmutatás megjelenítése a következőhöz:

item-architecture = Architektúra
item-concept = Fogalom
item-deploy = Üzembe helyezés
item-download = Letöltés
item-get-started = Első lépések
item-how-to-guide = Útmutató
item-learn = Tanulás
item-overview = Áttekintés
item-quickstart = Gyors útmutató
item-reference = Referencia
item-sample = Minta
item-tutorial = Oktatóanyag
item-video = Videó
item-whats-new = Újdonságok
