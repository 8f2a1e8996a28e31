skip-to-content = Пређи на садржај
contents = Садржај
on-this-page = На овој страници
breadcrumbs = Путања навигације
pager = Претходни и следећи чланак
previous = Претходно
next = Следеће
edit = Уреди овај чланак
updated = Последње ажурирање:
language = Језик
theme-auto = Тема: као у систему
theme-light = Тема: светла
theme-dark = Тема: тамна
made-with = Направљено помоћу програма { $generator }

reading-time = Време читања: { $minutes } мин
untranslated-entry = Још није преведено
open-menu = Отвори мени
close = Затвори
dismiss = Сакриј ово обавештење
enlarge-image = Увећај слику
as-markdown = Прикажи као Markdown

read-original = Читај оригинал ({ $name })
notice-machine-title = Машински превод
notice-machine = Овај чланак је преведен аутоматски. Текст на неким местима може бити непрецизан.
notice-stale-title = Оригинал је промењен
notice-stale = Оригинал је измењен након израде овог превода. Делови ове странице су можда застарели.
notice-stale-inferred = На другом језику већ постоји новија верзија овог чланка. Делови ове странице су можда застарели.
notice-stale-parts = Неки одломци ове странице измењени су у оригиналу након што су преведени.
notice-stale-since = Датум предаје овог превода: { $date }.
notice-stale-sentences = Број реченица оригинала које су од тада промењене: { $count }.
notice-fallback-title = Још није преведено
notice-fallback = Овај чланак још није доступан на вашем језику. Читате оригинал.
notice-recovered-title = Обновљени оригинал
notice-recovered = Ова страница је састављена од оригиналног текста сачуваног у преводима. Неки делови можда недостају.

about-translation = О овом преводу
about-kind = Начин превођења
about-state = Статус
about-handed-off = Датум предаје
about-stale-parts = Застарели делови
about-hash = Хеш оригинала
about-commit = Комит оригинала
about-id = ID чланка
kind-human = Људски превод
kind-machine = Машински превод
kind-other = Други начин
proof-hash = потврђено хешом
proof-inferred = закључено
proof-none = није проверено

state-source = Оригинал
state-recovered = Обновљени оригинал
state-current = Ажурно
state-stale = Застарело
state-missing = Није преведено
state-orphan = Оригинал је уклоњен
state-untracked = Није проверено
state-fallback = Није преведено

reading-mode = Режим читања
reading-target = Само превод
reading-hover = Оригинал на захтев
reading-side-by-side = Упоредо
reading-interleaved = Наизменично
reading-hint = Да бисте видели оригинал реченице, покажите на њу, преместите фокус на њу или је додирните.
source-of-sentence = Оригинал ({ $name })
read-in-source = Читај на језику оригинала ({ $name })
read-in-translation = Назад на превод
copy-sentence-link = Копирај везу ка овој реченици
sentence-link-copied = Веза је копирана

search = Претрага
search-hint = Претражите чланке
search-none = Нема резултата за „{ $query }“
search-count =
    { $count ->
        [one] { $count } резултат
        [few] { $count } резултата
       *[other] { $count } резултата
    }
search-from-disk = За претрагу је потребан веб-сервер: отворите ову локацију путем http-а.
search-loading = Претрага је у току…
search-clear = Обриши претрагу
search-failed = Претрага тренутно не ради. Покушајте поново касније.

alert-note = Напомена
alert-tip = Савет
alert-important = Важно
alert-warning = Упозорење
alert-caution = Опрез

not-found-title = Страница није пронађена
not-found = На овој адреси нема странице. Можда је премештена или уклоњена.
to-start = Иди на почетну страницу
choose-language = Изаберите језик

sample-elsewhere = Овај пример кода се налази у другом спремишту:
sample-missing = Пример кода који треба да буде овде није пронађен.

copy = Копирај
copied = Копирано

choose-pivot = Прикажи упутства за

item-architecture = Архитектура
item-concept = Појам
item-deploy = Примена
item-download = Преузимање
item-get-started = Први кораци
item-how-to-guide = Упутство
item-learn = Учење
item-overview = Преглед
item-quickstart = Брзи почетак
item-reference = Референца
item-sample = Пример
item-tutorial = Водич
item-video = Видео
item-whats-new = Шта је ново
