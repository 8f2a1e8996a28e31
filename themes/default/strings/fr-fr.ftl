skip-to-content = Aller au contenu
contents = Sommaire
on-this-page = Sur cette page
breadcrumbs = Fil d’Ariane
pager = Articles précédent et suivant
previous = Précédent
next = Suivant
edit = Modifier cet article
updated = Dernière mise à jour :
language = Langue
theme-auto = Thème : celui du système
theme-light = Thème : clair
theme-dark = Thème : sombre
made-with = Réalisé avec { $generator }

reading-time = { $minutes } min de lecture
untranslated-entry = Pas encore traduit
open-menu = Ouvrir le menu
close = Fermer
dismiss = Masquer cet avis
enlarge-image = Agrandir l’image
as-markdown = Afficher en Markdown

read-original = Lire l’original ({ $name })
notice-machine-title = Traduction automatique
notice-machine = Cet article a été traduit automatiquement. Il peut contenir des imprécisions.
notice-stale-title = L’original a changé
notice-stale = L’original a été modifié depuis cette traduction. Certaines parties de cette page peuvent ne plus être à jour.
notice-stale-inferred = Une autre langue dispose déjà d’une version plus récente de cet article. Certaines parties de cette page peuvent ne plus être à jour.
notice-stale-parts = Certains passages de cette page ont été modifiés dans l’original après leur traduction.
notice-stale-since = Cette traduction a été remise le { $date }.
notice-stale-sentences = Phrases de l’original modifiées depuis : { $count }.
notice-fallback-title = Pas encore traduit
notice-fallback = Cet article n’est pas encore disponible dans votre langue. Vous lisez l’original.
notice-recovered-title = Original reconstitué
notice-recovered = Cette page a été reconstituée à partir du texte original conservé dans ses traductions. Certaines parties peuvent manquer.

about-translation = À propos de cette traduction
about-kind = Traduit par
about-state = État
about-handed-off = Date de remise
about-stale-parts = Parties non à jour
about-hash = Hash de l’original
about-commit = Commit de l’original
about-id = Identifiant de l’article
kind-human = Traducteur humain
kind-machine = Machine
kind-other = Autre méthode
proof-hash = confirmé par hash
proof-inferred = déduit
proof-none = non vérifié

state-source = Original
state-recovered = Original reconstitué
state-current = À jour
state-stale = Pas à jour
state-missing = Non traduit
state-orphan = Original supprimé
state-untracked = Non vérifié
state-fallback = Non traduit

reading-mode = Mode de lecture
reading-target = Traduction seule
reading-hover = Original à la demande
reading-side-by-side = Côte à côte
reading-interleaved = En alternance
reading-hint = Pour voir l’original d’une phrase, pointez-la, placez-y le focus ou touchez-la.
source-of-sentence = Original ({ $name })
read-in-source = Lire dans la langue d’origine ({ $name })
read-in-translation = Revenir à la traduction
copy-sentence-link = Copier le lien vers cette phrase
sentence-link-copied = Lien copié

search = Rechercher
search-hint = Rechercher dans les articles
search-none = Aucun résultat pour « { $query } »
search-count =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
search-from-disk = La recherche nécessite un serveur web : ouvrez ce site via http.
search-loading = Recherche en cours…
search-clear = Effacer la recherche
search-failed = La recherche ne fonctionne pas pour le moment. Réessayez plus tard.

alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention

not-found-title = Page introuvable
not-found = Aucune page ne se trouve à cette adresse. Elle a peut-être été déplacée ou supprimée.
to-start = Aller à la page d’accueil
choose-language = Choisissez votre langue

sample-elsewhere = Cet exemple de code se trouve dans un autre dépôt :
sample-missing = L’exemple de code qui devrait figurer ici est introuvable.

copy = Copier
copied = Copié

choose-pivot = Afficher les instructions pour

item-architecture = Architecture
item-concept = Concept
item-deploy = Déploiement
item-download = Téléchargement
item-get-started = Bien démarrer
item-how-to-guide = Guide pratique
item-learn = Se former
item-overview = Vue d’ensemble
item-quickstart = Démarrage rapide
item-reference = Référence
item-sample = Exemple
item-tutorial = Tutoriel
item-video = Vidéo
item-whats-new = Nouveautés
