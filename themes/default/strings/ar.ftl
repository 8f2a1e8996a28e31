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

read-original = قراءة النص الأصلي ({ $name })
notice-machine-title = ترجمة آلية
notice-machine = تُرجمت هذه المقالة آليًا، وقد تتضمن عبارات غير دقيقة.
notice-stale-title = تغيّر النص الأصلي
notice-stale = عُدّل النص الأصلي بعد إعداد هذه الترجمة، وقد تكون أجزاء من هذه الصفحة قديمة.
notice-fallback-title = لم تُترجم بعد
notice-fallback = هذه المقالة غير متوفرة بلغتك حتى الآن. أنت تقرأ النص الأصلي.
notice-recovered-title = نص أصلي مستعاد
notice-recovered = جُمعت هذه الصفحة من النص الأصلي المحفوظ في ترجماتها، وقد تكون بعض الأجزاء مفقودة.

about-translation = حول هذه الترجمة
about-kind = طريقة الترجمة
about-state = الحالة
about-handed-off = تاريخ التسليم
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
