skip-to-content = مواد پر جائیں
contents = فہرستِ مضامین
on-this-page = اس صفحے پر
breadcrumbs = نیویگیشن کا راستہ
pager = پچھلا اور اگلا مضمون
previous = پچھلا
next = اگلا
edit = اس مضمون میں ترمیم کریں
updated = آخری اپ ڈیٹ:
language = زبان
theme-auto = تھیم: سسٹم کے مطابق
theme-light = تھیم: ہلکا
theme-dark = تھیم: گہرا
made-with = { $generator } سے بنایا گیا

reading-time = پڑھنے کا وقت: { $minutes } منٹ
untranslated-entry = ابھی ترجمہ نہیں ہوا
open-menu = مینو کھولیں
close = بند کریں
dismiss = یہ اطلاع چھپائیں
enlarge-image = تصویر بڑی کریں
as-markdown = Markdown کی شکل میں دیکھیں

read-original = اصل متن پڑھیں ({ $name })
notice-machine-title = مشینی ترجمہ
notice-machine = اس مضمون کا ترجمہ خودکار طریقے سے کیا گیا ہے۔ کہیں کہیں الفاظ درست نہیں ہو سکتے۔
notice-stale-title = اصل متن بدل گیا ہے
notice-stale = یہ ترجمہ ہونے کے بعد اصل متن پر نظرِ ثانی کی گئی ہے۔ ممکن ہے کہ اس صفحے کے کچھ حصے پرانے ہوں۔
notice-stale-inferred = کسی اور زبان میں اس مضمون کا نیا ورژن موجود ہے۔ ممکن ہے کہ اس صفحے کے کچھ حصے پرانے ہوں۔
notice-stale-parts = اس صفحے کے کچھ حصوں پر ترجمے کے بعد اصل متن میں نظرِ ثانی کی گئی ہے۔
notice-stale-since = یہ ترجمہ حوالے کرنے کی تاریخ: { $date }۔
notice-stale-sentences = اس کے بعد اصل متن کے بدلے ہوئے جملوں کی تعداد: { $count }۔
notice-fallback-title = ابھی ترجمہ نہیں ہوا
notice-fallback = یہ مضمون ابھی آپ کی زبان میں دستیاب نہیں ہے۔ آپ اصل متن پڑھ رہے ہیں۔
notice-recovered-title = بازیاب کردہ اصل متن
notice-recovered = یہ صفحہ ترجموں میں محفوظ اصل متن سے مرتب کیا گیا ہے۔ ممکن ہے کہ کچھ حصے موجود نہ ہوں۔

about-translation = اس ترجمے کے بارے میں
about-kind = ترجمے کا طریقہ
about-state = حالت
about-handed-off = حوالگی کی تاریخ
about-stale-parts = پرانے حصے
about-hash = اصل متن کا ہیش
about-commit = اصل متن کا کمٹ
about-id = مضمون کی ID
kind-human = انسانی ترجمہ
kind-machine = مشینی ترجمہ
kind-other = دیگر طریقہ
proof-hash = ہیش سے تصدیق شدہ
proof-inferred = قیاس کردہ
proof-none = غیر تصدیق شدہ

state-source = اصل متن
state-recovered = بازیاب کردہ اصل متن
state-current = تازہ ترین
state-stale = پرانا
state-missing = غیر ترجمہ شدہ
state-orphan = اصل متن ہٹا دیا گیا
state-untracked = غیر تصدیق شدہ
state-fallback = غیر ترجمہ شدہ

reading-mode = پڑھنے کا انداز
reading-target = صرف ترجمہ
reading-hover = ضرورت پر اصل متن
reading-side-by-side = ساتھ ساتھ
reading-interleaved = باری باری
reading-hint = کسی جملے کا اصل متن دیکھنے کے لیے اس پر پوائنٹر لے جائیں، فوکس اس پر منتقل کریں یا اس پر ٹیپ کریں۔
source-of-sentence = اصل متن ({ $name })
read-in-source = اصل زبان میں پڑھیں ({ $name })
read-in-translation = ترجمے پر واپس جائیں
copy-sentence-link = اس جملے کا لنک کاپی کریں
sentence-link-copied = لنک کاپی ہو گیا

search = تلاش
search-hint = مضامین میں تلاش کریں
search-none = ”{ $query }“ کے لیے کوئی نتیجہ نہیں ملا
search-count =
    { $count ->
        [one] { $count } نتیجہ
       *[other] { $count } نتائج
    }
search-from-disk = تلاش کے لیے ویب سرور درکار ہے: یہ سائٹ http کے ذریعے کھولیں۔
search-loading = تلاش جاری ہے…
search-clear = تلاش صاف کریں
search-failed = تلاش فی الحال کام نہیں کر رہی۔ بعد میں دوبارہ کوشش کریں۔

alert-note = نوٹ
alert-tip = مشورہ
alert-important = اہم
alert-warning = انتباہ
alert-caution = احتیاط

not-found-title = صفحہ نہیں ملا
not-found = اس پتے پر کوئی صفحہ نہیں ہے۔ ممکن ہے کہ اسے منتقل کر دیا گیا ہو یا ہٹا دیا گیا ہو۔
to-start = ابتدائی صفحے پر جائیں
choose-language = اپنی زبان منتخب کریں

sample-elsewhere = یہ کوڈ کا نمونہ کسی اور ذخیرے میں ہے:
sample-missing = کوڈ کا جو نمونہ یہاں ہونا چاہیے تھا وہ نہیں ملا۔

copy = کاپی کریں
copied = کاپی ہو گیا

choose-pivot = اس کے لیے ہدایات دکھائیں

item-architecture = آرکیٹیکچر
item-concept = تصور
item-deploy = تعیناتی
item-download = ڈاؤن لوڈ
item-get-started = شروعات
item-how-to-guide = رہنما ہدایات
item-learn = سیکھیں
item-overview = جائزہ
item-quickstart = فوری آغاز
item-reference = حوالہ
item-sample = نمونہ
item-tutorial = ٹیوٹوریل
item-video = ویڈیو
item-whats-new = نیا کیا ہے
