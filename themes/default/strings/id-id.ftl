skip-to-content = Langsung ke konten
contents = Daftar isi
on-this-page = Di halaman ini
breadcrumbs = Jejak navigasi
pager = Artikel sebelumnya dan berikutnya
previous = Sebelumnya
next = Berikutnya
edit = Edit artikel ini
updated = Terakhir diperbarui:
language = Bahasa
theme-auto = Tema: sama dengan sistem
theme-light = Tema: terang
theme-dark = Tema: gelap
made-with = Dibuat dengan { $generator }

reading-time = Waktu baca { $minutes } menit
untranslated-entry = Belum diterjemahkan
open-menu = Buka menu
close = Tutup
dismiss = Sembunyikan pemberitahuan ini
enlarge-image = Perbesar gambar
as-markdown = Tampilkan sebagai Markdown

read-original = Baca naskah asli ({ $name })
notice-machine-title = Terjemahan mesin
notice-machine = Artikel ini diterjemahkan secara otomatis. Beberapa bagian mungkin kurang akurat.
notice-stale-title = Naskah asli telah berubah
notice-stale = Naskah asli direvisi setelah terjemahan ini dibuat. Sebagian isi halaman ini mungkin sudah usang.
notice-stale-inferred = Artikel ini sudah memiliki versi yang lebih baru dalam bahasa lain. Sebagian isi halaman ini mungkin sudah usang.
notice-stale-parts = Beberapa bagian halaman ini direvisi dalam naskah asli setelah diterjemahkan.
notice-stale-since = Terjemahan ini diserahkan pada { $date }.
notice-stale-sentences = Jumlah kalimat naskah asli yang berubah sejak saat itu: { $count }.
notice-fallback-title = Belum diterjemahkan
notice-fallback = Artikel ini belum tersedia dalam bahasa Anda. Anda membaca naskah asli.
notice-recovered-title = Naskah asli yang dipulihkan
notice-recovered = Halaman ini disusun dari teks asli yang tersimpan dalam terjemahannya. Beberapa bagian mungkin hilang.

about-translation = Tentang terjemahan ini
about-kind = Diterjemahkan oleh
about-state = Status terjemahan
about-handed-off = Tanggal penyerahan
about-stale-parts = Bagian yang usang
about-hash = Hash naskah asli
about-commit = Commit naskah asli
about-id = ID artikel
kind-human = Penerjemah manusia
kind-machine = Mesin
kind-other = Metode lain
proof-hash = dikonfirmasi dengan hash
proof-inferred = disimpulkan
proof-none = belum diverifikasi

state-source = Naskah asli
state-recovered = Naskah asli yang dipulihkan
state-current = Terkini
state-stale = Usang
state-missing = Belum diterjemahkan
state-orphan = Naskah asli dihapus
state-untracked = Belum diverifikasi
state-fallback = Belum diterjemahkan

reading-mode = Mode baca
reading-target = Hanya terjemahan
reading-hover = Naskah asli saat diperlukan
reading-side-by-side = Berdampingan
reading-interleaved = Berselang-seling
reading-hint = Untuk melihat naskah asli sebuah kalimat, arahkan penunjuk ke kalimat itu, pindahkan fokus ke sana, atau ketuk.
source-of-sentence = Naskah asli ({ $name })
read-in-source = Baca dalam bahasa asli ({ $name })
read-in-translation = Kembali ke terjemahan
copy-sentence-link = Salin tautan ke kalimat ini
sentence-link-copied = Tautan disalin

search = Cari
search-hint = Cari artikel
search-none = Tidak ada hasil untuk “{ $query }”
search-count = { $count } hasil
search-from-disk = Pencarian memerlukan server web: buka situs ini melalui http.
search-loading = Mencari…
search-clear = Hapus pencarian
search-failed = Pencarian saat ini tidak berfungsi. Coba lagi nanti.

alert-note = Catatan
alert-tip = Kiat
alert-important = Penting
alert-warning = Peringatan
alert-caution = Perhatian

not-found-title = Halaman tidak ditemukan
not-found = Tidak ada halaman di alamat ini. Halaman mungkin telah dipindahkan atau dihapus.
to-start = Buka halaman awal
choose-language = Pilih bahasa Anda

sample-elsewhere = Sampel kode ini berada di repositori lain:
sample-missing = Sampel kode yang seharusnya ada di sini tidak ditemukan.

copy = Salin
copied = Disalin

choose-pivot = Tampilkan petunjuk untuk

item-architecture = Arsitektur
item-concept = Konsep
item-deploy = Penyebaran
item-download = Unduhan
item-get-started = Mulai
item-how-to-guide = Panduan cara
item-learn = Pelajari
item-overview = Gambaran umum
item-quickstart = Mulai cepat
item-reference = Referensi
item-sample = Sampel
item-tutorial = Tutorial
item-video = Video
item-whats-new = Yang baru
