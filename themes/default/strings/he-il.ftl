skip-to-content = דילוג אל התוכן
contents = תוכן העניינים
on-this-page = בדף זה
breadcrumbs = נתיב ניווט
pager = המאמר הקודם והמאמר הבא
previous = הקודם
next = הבא
edit = עריכת מאמר זה
updated = עודכן לאחרונה:
language = שפה
theme-auto = ערכת נושא: לפי המערכת
theme-light = ערכת נושא: בהירה
theme-dark = ערכת נושא: כהה
made-with = נוצר באמצעות { $generator }

reading-time =
    { $minutes ->
        [one] זמן קריאה: דקה
       *[other] זמן קריאה: { $minutes } דקות
    }
untranslated-entry = טרם תורגם
open-menu = פתיחת התפריט
close = סגירה
dismiss = הסתרת הודעה זו
enlarge-image = הגדלת התמונה
as-markdown = הצגה כ-Markdown

read-original = קריאת המקור ({ $name })
notice-machine-title = תרגום מכונה
notice-machine = מאמר זה תורגם באופן אוטומטי. ייתכן שהניסוח אינו מדויק במקומות מסוימים.
notice-stale-title = המקור השתנה
notice-stale = המקור תוקן לאחר שהוכן תרגום זה. ייתכן שחלקים מהדף אינם מעודכנים.
notice-stale-inferred = קיימת כבר גרסה חדשה יותר של מאמר זה בשפה אחרת. ייתכן שחלקים מהדף אינם מעודכנים.
notice-stale-parts = כמה קטעים בדף זה תוקנו במקור לאחר שתורגמו.
notice-stale-since = תאריך המסירה של תרגום זה: { $date }.
notice-stale-sentences = מספר המשפטים במקור שהשתנו מאז: { $count }.
notice-fallback-title = טרם תורגם
notice-fallback = מאמר זה עדיין אינו זמין בשפה שלך. מוצג המקור.
notice-recovered-title = מקור משוחזר
notice-recovered = דף זה הורכב מהטקסט המקורי שנשמר בתרגומים. ייתכן שחסרים חלקים.

about-translation = אודות תרגום זה
about-kind = אופן התרגום
about-state = מצב
about-handed-off = תאריך מסירה
about-stale-parts = חלקים לא מעודכנים
about-hash = קוד Hash של המקור
about-commit = Commit של המקור
about-id = מזהה מאמר
kind-human = תרגום אנושי
kind-machine = תרגום מכונה
kind-other = אופן אחר
proof-hash = אומת באמצעות Hash
proof-inferred = הוסק
proof-none = לא אומת

state-source = מקור
state-recovered = מקור משוחזר
state-current = מעודכן
state-stale = לא מעודכן
state-missing = לא תורגם
state-orphan = המקור הוסר
state-untracked = לא אומת
state-fallback = לא תורגם

reading-mode = מצב קריאה
reading-target = תרגום בלבד
reading-hover = מקור לפי דרישה
reading-side-by-side = זה לצד זה
reading-interleaved = לסירוגין
reading-hint = כדי לראות את המקור של משפט, יש להצביע על המשפט, להעביר אליו את המוקד או להקיש עליו.
source-of-sentence = מקור ({ $name })
read-in-source = קריאה בשפת המקור ({ $name })
read-in-translation = חזרה אל התרגום
copy-sentence-link = העתקת קישור למשפט זה
sentence-link-copied = הקישור הועתק

search = חיפוש
search-hint = חיפוש במאמרים
search-none = לא נמצאו תוצאות עבור ”{ $query }”
search-count =
    { $count ->
        [one] תוצאה אחת
       *[other] { $count } תוצאות
    }
search-from-disk = החיפוש מחייב שרת אינטרנט: יש לפתוח אתר זה באמצעות http.
search-loading = מתבצע חיפוש…
search-clear = ניקוי החיפוש
search-failed = החיפוש אינו פועל כעת. יש לנסות שוב מאוחר יותר.

alert-note = הערה
alert-tip = עצה
alert-important = חשוב
alert-warning = אזהרה
alert-caution = זהירות

not-found-title = הדף לא נמצא
not-found = אין דף בכתובת זו. ייתכן שהוא הועבר או הוסר.
to-start = מעבר אל דף הפתיחה
choose-language = בחירת שפה

sample-elsewhere = דוגמת קוד זו נמצאת במאגר אחר:
sample-missing = דוגמת הקוד שאמורה להופיע כאן לא נמצאה.

copy = העתקה
copied = הועתק

choose-pivot = הצגת הוראות עבור

item-architecture = ארכיטקטורה
item-concept = מושג
item-deploy = פריסה
item-download = הורדה
item-get-started = תחילת העבודה
item-how-to-guide = מדריך שימוש
item-learn = הדרכה
item-overview = סקירה כללית
item-quickstart = התחלה מהירה
item-reference = חומר עזר
item-sample = דוגמה
item-tutorial = ערכת לימוד
item-video = סרטון
item-whats-new = מה חדש
