skip-to-content = Vai al contenuto
contents = Sommario
on-this-page = In questa pagina
breadcrumbs = Percorso di navigazione
pager = Articolo precedente e successivo
previous = Precedente
next = Successivo
edit = Modifica questo articolo
updated = Ultimo aggiornamento:
language = Lingua
theme-auto = Tema: come il sistema
theme-light = Tema: chiaro
theme-dark = Tema: scuro
made-with = Realizzato con { $generator }

reading-time = { $minutes } min di lettura
untranslated-entry = Non ancora tradotto
open-menu = Apri il menu
close = Chiudi
dismiss = Nascondi questo avviso
enlarge-image = Ingrandisci l’immagine
as-markdown = Visualizza in formato Markdown

read-original = Leggi l’originale ({ $name })
notice-machine-title = Traduzione automatica
notice-machine = Questo articolo è stato tradotto automaticamente e può contenere imprecisioni.
notice-stale-title = L’originale è cambiato
notice-stale = L’originale è stato modificato dopo questa traduzione. Alcune parti di questa pagina potrebbero non essere aggiornate.
notice-stale-inferred = Un’altra lingua ha già una versione più recente di questo articolo. Alcune parti di questa pagina potrebbero non essere aggiornate.
notice-stale-parts = Alcuni passaggi di questa pagina sono stati modificati nell’originale dopo la traduzione.
notice-stale-since = Data di consegna di questa traduzione: { $date }.
notice-stale-sentences = Frasi dell’originale cambiate da allora: { $count }.
notice-fallback-title = Non ancora tradotto
notice-fallback = Questo articolo non è ancora disponibile nella tua lingua. Stai leggendo l’originale.
notice-recovered-title = Originale ricostruito
notice-recovered = Questa pagina è stata ricostruita dal testo originale conservato nelle traduzioni. Alcune parti potrebbero mancare.

about-translation = Informazioni su questa traduzione
about-kind = Tradotto da
about-state = Stato
about-handed-off = Data di consegna
about-stale-parts = Parti non aggiornate
about-hash = Hash dell’originale
about-commit = Commit dell’originale
about-id = ID dell’articolo
kind-human = Traduttore umano
kind-machine = Macchina
kind-other = Altro metodo
proof-hash = confermato dall’hash
proof-inferred = dedotto
proof-none = non verificato

state-source = Originale
state-recovered = Originale ricostruito
state-current = Aggiornato
state-stale = Non aggiornato
state-missing = Non tradotto
state-orphan = Originale rimosso
state-untracked = Non verificato
state-fallback = Non tradotto

reading-mode = Modalità di lettura
reading-target = Solo traduzione
reading-hover = Originale su richiesta
reading-side-by-side = Testo a fronte
reading-interleaved = Alternato
reading-hint = Per vedere l’originale di una frase, posiziona il puntatore o lo stato attivo sulla frase oppure toccala.
source-of-sentence = Originale ({ $name })
read-in-source = Leggi nella lingua originale ({ $name })
read-in-translation = Torna alla traduzione
copy-sentence-link = Copia il collegamento a questa frase
sentence-link-copied = Collegamento copiato

search = Cerca
search-hint = Cerca negli articoli
search-none = Nessun risultato per “{ $query }”
search-count =
    { $count ->
        [one] { $count } risultato
       *[other] { $count } risultati
    }
search-from-disk = La ricerca richiede un server web: apri questo sito tramite http.
search-loading = Ricerca in corso…
search-clear = Cancella la ricerca
search-failed = La ricerca al momento non funziona. Riprova più tardi.

alert-note = Nota
alert-tip = Suggerimento
alert-important = Importante
alert-warning = Avviso
alert-caution = Attenzione

not-found-title = Pagina non trovata
not-found = A questo indirizzo non c’è nessuna pagina. Potrebbe essere stata spostata o rimossa.
to-start = Vai alla pagina iniziale
choose-language = Scegli la tua lingua

sample-elsewhere = Questo esempio di codice si trova in un altro repository:
sample-missing = L’esempio di codice che dovrebbe comparire qui non è stato trovato.

copy = Copia
copied = Copiato

choose-pivot = Mostra le istruzioni per

item-architecture = Architettura
item-concept = Concetto
item-deploy = Distribuzione
item-download = Download
item-get-started = Attività iniziali
item-how-to-guide = Guida pratica
item-learn = Formazione
item-overview = Panoramica
item-quickstart = Avvio rapido
item-reference = Riferimento
item-sample = Esempio
item-tutorial = Esercitazione
item-video = Video
item-whats-new = Novità
