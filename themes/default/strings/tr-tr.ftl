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

reading-time = { $minutes } dk okuma süresi
untranslated-entry = Henüz çevrilmedi
open-menu = Menüyü aç
close = Kapat
dismiss = Bu bildirimi kapat
enlarge-image = Resmi büyüt
as-markdown = Markdown olarak görüntüle

read-original = Özgün metni oku ({ $name })
notice-machine-title = Makine çevirisi
notice-machine = Bu makale otomatik olarak çevrilmiştir. Bazı ifadeler hatalı olabilir.
notice-stale-title = Özgün metin değişti
notice-stale = Özgün metin bu çeviriden sonra gözden geçirildi. Bu sayfanın bazı bölümleri güncel olmayabilir.
notice-stale-inferred = Bu makalenin başka bir dilde daha yeni bir sürümü var. Bu sayfanın bazı bölümleri güncel olmayabilir.
notice-stale-parts = Bu sayfadaki bazı bölümler, çevrildikten sonra özgün metinde gözden geçirildi.
notice-stale-since = Bu çevirinin teslim tarihi: { $date }.
notice-stale-sentences = O zamandan beri özgün metinde değişen cümle sayısı: { $count }.
notice-fallback-title = Henüz çevrilmedi
notice-fallback = Bu makale henüz dilinizde yok. Özgün metni okuyorsunuz.
notice-recovered-title = Kurtarılan özgün metin
notice-recovered = Bu sayfa, çevirilerde saklanan özgün metinden bir araya getirildi. Bazı bölümler eksik olabilir.

about-translation = Bu çeviri hakkında
about-kind = Çeviren
about-state = Durum
about-handed-off = Teslim tarihi
about-stale-parts = Güncel olmayan bölümler
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

reading-mode = Okuma modu
reading-target = Yalnızca çeviri
reading-hover = İstendiğinde özgün metin
reading-side-by-side = Yan yana
reading-interleaved = Dönüşümlü
reading-hint = Bir cümlenin özgün metnini görmek için cümlenin üzerine gelin, odağı cümleye taşıyın veya cümleye dokunun.
source-of-sentence = Özgün metin ({ $name })
read-in-source = Özgün dilinde oku ({ $name })
read-in-translation = Çeviriye dön
copy-sentence-link = Bu cümlenin bağlantısını kopyala
sentence-link-copied = Bağlantı kopyalandı

search = Ara
search-hint = Makalelerde ara
search-none = “{ $query }” için sonuç bulunamadı
search-count = { $count } sonuç
search-from-disk = Arama için web sunucusu gerekir: Bu siteyi http üzerinden açın.
search-loading = Aranıyor…
search-clear = Aramayı temizle
search-failed = Arama şu anda çalışmıyor. Daha sonra yeniden deneyin.

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

item-architecture = Mimari
item-concept = Kavram
item-deploy = Dağıtım
item-download = İndirme
item-get-started = Başlarken
item-how-to-guide = Nasıl yapılır kılavuzu
item-learn = Eğitim
item-overview = Genel bakış
item-quickstart = Hızlı başlangıç
item-reference = Başvuru
item-sample = Örnek
item-tutorial = Öğretici
item-video = Video
item-whats-new = Yenilikler
