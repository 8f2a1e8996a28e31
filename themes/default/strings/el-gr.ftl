skip-to-content = Μετάβαση στο περιεχόμενο
contents = Περιεχόμενα
on-this-page = Σε αυτήν τη σελίδα
breadcrumbs = Διαδρομή πλοήγησης
pager = Προηγούμενο και επόμενο άρθρο
previous = Προηγούμενο
next = Επόμενο
edit = Επεξεργασία αυτού του άρθρου
updated = Τελευταία ενημέρωση:
language = Γλώσσα
theme-auto = Θέμα: όπως στο σύστημα
theme-light = Θέμα: φωτεινό
theme-dark = Θέμα: σκούρο
made-with = Δημιουργήθηκε με { $generator }

reading-time = Χρόνος ανάγνωσης: { $minutes } λεπ.
untranslated-entry = Δεν έχει μεταφραστεί ακόμη
open-menu = Άνοιγμα μενού
close = Κλείσιμο
dismiss = Απόκρυψη αυτής της ειδοποίησης
enlarge-image = Μεγέθυνση εικόνας
as-markdown = Προβολή ως Markdown

read-original = Διαβάστε το πρωτότυπο ({ $name })
notice-machine-title = Αυτόματη μετάφραση
notice-machine = Αυτό το άρθρο μεταφράστηκε αυτόματα. Η διατύπωση ενδέχεται να είναι ανακριβής σε ορισμένα σημεία.
notice-stale-title = Το πρωτότυπο άλλαξε
notice-stale = Το πρωτότυπο αναθεωρήθηκε μετά από αυτήν τη μετάφραση. Ορισμένα τμήματα της σελίδας ενδέχεται να μην είναι ενημερωμένα.
notice-stale-inferred = Υπάρχει ήδη νεότερη έκδοση αυτού του άρθρου σε άλλη γλώσσα. Ορισμένα τμήματα της σελίδας ενδέχεται να μην είναι ενημερωμένα.
notice-stale-parts = Ορισμένα αποσπάσματα αυτής της σελίδας αναθεωρήθηκαν στο πρωτότυπο μετά τη μετάφρασή τους.
notice-stale-since = Ημερομηνία παράδοσης αυτής της μετάφρασης: { $date }.
notice-stale-sentences = Προτάσεις του πρωτοτύπου που άλλαξαν από τότε: { $count }.
notice-fallback-title = Δεν έχει μεταφραστεί ακόμη
notice-fallback = Αυτό το άρθρο δεν είναι ακόμη διαθέσιμο στη γλώσσα σας. Διαβάζετε το πρωτότυπο.
notice-recovered-title = Ανακτημένο πρωτότυπο
notice-recovered = Αυτή η σελίδα συντέθηκε από το αρχικό κείμενο που διατηρείται στις μεταφράσεις. Ορισμένα τμήματα ενδέχεται να λείπουν.

about-translation = Σχετικά με αυτήν τη μετάφραση
about-kind = Τρόπος μετάφρασης
about-state = Κατάσταση
about-handed-off = Ημερομηνία παράδοσης
about-stale-parts = Μη ενημερωμένα τμήματα
about-hash = Κατακερματισμός του πρωτοτύπου
about-commit = Υποβολή (commit) του πρωτοτύπου
about-id = Αναγνωριστικό άρθρου
kind-human = Μετάφραση από άνθρωπο
kind-machine = Αυτόματη μετάφραση
kind-other = Άλλος τρόπος
proof-hash = επιβεβαιώθηκε με κατακερματισμό
proof-inferred = συνάγεται
proof-none = δεν έχει επαληθευτεί

state-source = Πρωτότυπο
state-recovered = Ανακτημένο πρωτότυπο
state-current = Ενημερωμένη
state-stale = Μη ενημερωμένη
state-missing = Δεν έχει μεταφραστεί
state-orphan = Το πρωτότυπο καταργήθηκε
state-untracked = Δεν έχει επαληθευτεί
state-fallback = Δεν έχει μεταφραστεί

reading-mode = Λειτουργία ανάγνωσης
reading-target = Μόνο η μετάφραση
reading-hover = Πρωτότυπο κατ’ απαίτηση
reading-side-by-side = Σε παράθεση
reading-interleaved = Εναλλάξ
reading-hint = Για να δείτε το πρωτότυπο μιας πρότασης, τοποθετήστε επάνω της τον δείκτη ή την εστίαση ή πατήστε την.
source-of-sentence = Πρωτότυπο ({ $name })
read-in-source = Ανάγνωση στη γλώσσα του πρωτοτύπου ({ $name })
read-in-translation = Επιστροφή στη μετάφραση
copy-sentence-link = Αντιγραφή σύνδεσης προς αυτήν την πρόταση
sentence-link-copied = Η σύνδεση αντιγράφηκε

search = Αναζήτηση
search-hint = Αναζήτηση στα άρθρα
search-none = Δεν βρέθηκαν αποτελέσματα για «{ $query }»
search-count =
    { $count ->
        [one] { $count } αποτέλεσμα
       *[other] { $count } αποτελέσματα
    }
search-from-disk = Για την αναζήτηση απαιτείται διακομιστής web: ανοίξτε αυτήν την τοποθεσία μέσω http.
search-loading = Γίνεται αναζήτηση…
search-clear = Απαλοιφή αναζήτησης
search-failed = Η αναζήτηση δεν λειτουργεί αυτήν τη στιγμή. Δοκιμάστε ξανά αργότερα.

alert-note = Σημείωση
alert-tip = Συμβουλή
alert-important = Σημαντικό
alert-warning = Προειδοποίηση
alert-caution = Προσοχή

not-found-title = Η σελίδα δεν βρέθηκε
not-found = Δεν υπάρχει σελίδα σε αυτήν τη διεύθυνση. Ενδέχεται να έχει μετακινηθεί ή καταργηθεί.
to-start = Μετάβαση στην αρχική σελίδα
choose-language = Επιλέξτε τη γλώσσα σας

sample-elsewhere = Αυτό το δείγμα κώδικα βρίσκεται σε άλλο αποθετήριο:
sample-missing = Το δείγμα κώδικα που θα έπρεπε να εμφανίζεται εδώ δεν βρέθηκε.

copy = Αντιγραφή
copied = Αντιγράφηκε

choose-pivot = Εμφάνιση οδηγιών για

item-architecture = Αρχιτεκτονική
item-concept = Βασικές έννοιες
item-deploy = Ανάπτυξη
item-download = Λήψη
item-get-started = Γρήγορα αποτελέσματα
item-how-to-guide = Οδηγός βήμα προς βήμα
item-learn = Εκπαίδευση
item-overview = Επισκόπηση
item-quickstart = Γρήγορη εκκίνηση
item-reference = Αναφορά
item-sample = Δείγμα
item-tutorial = Εκπαιδευτικό βοήθημα
item-video = Βίντεο
item-whats-new = Τι νέο υπάρχει
