skip-to-content = Siirry sisältöön
contents = Sisällys
on-this-page = Tällä sivulla
breadcrumbs = Navigointipolku
pager = Edellinen ja seuraava artikkeli
previous = Edellinen
next = Seuraava
edit = Muokkaa tätä artikkelia
updated = Päivitetty viimeksi:
language = Kieli
theme-auto = Teema: sama kuin järjestelmässä
theme-light = Teema: vaalea
theme-dark = Teema: tumma
made-with = Tehty ohjelmalla { $generator }

reading-time = Lukuaika { $minutes } min
untranslated-entry = Ei vielä käännetty
open-menu = Avaa valikko
close = Sulje
dismiss = Piilota tämä ilmoitus
enlarge-image = Suurenna kuva
as-markdown = Näytä Markdown-muodossa

read-original = Lue alkuperäinen ({ $name })
notice-machine-title = Konekäännös
notice-machine = Tämä artikkeli on käännetty automaattisesti. Sanamuodot voivat paikoin olla epätarkkoja.
notice-stale-title = Alkuperäinen teksti on muuttunut
notice-stale = Alkuperäistä tekstiä on muokattu tämän käännöksen tekemisen jälkeen. Osa sivusta voi olla vanhentunut.
notice-stale-inferred = Tästä artikkelista on jo uudempi versio toisella kielellä. Osa sivusta voi olla vanhentunut.
notice-stale-parts = Joitakin tämän sivun kohtia on muokattu alkuperäisessä tekstissä kääntämisen jälkeen.
notice-stale-since = Tämän käännöksen luovutuspäivä: { $date }.
notice-stale-sentences = Alkuperäisen tekstin virkkeitä, jotka ovat muuttuneet sen jälkeen: { $count }.
notice-fallback-title = Ei vielä käännetty
notice-fallback = Tämä artikkeli ei ole vielä saatavilla omalla kielelläsi. Luet alkuperäistä tekstiä.
notice-recovered-title = Palautettu alkuperäinen teksti
notice-recovered = Tämä sivu on koottu käännöksissä säilyneestä alkuperäisestä tekstistä. Osia voi puuttua.

about-translation = Tietoja tästä käännöksestä
about-kind = Käännöstapa
about-state = Tila
about-handed-off = Luovutettu
about-stale-parts = Vanhentuneet osat
about-hash = Alkuperäisen hajautusarvo
about-commit = Alkuperäisen vahvistus (commit)
about-id = Artikkelin tunnus
kind-human = Ihmisen kääntämä
kind-machine = Konekäännös
kind-other = Muu tapa
proof-hash = vahvistettu hajautusarvolla
proof-inferred = päätelty
proof-none = ei tarkistettu

state-source = Alkuperäinen
state-recovered = Palautettu alkuperäinen
state-current = Ajan tasalla
state-stale = Vanhentunut
state-missing = Ei käännetty
state-orphan = Alkuperäinen poistettu
state-untracked = Ei tarkistettu
state-fallback = Ei käännetty

reading-mode = Lukutila
reading-target = Vain käännös
reading-hover = Alkuperäinen pyydettäessä
reading-side-by-side = Rinnakkain
reading-interleaved = Lomittain
reading-hint = Näet virkkeen alkuperäisen tekstin osoittamalla virkettä, siirtämällä kohdistuksen siihen tai napauttamalla sitä.
source-of-sentence = Alkuperäinen ({ $name })
read-in-source = Lue alkukielellä ({ $name })
read-in-translation = Takaisin käännökseen
copy-sentence-link = Kopioi linkki tähän virkkeeseen
sentence-link-copied = Linkki kopioitu

search = Haku
search-hint = Hae artikkeleista
search-none = Ei tuloksia haulle ”{ $query }”
search-count =
    { $count ->
        [one] { $count } tulos
       *[other] { $count } tulosta
    }
search-from-disk = Haku tarvitsee verkkopalvelimen: avaa tämä sivusto http-yhteydellä.
search-loading = Haetaan…
search-clear = Tyhjennä haku
search-failed = Haku ei toimi juuri nyt. Yritä myöhemmin uudelleen.

alert-note = Huomautus
alert-tip = Vihje
alert-important = Tärkeää
alert-warning = Varoitus
alert-caution = Huomio

not-found-title = Sivua ei löydy
not-found = Tässä osoitteessa ei ole sivua. Se on ehkä siirretty tai poistettu.
to-start = Siirry aloitussivulle
choose-language = Valitse kieli

sample-elsewhere = Tämä koodiesimerkki on toisessa säilössä:
sample-missing = Tähän kuuluvaa koodiesimerkkiä ei löytynyt.

copy = Kopioi
copied = Kopioitu

choose-pivot = Näytä ohjeet:

item-architecture = Arkkitehtuuri
item-concept = Käsite
item-deploy = Käyttöönotto
item-download = Lataus
item-get-started = Aloittaminen
item-how-to-guide = Ohje
item-learn = Koulutus
item-overview = Yleiskatsaus
item-quickstart = Pikaopas
item-reference = Viiteaineisto
item-sample = Esimerkki
item-tutorial = Opetusohjelma
item-video = Video
item-whats-new = Uutta
