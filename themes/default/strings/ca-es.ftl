skip-to-content = Ves al contingut
contents = Contingut
on-this-page = En aquesta pàgina
breadcrumbs = Ruta de navegació
pager = Article anterior i següent
previous = Anterior
next = Següent
edit = Edita aquest article
updated = Darrera actualització:
language = Idioma
theme-auto = Tema: el del sistema
theme-light = Tema: clar
theme-dark = Tema: fosc
made-with = Fet amb { $generator }

reading-time = { $minutes } min de lectura
untranslated-entry = Encara no s’ha traduït
open-menu = Obre el menú
close = Tanca
dismiss = Amaga aquest avís
enlarge-image = Amplia la imatge
as-markdown = Mostra en format Markdown

read-original = Llegeix l’original ({ $name })
notice-machine-title = Traducció automàtica
notice-machine = Aquest article s’ha traduït automàticament. És possible que contingui imprecisions.
notice-stale-title = L’original ha canviat
notice-stale = L’original s’ha revisat després d’aquesta traducció. És possible que algunes parts d’aquesta pàgina no estiguin actualitzades.
notice-stale-inferred = En un altre idioma ja hi ha una versió més recent d’aquest article. És possible que algunes parts d’aquesta pàgina no estiguin actualitzades.
notice-stale-parts = Alguns fragments d’aquesta pàgina s’han revisat a l’original després de traduir-se.
notice-stale-since = Data de lliurament d’aquesta traducció: { $date }.
notice-stale-sentences = Frases de l’original que han canviat des d’aleshores: { $count }.
notice-fallback-title = Encara no s’ha traduït
notice-fallback = Aquest article encara no està disponible en el vostre idioma. Esteu llegint l’original.
notice-recovered-title = Original recuperat
notice-recovered = Aquesta pàgina s’ha reconstruït a partir del text original conservat en les traduccions. És possible que hi faltin parts.

about-translation = Quant a aquesta traducció
about-kind = Traduït per
about-state = Estat
about-handed-off = Data de lliurament
about-stale-parts = Parts no actualitzades
about-hash = Resum (hash) de l’original
about-commit = Commit de l’original
about-id = Identificador de l’article
kind-human = Traductor humà
kind-machine = Màquina
kind-other = Un altre mètode
proof-hash = confirmat pel resum
proof-inferred = deduït
proof-none = sense verificar

state-source = Original
state-recovered = Original recuperat
state-current = Actualitzat
state-stale = Desactualitzat
state-missing = Sense traduir
state-orphan = Original suprimit
state-untracked = Sense verificar
state-fallback = Sense traduir

reading-mode = Mode de lectura
reading-target = Només la traducció
reading-hover = Original a petició
reading-side-by-side = En paral·lel
reading-interleaved = Intercalat
reading-hint = Per veure l’original d’una frase, assenyaleu-la, moveu-hi el focus o toqueu-la.
source-of-sentence = Original ({ $name })
read-in-source = Llegeix en l’idioma original ({ $name })
read-in-translation = Torna a la traducció
copy-sentence-link = Copia l’enllaç a aquesta frase
sentence-link-copied = S’ha copiat l’enllaç

search = Cerca
search-hint = Cerca als articles
search-none = No hi ha cap resultat per a «{ $query }»
search-count =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultats
    }
search-from-disk = La cerca necessita un servidor web: obriu aquest lloc per http.
search-loading = S’està cercant…
search-clear = Esborra la cerca
search-failed = La cerca no funciona en aquest moment. Torneu-ho a provar més tard.

alert-note = Nota
alert-tip = Suggeriment
alert-important = Important
alert-warning = Advertiment
alert-caution = Precaució

not-found-title = No s’ha trobat la pàgina
not-found = No hi ha cap pàgina en aquesta adreça. És possible que s’hagi mogut o suprimit.
to-start = Ves a la pàgina d’inici
choose-language = Trieu el vostre idioma

sample-elsewhere = Aquest exemple de codi és en un altre dipòsit:
sample-missing = No s’ha trobat l’exemple de codi que hauria d’aparèixer aquí.

copy = Copia
copied = S’ha copiat

choose-pivot = Mostra les instruccions per a

item-architecture = Arquitectura
item-concept = Concepte
item-deploy = Desplegament
item-download = Baixada
item-get-started = Introducció
item-how-to-guide = Guia pràctica
item-learn = Formació
item-overview = Visió general
item-quickstart = Inici ràpid
item-reference = Referència
item-sample = Exemple
item-tutorial = Tutorial
item-video = Vídeo
item-whats-new = Novetats
