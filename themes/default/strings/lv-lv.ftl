skip-to-content = Pāriet uz saturu
contents = Saturs
on-this-page = Šajā lapā
breadcrumbs = Navigācijas ceļš
pager = Iepriekšējais un nākamais raksts
previous = Iepriekšējais
next = Nākamais
edit = Rediģēt šo rakstu
updated = Pēdējoreiz atjaunināts:
language = Valoda
theme-auto = Motīvs: kā sistēmā
theme-light = Motīvs: gaišs
theme-dark = Motīvs: tumšs
made-with = Izveidots ar { $generator }

reading-time = Lasīšanas laiks: { $minutes } min
untranslated-entry = Vēl nav tulkots
open-menu = Atvērt izvēlni
close = Aizvērt
dismiss = Paslēpt šo paziņojumu
enlarge-image = Palielināt attēlu
as-markdown = Skatīt Markdown formātā

read-original = Lasīt oriģinālu ({ $name })
notice-machine-title = Mašīntulkojums
notice-machine = Šis raksts ir tulkots automātiski. Dažviet formulējums var būt neprecīzs.
notice-stale-title = Oriģināls ir mainījies
notice-stale = Oriģināls tika pārstrādāts pēc šī tulkojuma sagatavošanas. Daļa no šīs lapas var būt novecojusi.
notice-stale-inferred = Citā valodā jau ir pieejama jaunāka šī raksta versija. Daļa no šīs lapas var būt novecojusi.
notice-stale-parts = Daži šīs lapas fragmenti oriģinālā tika pārstrādāti pēc to iztulkošanas.
notice-stale-since = Šī tulkojuma nodošanas datums: { $date }.
notice-stale-sentences = Oriģināla teikumu skaits, kas kopš tā laika ir mainījušies: { $count }.
notice-fallback-title = Vēl nav tulkots
notice-fallback = Šis raksts vēl nav pieejams jūsu valodā. Jūs lasāt oriģinālu.
notice-recovered-title = Atjaunots oriģināls
notice-recovered = Šī lapa ir salikta no oriģinālā teksta, kas saglabājies tulkojumos. Dažas daļas var trūkt.

about-translation = Par šo tulkojumu
about-kind = Tulkošanas veids
about-state = Statuss
about-handed-off = Nodošanas datums
about-stale-parts = Novecojušās daļas
about-hash = Oriģināla jaucējvērtība
about-commit = Oriģināla iesniegums (commit)
about-id = Raksta ID
kind-human = Cilvēka tulkojums
kind-machine = Mašīntulkojums
kind-other = Cits veids
proof-hash = apstiprināts ar jaucējvērtību
proof-inferred = izsecināts
proof-none = nav pārbaudīts

state-source = Oriģināls
state-recovered = Atjaunots oriģināls
state-current = Aktuāls
state-stale = Novecojis
state-missing = Nav tulkots
state-orphan = Oriģināls noņemts
state-untracked = Nav pārbaudīts
state-fallback = Nav tulkots

reading-mode = Lasīšanas režīms
reading-target = Tikai tulkojums
reading-hover = Oriģināls pēc pieprasījuma
reading-side-by-side = Blakus
reading-interleaved = Pamīšus
reading-hint = Lai redzētu teikuma oriģinālu, norādiet uz teikumu, pārvietojiet uz to fokusu vai pieskarieties tam.
source-of-sentence = Oriģināls ({ $name })
read-in-source = Lasīt oriģinālvalodā ({ $name })
read-in-translation = Atpakaļ uz tulkojumu
copy-sentence-link = Kopēt saiti uz šo teikumu
sentence-link-copied = Saite nokopēta

search = Meklēt
search-hint = Meklēt rakstos
search-none = Nav rezultātu vaicājumam “{ $query }”
search-count =
    { $count ->
        [zero] { $count } rezultātu
        [one] { $count } rezultāts
       *[other] { $count } rezultāti
    }
search-from-disk = Meklēšanai ir nepieciešams tīmekļa serveris: atveriet šo vietni, izmantojot http.
search-loading = Notiek meklēšana…
search-clear = Notīrīt meklēšanu
search-failed = Meklēšana pašlaik nedarbojas. Vēlāk mēģiniet vēlreiz.

alert-note = Piezīme
alert-tip = Padoms
alert-important = Svarīgi
alert-warning = Brīdinājums
alert-caution = Uzmanību

not-found-title = Lapa nav atrasta
not-found = Šajā adresē nav nevienas lapas. Iespējams, tā ir pārvietota vai noņemta.
to-start = Doties uz sākumlapu
choose-language = Izvēlieties valodu

sample-elsewhere = Šis koda paraugs atrodas citā repozitorijā:
sample-missing = Koda paraugs, kuram šeit jābūt, netika atrasts.

copy = Kopēt
copied = Nokopēts

choose-pivot = Rādīt norādījumus:

item-architecture = Arhitektūra
item-concept = Jēdziens
item-deploy = Izvietošana
item-download = Lejupielāde
item-get-started = Darba sākšana
item-how-to-guide = Praktiski norādījumi
item-learn = Apmācība
item-overview = Pārskats
item-quickstart = Īsā pamācība
item-reference = Atsauce
item-sample = Paraugs
item-tutorial = Mācību līdzeklis
item-video = Video
item-whats-new = Jaunumi
