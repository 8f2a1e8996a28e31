skip-to-content = Přejít k obsahu
contents = Obsah
on-this-page = Na této stránce
breadcrumbs = Navigace s popisem cesty
pager = Předchozí a další článek
previous = Předchozí
next = Další
edit = Upravit tento článek
updated = Poslední aktualizace:
language = Jazyk
theme-auto = Motiv: podle systému
theme-light = Motiv: světlý
theme-dark = Motiv: tmavý
made-with = Vytvořeno pomocí { $generator }

reading-time = Doba čtení: { $minutes } min
untranslated-entry = Zatím nepřeloženo
open-menu = Otevřít nabídku
close = Zavřít
dismiss = Skrýt toto upozornění
enlarge-image = Zvětšit obrázek
as-markdown = Zobrazit ve formátu Markdown

read-original = Číst originál ({ $name })
notice-machine-title = Strojový překlad
notice-machine = Tento článek byl přeložen automaticky. Některé formulace mohou být nepřesné.
notice-stale-title = Originál se změnil
notice-stale = Originál byl po dokončení tohoto překladu upraven. Části této stránky mohou být zastaralé.
notice-stale-inferred = V jiném jazyce už existuje novější verze tohoto článku. Části této stránky mohou být zastaralé.
notice-stale-parts = Některé pasáže této stránky byly v originálu upraveny až po překladu.
notice-stale-since = Datum předání tohoto překladu: { $date }.
notice-stale-sentences = Počet vět originálu, které se od té doby změnily: { $count }.
notice-fallback-title = Zatím nepřeloženo
notice-fallback = Tento článek zatím není ve vašem jazyce k dispozici. Čtete originál.
notice-recovered-title = Obnovený originál
notice-recovered = Tato stránka byla sestavena z původního textu zachovaného v překladech. Některé části mohou chybět.

about-translation = O tomto překladu
about-kind = Způsob překladu
about-state = Stav
about-handed-off = Datum předání
about-stale-parts = Zastaralé části
about-hash = Hash originálu
about-commit = Potvrzení (commit) originálu
about-id = ID článku
kind-human = Lidský překladatel
kind-machine = Strojový překlad
kind-other = Jiný způsob
proof-hash = potvrzeno pomocí hashe
proof-inferred = odvozeno
proof-none = neověřeno

state-source = Originál
state-recovered = Obnovený originál
state-current = Aktuální
state-stale = Neaktuální
state-missing = Nepřeloženo
state-orphan = Originál odebrán
state-untracked = Neověřeno
state-fallback = Nepřeloženo

reading-mode = Režim čtení
reading-target = Jen překlad
reading-hover = Originál na vyžádání
reading-side-by-side = Vedle sebe
reading-interleaved = Střídavě
reading-hint = Pokud chcete zobrazit originál věty, najeďte na ni myší, přesuňte na ni fokus nebo na ni klepněte.
source-of-sentence = Originál ({ $name })
read-in-source = Číst v jazyce originálu ({ $name })
read-in-translation = Zpět na překlad
copy-sentence-link = Kopírovat odkaz na tuto větu
sentence-link-copied = Odkaz zkopírován

search = Hledat
search-hint = Hledat v článcích
search-none = Pro výraz „{ $query }“ nebyly nalezeny žádné výsledky
search-count =
    { $count ->
        [one] { $count } výsledek
        [few] { $count } výsledky
        [many] { $count } výsledku
       *[other] { $count } výsledků
    }
search-from-disk = Hledání vyžaduje webový server: otevřete tento web přes http.
search-loading = Probíhá hledání…
search-clear = Vymazat hledání
search-failed = Hledání momentálně nefunguje. Zkuste to znovu později.

alert-note = Poznámka
alert-tip = Tip
alert-important = Důležité
alert-warning = Upozornění
alert-caution = Pozor

not-found-title = Stránka nenalezena
not-found = Na této adrese není žádná stránka. Mohla být přesunuta nebo odebrána.
to-start = Přejít na úvodní stránku
choose-language = Vyberte svůj jazyk

sample-elsewhere = Tato ukázka kódu je v jiném úložišti:
sample-missing = Ukázka kódu, která sem patří, nebyla nalezena.

copy = Kopírovat
copied = Zkopírováno

choose-pivot = Zobrazit pokyny pro

item-architecture = Architektura
item-concept = Koncept
item-deploy = Nasazení
item-download = Stáhnout
item-get-started = Začínáme
item-how-to-guide = Návod
item-learn = Školení
item-overview = Přehled
item-quickstart = Rychlý start
item-reference = Referenční informace
item-sample = Ukázka
item-tutorial = Kurz
item-video = Video
item-whats-new = Novinky
