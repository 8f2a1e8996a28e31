skip-to-content = Към съдържанието
contents = Съдържание
on-this-page = На тази страница
breadcrumbs = Навигационна пътека
pager = Предишна и следваща статия
previous = Назад
next = Напред
edit = Редактиране на тази статия
updated = Последна актуализация:
language = Език
theme-auto = Тема: както в системата
theme-light = Тема: светла
theme-dark = Тема: тъмна
made-with = Създадено с { $generator }

reading-time = Време за четене: { $minutes } мин.
untranslated-entry = Още не е преведено
open-menu = Отваряне на менюто
close = Затваряне
dismiss = Скриване на това известие
enlarge-image = Увеличаване на изображението
as-markdown = Преглед във формат Markdown

read-original = Прочетете оригинала ({ $name })
notice-machine-title = Машинен превод
notice-machine = Тази статия е преведена автоматично. На места текстът може да е неточен.
notice-stale-title = Оригиналът е променен
notice-stale = Оригиналът е редактиран, след като е направен този превод. Части от страницата може да не са актуални.
notice-stale-inferred = На друг език вече има по-нова версия на тази статия. Части от страницата може да не са актуални.
notice-stale-parts = Някои откъси от тази страница са редактирани в оригинала, след като са преведени.
notice-stale-since = Дата на предаване на този превод: { $date }.
notice-stale-sentences = Брой изречения от оригинала, променени оттогава: { $count }.
notice-fallback-title = Още не е преведено
notice-fallback = Тази статия още не е налична на вашия език. Четете оригинала.
notice-recovered-title = Възстановен оригинал
notice-recovered = Тази страница е съставена от оригиналния текст, запазен в преводите. Някои части може да липсват.

about-translation = За този превод
about-kind = Начин на превод
about-state = Състояние
about-handed-off = Дата на предаване
about-stale-parts = Неактуални части
about-hash = Хеш на оригинала
about-commit = Къмит на оригинала
about-id = ИД на статията
kind-human = Преведено от човек
kind-machine = Машинен превод
kind-other = Друг начин
proof-hash = потвърдено чрез хеш
proof-inferred = изведено по косвени данни
proof-none = непроверено

state-source = Оригинал
state-recovered = Възстановен оригинал
state-current = Актуален превод
state-stale = Неактуален превод
state-missing = Непреведено
state-orphan = Оригиналът е премахнат
state-untracked = Непроверено
state-fallback = Непреведено

reading-mode = Режим на четене
reading-target = Само преводът
reading-hover = Оригинал при поискване
reading-side-by-side = Един до друг
reading-interleaved = Редуване
reading-hint = За да видите оригинала на дадено изречение, посочете го, преместете фокуса върху него или го докоснете.
source-of-sentence = Оригинал ({ $name })
read-in-source = Четене на езика на оригинала ({ $name })
read-in-translation = Към превода
copy-sentence-link = Копиране на връзка към това изречение
sentence-link-copied = Връзката е копирана

search = Търсене
search-hint = Търсене в статиите
search-none = Няма резултати за „{ $query }“
search-count =
    { $count ->
        [one] { $count } резултат
       *[other] { $count } резултата
    }
search-from-disk = За търсенето е нужен уеб сървър: отворете този сайт чрез http.
search-loading = Търси се…
search-clear = Изчистване на търсенето
search-failed = Търсенето в момента не работи. Опитайте отново по-късно.

alert-note = Забележка
alert-tip = Съвет
alert-important = Важно
alert-warning = Предупреждение
alert-caution = Внимание

not-found-title = Страницата не е намерена
not-found = На този адрес няма страница. Възможно е да е преместена или премахната.
to-start = Към началната страница
choose-language = Изберете език

sample-elsewhere = Този примерен код се намира в друго хранилище:
sample-missing = Примерният код, който трябва да е тук, не е намерен.

copy = Копиране
copied = Копирано

choose-pivot = Показване на инструкции за

item-architecture = Архитектура
item-concept = Основни понятия
item-deploy = Разполагане
item-download = Изтегляне
item-get-started = Първи стъпки
item-how-to-guide = Ръководство
item-learn = Обучение
item-overview = Общ преглед
item-quickstart = Бърз старт
item-reference = Справочник
item-sample = Пример
item-tutorial = Урок
item-video = Видео
item-whats-new = Какво е новото
