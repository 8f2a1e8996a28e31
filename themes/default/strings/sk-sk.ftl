skip-to-content = Prejsť na obsah
contents = Obsah
on-this-page = Na tejto stránke
breadcrumbs = Navigačná cesta
pager = Predchádzajúci a ďalší článok
previous = Predchádzajúce
next = Ďalej
edit = Upraviť tento článok
updated = Posledná aktualizácia:
language = Jazyk
theme-auto = Motív: podľa systému
theme-light = Motív: svetlý
theme-dark = Motív: tmavý
made-with = Vytvorené pomocou { $generator }

reading-time = Čas čítania: { $minutes } min
untranslated-entry = Zatiaľ nepreložené
open-menu = Otvoriť ponuku
close = Zavrieť
dismiss = Skryť toto upozornenie
enlarge-image = Zväčšiť obrázok
as-markdown = Zobraziť vo formáte Markdown

read-original = Čítať originál ({ $name })
notice-machine-title = Strojový preklad
notice-machine = Tento článok bol preložený automaticky. Niektoré formulácie môžu byť nepresné.
notice-stale-title = Originál sa zmenil
notice-stale = Originál bol po dokončení tohto prekladu upravený. Časti tejto stránky môžu byť zastarané.
notice-stale-inferred = V inom jazyku už existuje novšia verzia tohto článku. Časti tejto stránky môžu byť zastarané.
notice-stale-parts = Niektoré pasáže tejto stránky boli v origináli upravené až po preklade.
notice-stale-since = Dátum odovzdania tohto prekladu: { $date }.
notice-stale-sentences = Počet viet originálu, ktoré sa odvtedy zmenili: { $count }.
notice-fallback-title = Zatiaľ nepreložené
notice-fallback = Tento článok zatiaľ nie je k dispozícii vo vašom jazyku. Čítate originál.
notice-recovered-title = Obnovený originál
notice-recovered = Táto stránka bola zostavená z pôvodného textu zachovaného v prekladoch. Niektoré časti môžu chýbať.

about-translation = O tomto preklade
about-kind = Spôsob prekladu
about-state = Stav
about-handed-off = Dátum odovzdania
about-stale-parts = Zastarané časti
about-hash = Hash originálu
about-commit = Potvrdenie (commit) originálu
about-id = ID článku
kind-human = Ľudský prekladateľ
kind-machine = Strojový preklad
kind-other = Iný spôsob
proof-hash = potvrdené pomocou hashu
proof-inferred = odvodené
proof-none = neoverené

state-source = Originál
state-recovered = Obnovený originál
state-current = Aktuálne
state-stale = Neaktuálne
state-missing = Nepreložené
state-orphan = Originál bol odstránený
state-untracked = Neoverené
state-fallback = Nepreložené

reading-mode = Režim čítania
reading-target = Iba preklad
reading-hover = Originál na požiadanie
reading-side-by-side = Vedľa seba
reading-interleaved = Striedavo
reading-hint = Ak chcete zobraziť originál vety, ukážte na ňu, presuňte na ňu fokus alebo na ňu ťuknite.
source-of-sentence = Originál ({ $name })
read-in-source = Čítať v jazyku originálu ({ $name })
read-in-translation = Späť na preklad
copy-sentence-link = Kopírovať odkaz na túto vetu
sentence-link-copied = Odkaz sa skopíroval

search = Hľadať
search-hint = Hľadať v článkoch
search-none = Pre výraz „{ $query }“ sa nenašli žiadne výsledky
search-count =
    { $count ->
        [one] { $count } výsledok
        [few] { $count } výsledky
        [many] { $count } výsledku
       *[other] { $count } výsledkov
    }
search-from-disk = Vyhľadávanie vyžaduje webový server: otvorte túto lokalitu cez http.
search-loading = Vyhľadáva sa…
search-clear = Vymazať hľadanie
search-failed = Vyhľadávanie momentálne nefunguje. Skúste to znova neskôr.

alert-note = Poznámka
alert-tip = Tip
alert-important = Dôležité
alert-warning = Upozornenie
alert-caution = Pozor

not-found-title = Stránka sa nenašla
not-found = Na tejto adrese nie je žiadna stránka. Možno bola premiestnená alebo odstránená.
to-start = Prejsť na úvodnú stránku
choose-language = Vyberte svoj jazyk

sample-elsewhere = Táto ukážka kódu je v inom odkladacom priestore:
sample-missing = Ukážka kódu, ktorá sem patrí, sa nenašla.

copy = Kopírovať
copied = Skopírované

choose-pivot = Zobraziť pokyny pre

item-architecture = Architektúra
item-concept = Koncept
item-deploy = Nasadenie
item-download = Stiahnutie
item-get-started = Začíname
item-how-to-guide = Návod
item-learn = Školenie
item-overview = Prehľad
item-quickstart = Rýchly štart
item-reference = Referenčné informácie
item-sample = Ukážka
item-tutorial = Kurz
item-video = Video
item-whats-new = Novinky
