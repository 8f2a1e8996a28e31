skip-to-content = الانتقال إلى المحتوى
contents = المحتويات
on-this-page = في هذه الصفحة
breadcrumbs = مسار التنقل
pager = المقالة السابقة والتالية
previous = السابق
next = التالي
edit = تحرير هذه المقالة
updated = آخر تحديث:
language = اللغة
theme-auto = المظهر: مثل النظام
theme-light = المظهر: فاتح
theme-dark = المظهر: داكن
made-with = أُنشئ باستخدام { $generator }

reading-time =
    { $minutes ->
        [one] مدة القراءة: دقيقة واحدة
        [two] مدة القراءة: دقيقتان
        [few] مدة القراءة: { $minutes } دقائق
        [many] مدة القراءة: { $minutes } دقيقة
       *[other] مدة القراءة: { $minutes } دقيقة
    }
untranslated-entry = لم تُترجم بعد
open-menu = فتح القائمة
close = إغلاق
dismiss = إخفاء هذا الإشعار
enlarge-image = تكبير الصورة
as-markdown = عرض بتنسيق Markdown

read-original = قراءة النص الأصلي ({ $name })
notice-machine-title = ترجمة آلية
notice-machine = تُرجمت هذه المقالة آليًا، وقد تتضمن عبارات غير دقيقة.
notice-stale-title = تغيّر النص الأصلي
notice-stale = عُدّل النص الأصلي بعد إعداد هذه الترجمة، وقد تكون أجزاء من هذه الصفحة قديمة.
notice-stale-inferred = يوجد إصدار أحدث من هذه المقالة بلغة أخرى، وقد تكون أجزاء من هذه الصفحة قديمة.
notice-stale-parts = عُدّلت بعض فقرات هذه الصفحة في النص الأصلي بعد ترجمتها.
notice-stale-since = تاريخ تسليم هذه الترجمة: { $date }.
notice-stale-sentences = عدد الجمل التي تغيّرت في الأصل منذ ذلك الحين: { $count }.
notice-fallback-title = لم تُترجم بعد
notice-fallback = هذه المقالة غير متوفرة بلغتك حتى الآن. أنت تقرأ النص الأصلي.
notice-recovered-title = نص أصلي مستعاد
notice-recovered = جُمعت هذه الصفحة من النص الأصلي المحفوظ في ترجماتها، وقد تكون بعض الأجزاء مفقودة.

about-translation = حول هذه الترجمة
about-kind = طريقة الترجمة
about-state = الحالة
about-handed-off = تاريخ التسليم
about-stale-parts = الأجزاء القديمة
about-hash = بصمة النص الأصلي
about-commit = إيداع النص الأصلي
about-id = معرّف المقالة
kind-human = ترجمة بشرية
kind-machine = ترجمة آلية
kind-other = طريقة أخرى
proof-hash = مؤكد بالبصمة
proof-inferred = مستنتج
proof-none = لم يُتحقق منه

state-source = النص الأصلي
state-recovered = نص أصلي مستعاد
state-current = محدّثة
state-stale = قديمة
state-missing = غير مترجمة
state-orphan = حُذف النص الأصلي
state-untracked = لم يُتحقق منها
state-fallback = غير مترجمة

reading-mode = وضع القراءة
reading-target = الترجمة فقط
reading-hover = النص الأصلي عند الطلب
reading-side-by-side = جنبًا إلى جنب
reading-interleaved = النصان بالتناوب
reading-hint = لعرض النص الأصلي لجملة، أشِر إليها أو انقل التركيز إليها أو اضغط عليها.
source-of-sentence = النص الأصلي ({ $name })
read-in-source = القراءة باللغة الأصلية ({ $name })
read-in-translation = العودة إلى الترجمة
copy-sentence-link = نسخ رابط هذه الجملة
sentence-link-copied = تم نسخ الرابط

search = بحث
search-hint = البحث في المقالات
search-none = لا توجد نتائج عن «{ $query }»
search-count =
    { $count ->
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
search-from-disk = يتطلب البحث خادم ويب: افتح هذا الموقع عبر http.
search-loading = جارٍ البحث…
search-clear = مسح البحث
search-failed = البحث غير متاح حاليًا. أعد المحاولة لاحقًا.

alert-note = ملاحظة
alert-tip = تلميح
alert-important = هام
alert-warning = تحذير
alert-caution = تنبيه

not-found-title = الصفحة غير موجودة
not-found = لا توجد صفحة على هذا العنوان. ربما نُقلت أو حُذفت.
to-start = الانتقال إلى صفحة البداية
choose-language = اختر لغتك

sample-elsewhere = توجد عينة التعليمات البرمجية هذه في مستودع آخر:
sample-missing = تعذّر العثور على عينة التعليمات البرمجية التي يُفترض أن تظهر هنا.

copy = نسخ
copied = تم النسخ

choose-pivot = عرض الإرشادات لـ

item-architecture = البنية
item-concept = مفهوم
item-deploy = النشر
item-download = تنزيل
item-get-started = بدء الاستخدام
item-how-to-guide = دليل إرشادي
item-learn = تعلّم
item-overview = نظرة عامة
item-quickstart = تشغيل سريع
item-reference = مرجع
item-sample = نموذج
item-tutorial = برنامج تعليمي
item-video = فيديو
item-whats-new = الجديد
