skip-to-content = رفتن به محتوا
contents = فهرست مطالب
on-this-page = در این صفحه
breadcrumbs = مسیر پیمایش
pager = مقالهٔ قبلی و بعدی
previous = قبلی
next = بعدی
edit = ویرایش این مقاله
updated = آخرین به‌روزرسانی:
language = زبان
theme-auto = پوسته: مطابق سیستم
theme-light = پوسته: روشن
theme-dark = پوسته: تیره
made-with = ساخته‌شده با { $generator }

reading-time = زمان مطالعه: { $minutes } دقیقه
untranslated-entry = هنوز ترجمه نشده است
open-menu = باز کردن منو
close = بستن
dismiss = پنهان کردن این اعلان
enlarge-image = بزرگ‌نمایی تصویر
as-markdown = نمایش به‌صورت Markdown

read-original = خواندن متن اصلی ({ $name })
notice-machine-title = ترجمهٔ ماشینی
notice-machine = این مقاله به‌طور خودکار ترجمه شده است و ممکن است بخش‌هایی از آن دقیق نباشد.
notice-stale-title = متن اصلی تغییر کرده است
notice-stale = متن اصلی پس از تهیهٔ این ترجمه بازنگری شده است. ممکن است بخش‌هایی از این صفحه قدیمی باشد.
notice-stale-inferred = نسخهٔ جدیدتری از این مقاله به زبانی دیگر وجود دارد. ممکن است بخش‌هایی از این صفحه قدیمی باشد.
notice-stale-parts = برخی از قسمت‌های این صفحه پس از ترجمه، در متن اصلی بازنگری شده است.
notice-stale-since = تاریخ تحویل این ترجمه: { $date }.
notice-stale-sentences = تعداد جمله‌های متن اصلی که از آن زمان تغییر کرده است: { $count }.
notice-fallback-title = هنوز ترجمه نشده است
notice-fallback = این مقاله هنوز به زبان شما در دسترس نیست. متن اصلی را می‌خوانید.
notice-recovered-title = متن اصلی بازیابی‌شده
notice-recovered = این صفحه از متن اصلیِ باقی‌مانده در ترجمه‌ها گردآوری شده است. ممکن است برخی بخش‌ها موجود نباشد.

about-translation = دربارهٔ این ترجمه
about-kind = روش ترجمه
about-state = وضعیت
about-handed-off = تاریخ تحویل
about-stale-parts = بخش‌های قدیمی
about-hash = هش متن اصلی
about-commit = کامیت متن اصلی
about-id = شناسهٔ مقاله
kind-human = ترجمهٔ انسانی
kind-machine = ترجمهٔ ماشینی
kind-other = روش دیگر
proof-hash = تأییدشده با هش
proof-inferred = استنباط‌شده
proof-none = تأییدنشده

state-source = متن اصلی
state-recovered = متن اصلی بازیابی‌شده
state-current = به‌روز
state-stale = قدیمی
state-missing = ترجمه‌نشده
state-orphan = متن اصلی حذف شده است
state-untracked = تأییدنشده
state-fallback = ترجمه‌نشده

reading-mode = حالت مطالعه
reading-target = فقط ترجمه
reading-hover = متن اصلی در صورت نیاز
reading-side-by-side = کنار هم
reading-interleaved = یک‌درمیان
reading-hint = برای دیدن متن اصلی یک جمله، به آن اشاره کنید، فوکوس را روی آن ببرید یا روی آن ضربه بزنید.
source-of-sentence = متن اصلی ({ $name })
read-in-source = خواندن به زبان اصلی ({ $name })
read-in-translation = بازگشت به ترجمه
copy-sentence-link = کپی کردن پیوند این جمله
sentence-link-copied = پیوند کپی شد

search = جستجو
search-hint = جستجو در مقاله‌ها
search-none = نتیجه‌ای برای «{ $query }» یافت نشد
search-count =
    { $count ->
        [one] { $count } نتیجه
       *[other] { $count } نتیجه
    }
search-from-disk = جستجو به سرور وب نیاز دارد: این سایت را از طریق http باز کنید.
search-loading = در حال جستجو…
search-clear = پاک کردن جستجو
search-failed = جستجو در حال حاضر کار نمی‌کند. بعداً دوباره امتحان کنید.

alert-note = نکته
alert-tip = راهنمایی
alert-important = مهم
alert-warning = هشدار
alert-caution = احتیاط

not-found-title = صفحه پیدا نشد
not-found = در این نشانی صفحه‌ای وجود ندارد. ممکن است جابه‌جا یا حذف شده باشد.
to-start = رفتن به صفحهٔ آغازین
choose-language = زبان خود را انتخاب کنید

sample-elsewhere = این نمونه کد در مخزن دیگری است:
sample-missing = نمونه کدی که باید اینجا باشد پیدا نشد.

copy = کپی
copied = کپی شد

choose-pivot = نمایش دستورالعمل برای

item-architecture = معماری
item-concept = مفهوم
item-deploy = استقرار
item-download = بارگیری
item-get-started = شروع به کار
item-how-to-guide = راهنمای گام‌به‌گام
item-learn = یادگیری
item-overview = نمای کلی
item-quickstart = شروع سریع
item-reference = مرجع
item-sample = نمونه
item-tutorial = آموزش
item-video = ویدیو
item-whats-new = تازه‌ها
