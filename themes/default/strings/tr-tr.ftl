skip-to-content = İçeriğe geç
contents = İçindekiler
on-this-page = Bu sayfada
breadcrumbs = Sayfa yolu
pager = Önceki ve sonraki makale
previous = Önceki
next = Sonraki
edit = Bu makaleyi düzenle
updated = Son güncelleme:
language = Dil
theme-auto = Tema: sistemle aynı
theme-light = Tema: açık
theme-dark = Tema: koyu
made-with = { $generator } ile hazırlandı

read-original = Özgün metni oku ({ $name })
notice-machine-title = Makine çevirisi
notice-machine = Bu makale otomatik olarak çevrilmiştir. Bazı ifadeler hatalı olabilir.
notice-stale-title = Özgün metin değişti
notice-stale = Özgün metin bu çeviriden sonra gözden geçirildi. Bu sayfanın bazı bölümleri güncel olmayabilir.
notice-fallback-title = Henüz çevrilmedi
notice-fallback = Bu makale henüz dilinizde yok. Özgün metni okuyorsunuz.
notice-recovered-title = Kurtarılan özgün metin
notice-recovered = Bu sayfa, çevirilerde saklanan özgün metinden bir araya getirildi. Bazı bölümler eksik olabilir.

about-translation = Bu çeviri hakkında
about-kind = Çeviren
about-state = Durum
about-handed-off = Teslim tarihi
about-hash = Özgün metnin karması
about-commit = Özgün metnin işlemesi
about-id = Makale kimliği
kind-human = İnsan
kind-machine = Makine
kind-other = Başka yöntem
proof-hash = karma ile doğrulandı
proof-inferred = çıkarım
proof-none = doğrulanmadı

state-source = Özgün metin
state-recovered = Kurtarılan özgün metin
state-current = Güncel
state-stale = Güncel değil
state-missing = Çevrilmedi
state-orphan = Özgün metin kaldırıldı
state-untracked = Doğrulanmadı
state-fallback = Çevrilmedi

alert-note = Not
alert-tip = İpucu
alert-important = Önemli
alert-warning = Uyarı
alert-caution = Dikkat

not-found-title = Sayfa bulunamadı
not-found = Bu adreste bir sayfa yok. Taşınmış veya kaldırılmış olabilir.
to-start = Başlangıç sayfasına git
choose-language = Dilinizi seçin
sample-elsewhere = Bu kod örneği başka bir depodadır:
sample-missing = Burada görünmesi gereken kod örneği bulunamadı.

copy = Kopyala
copied = Kopyalandı
choose-pivot = Yönergeleri göster:
