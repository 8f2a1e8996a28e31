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

read-original = Leggi l’originale ({ $name })
notice-machine-title = Traduzione automatica
notice-machine = Questo articolo è stato tradotto automaticamente e può contenere imprecisioni.
notice-stale-title = L’originale è cambiato
notice-stale = L’originale è stato modificato dopo questa traduzione. Alcune parti di questa pagina potrebbero non essere aggiornate.
notice-fallback-title = Non ancora tradotto
notice-fallback = Questo articolo non è ancora disponibile nella tua lingua. Stai leggendo l’originale.
notice-recovered-title = Originale ricostruito
notice-recovered = Questa pagina è stata ricostruita dal testo originale conservato nelle traduzioni. Alcune parti potrebbero mancare.

about-translation = Informazioni su questa traduzione
about-kind = Tradotto da
about-state = Stato
about-handed-off = Data di consegna
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
