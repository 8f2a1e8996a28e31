skip-to-content = Langkau ke kandungan
contents = Kandungan
on-this-page = Pada halaman ini
breadcrumbs = Laluan navigasi
pager = Artikel sebelum dan seterusnya
previous = Sebelumnya
next = Seterusnya
edit = Edit artikel ini
updated = Kali terakhir dikemas kini:
language = Bahasa
theme-auto = Tema: sama seperti sistem
theme-light = Tema: cerah
theme-dark = Tema: gelap
made-with = Dibuat dengan { $generator }

reading-time = Masa bacaan { $minutes } minit
untranslated-entry = Belum diterjemahkan
open-menu = Buka menu
close = Tutup
dismiss = Sembunyikan pemberitahuan ini
enlarge-image = Besarkan imej
as-markdown = Lihat sebagai Markdown

read-original = Baca teks asal ({ $name })
notice-machine-title = Terjemahan mesin
notice-machine = Artikel ini diterjemahkan secara automatik. Sesetengah bahagian mungkin kurang tepat.
notice-stale-title = Teks asal telah berubah
notice-stale = Teks asal telah disemak semula selepas terjemahan ini dibuat. Sebahagian halaman ini mungkin sudah lapuk.
notice-stale-inferred = Artikel ini sudah mempunyai versi yang lebih baharu dalam bahasa lain. Sebahagian halaman ini mungkin sudah lapuk.
notice-stale-parts = Beberapa petikan pada halaman ini telah disemak semula dalam teks asal selepas diterjemahkan.
notice-stale-since = Terjemahan ini diserahkan pada { $date }.
notice-stale-sentences = Bilangan ayat teks asal yang berubah sejak itu: { $count }.
notice-fallback-title = Belum diterjemahkan
notice-fallback = Artikel ini belum tersedia dalam bahasa anda. Anda sedang membaca teks asal.
notice-recovered-title = Teks asal yang dipulihkan
notice-recovered = Halaman ini disusun daripada teks asal yang tersimpan dalam terjemahannya. Sesetengah bahagian mungkin tiada.

about-translation = Perihal terjemahan ini
about-kind = Diterjemahkan oleh
about-state = Status terjemahan
about-handed-off = Tarikh serahan
about-stale-parts = Bahagian yang lapuk
about-hash = Cincangan teks asal
about-commit = Komit teks asal
about-id = ID artikel
kind-human = Penterjemah manusia
kind-machine = Mesin
kind-other = Kaedah lain
proof-hash = disahkan melalui cincangan
proof-inferred = disimpulkan
proof-none = belum disahkan

state-source = Teks asal
state-recovered = Teks asal yang dipulihkan
state-current = Terkini
state-stale = Lapuk
state-missing = Belum diterjemahkan
state-orphan = Teks asal dialih keluar
state-untracked = Belum disahkan
state-fallback = Belum diterjemahkan

reading-mode = Mod bacaan
reading-target = Terjemahan sahaja
reading-hover = Teks asal apabila diperlukan
reading-side-by-side = Sebelah-menyebelah
reading-interleaved = Berselang-seli
reading-hint = Untuk melihat teks asal sesuatu ayat, tuding pada ayat itu, alihkan fokus kepadanya atau ketik padanya.
source-of-sentence = Teks asal ({ $name })
read-in-source = Baca dalam bahasa asal ({ $name })
read-in-translation = Kembali ke terjemahan
copy-sentence-link = Salin pautan ke ayat ini
sentence-link-copied = Pautan disalin

search = Cari
search-hint = Cari artikel
search-none = Tiada hasil untuk “{ $query }”
search-count = { $count } hasil
search-from-disk = Carian memerlukan pelayan web: buka laman ini melalui http.
search-loading = Mencari…
search-clear = Kosongkan carian
search-failed = Carian tidak berfungsi buat masa ini. Cuba lagi kemudian.

alert-note = Nota
alert-tip = Petua
alert-important = Penting
alert-warning = Amaran
alert-caution = Awas

not-found-title = Halaman tidak ditemui
not-found = Tiada halaman pada alamat ini. Halaman mungkin telah dialihkan atau dibuang.
to-start = Pergi ke halaman mula
choose-language = Pilih bahasa anda

sample-elsewhere = Sampel kod ini terletak dalam repositori lain:
sample-missing = Sampel kod yang sepatutnya berada di sini tidak ditemui.

copy = Salin
copied = Disalin

choose-pivot = Tunjukkan arahan untuk

item-architecture = Seni bina
item-concept = Konsep
item-deploy = Pengerahan
item-download = Muat turun
item-get-started = Mula bekerja
item-how-to-guide = Panduan cara
item-learn = Pembelajaran
item-overview = Gambaran keseluruhan
item-quickstart = Mula pantas
item-reference = Rujukan
item-sample = Sampel
item-tutorial = Tutorial
item-video = Video
item-whats-new = Perkara baharu
