skip-to-content = सामग्री पर जाएँ
contents = विषय-सूची
on-this-page = इस पृष्ठ पर
breadcrumbs = नेविगेशन पथ
pager = पिछला और अगला लेख
previous = पिछला
next = अगला
edit = यह लेख संपादित करें
updated = पिछला अपडेट:
language = भाषा
theme-auto = थीम: सिस्टम के अनुसार
theme-light = थीम: हल्की
theme-dark = थीम: गहरी
made-with = { $generator } से बनाया गया

reading-time = पढ़ने का समय: { $minutes } मिनट
untranslated-entry = अभी तक अनुवाद नहीं हुआ
open-menu = मेनू खोलें
close = बंद करें
dismiss = यह सूचना छिपाएँ
enlarge-image = छवि बड़ी करें
as-markdown = Markdown के रूप में देखें

read-original = मूल पाठ पढ़ें ({ $name })
notice-machine-title = मशीनी अनुवाद
notice-machine = इस लेख का अनुवाद अपने आप किया गया है। कहीं-कहीं शब्दावली सटीक नहीं हो सकती।
notice-stale-title = मूल पाठ बदल गया है
notice-stale = यह अनुवाद होने के बाद मूल पाठ में संशोधन हुआ है। इस पृष्ठ के कुछ भाग पुराने हो सकते हैं।
notice-stale-inferred = किसी अन्य भाषा में इस लेख का नया संस्करण पहले से मौजूद है। इस पृष्ठ के कुछ भाग पुराने हो सकते हैं।
notice-stale-parts = इस पृष्ठ के कुछ अंशों में अनुवाद के बाद मूल पाठ में संशोधन हुआ है।
notice-stale-since = यह अनुवाद सौंपे जाने की तारीख: { $date }।
notice-stale-sentences = तब से बदले मूल पाठ के वाक्यों की संख्या: { $count }।
notice-fallback-title = अभी तक अनुवाद नहीं हुआ
notice-fallback = यह लेख अभी आपकी भाषा में उपलब्ध नहीं है। आप मूल पाठ पढ़ रहे हैं।
notice-recovered-title = पुनर्प्राप्त मूल पाठ
notice-recovered = यह पृष्ठ अनुवादों में सुरक्षित मूल पाठ को जोड़कर बनाया गया है। कुछ भाग अनुपस्थित हो सकते हैं।

about-translation = इस अनुवाद के बारे में
about-kind = अनुवाद की विधि
about-state = स्थिति
about-handed-off = सौंपने की तारीख
about-stale-parts = पुराने भाग
about-hash = मूल पाठ का हैश
about-commit = मूल पाठ का कमिट
about-id = लेख ID
kind-human = मानव द्वारा अनुवाद
kind-machine = मशीनी अनुवाद
kind-other = अन्य विधि
proof-hash = हैश द्वारा पुष्ट
proof-inferred = अनुमानित
proof-none = सत्यापित नहीं

state-source = मूल पाठ
state-recovered = पुनर्प्राप्त मूल पाठ
state-current = अद्यतित
state-stale = पुराना
state-missing = अनूदित नहीं
state-orphan = मूल पाठ हटाया गया
state-untracked = सत्यापित नहीं
state-fallback = अनूदित नहीं

reading-mode = पठन मोड
reading-target = केवल अनुवाद
reading-hover = माँगने पर मूल पाठ
reading-side-by-side = साथ-साथ
reading-interleaved = बारी-बारी से
reading-hint = किसी वाक्य का मूल पाठ देखने के लिए, उस पर पॉइंट करें, फ़ोकस उस पर ले जाएँ या उस पर टैप करें।
source-of-sentence = मूल पाठ ({ $name })
read-in-source = मूल भाषा में पढ़ें ({ $name })
read-in-translation = अनुवाद पर लौटें
copy-sentence-link = इस वाक्य का लिंक कॉपी करें
sentence-link-copied = लिंक कॉपी किया गया

search = खोजें
search-hint = लेखों में खोजें
search-none = “{ $query }” के लिए कोई परिणाम नहीं मिला
search-count =
    { $count ->
        [one] { $count } परिणाम
       *[other] { $count } परिणाम
    }
search-from-disk = खोज के लिए वेब सर्वर आवश्यक है: इस साइट को http के माध्यम से खोलें।
search-loading = खोजा जा रहा है…
search-clear = खोज साफ़ करें
search-failed = खोज अभी काम नहीं कर रही है। बाद में फिर से प्रयास करें।

alert-note = नोट
alert-tip = युक्ति
alert-important = महत्वपूर्ण
alert-warning = चेतावनी
alert-caution = सावधानी

not-found-title = पृष्ठ नहीं मिला
not-found = इस पते पर कोई पृष्ठ नहीं है। हो सकता है कि उसे कहीं और ले जाया गया हो या हटा दिया गया हो।
to-start = प्रारंभ पृष्ठ पर जाएँ
choose-language = अपनी भाषा चुनें

sample-elsewhere = यह कोड नमूना किसी अन्य रिपॉज़िटरी में है:
sample-missing = यहाँ अपेक्षित कोड नमूना नहीं मिला।

copy = कॉपी करें
copied = कॉपी किया गया

choose-pivot = इसके लिए निर्देश दिखाएँ

item-architecture = आर्किटेक्चर
item-concept = अवधारणा
item-deploy = परिनियोजन
item-download = डाउनलोड
item-get-started = आरंभ करें
item-how-to-guide = मार्गदर्शिका
item-learn = सीखें
item-overview = अवलोकन
item-quickstart = त्वरित प्रारंभ
item-reference = संदर्भ
item-sample = नमूना
item-tutorial = ट्यूटोरियल
item-video = वीडियो
item-whats-new = नया क्या है
