skip-to-content = Aller au contenu
contents = Sommaire
on-this-page = Sur cette page
breadcrumbs = Fil d’Ariane
pager = Articles précédent et suivant
previous = Précédent
next = Suivant
edit = Modifier cet article
updated = Dernière mise à jour :
language = Langue
theme-auto = Thème : celui du système
theme-light = Thème : clair
theme-dark = Thème : sombre
made-with = Réalisé avec { $generator }

read-original = Lire l’original ({ $name })
notice-machine-title = Traduction automatique
notice-machine = Cet article a été traduit automatiquement. Il peut contenir des imprécisions.
notice-stale-title = L’original a changé
notice-stale = L’original a été modifié depuis cette traduction. Certaines parties de cette page peuvent ne plus être à jour.
notice-fallback-title = Pas encore traduit
notice-fallback = Cet article n’est pas encore disponible dans votre langue. Vous lisez l’original.
notice-recovered-title = Original reconstitué
notice-recovered = Cette page a été reconstituée à partir du texte original conservé dans ses traductions. Certaines parties peuvent manquer.

about-translation = À propos de cette traduction
about-kind = Traduit par
about-state = État
about-handed-off = Date de remise
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

alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention

not-found-title = Page introuvable
not-found = Aucune page ne se trouve à cette adresse. Elle a peut-être été déplacée ou supprimée.
to-start = Aller à la page d’accueil
choose-language = Choisissez votre langue
sample-elsewhere = Cet exemple de code se trouve dans un autre dépôt :
sample-missing = L’exemple de code qui devrait figurer ici est introuvable.

copy = Copier
copied = Copié
choose-pivot = Afficher les instructions pour
