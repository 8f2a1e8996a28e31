skip-to-content = Перейти до вмісту
contents = Зміст
on-this-page = На цій сторінці
breadcrumbs = Навігаційний ланцюжок
pager = Попередня та наступна статті
previous = Назад
next = Далі
edit = Редагувати цю статтю
updated = Останнє оновлення:
language = Мова
theme-auto = Тема: як у системі
theme-light = Тема: світла
theme-dark = Тема: темна
made-with = Створено за допомогою { $generator }

reading-time = Час читання: { $minutes } хв
untranslated-entry = Ще не перекладено
open-menu = Відкрити меню
close = Закрити
dismiss = Приховати це сповіщення
enlarge-image = Збільшити зображення
as-markdown = Переглянути у форматі Markdown

read-original = Читати оригінал ({ $name })
notice-machine-title = Машинний переклад
notice-machine = Цю статтю перекладено автоматично. У тексті можливі неточності.
notice-stale-title = Оригінал змінено
notice-stale = Оригінал переглянуто після створення цього перекладу. Частина відомостей на сторінці могла застаріти.
notice-stale-inferred = Іншою мовою вже є новіша версія цієї статті. Частина відомостей на сторінці могла застаріти.
notice-stale-parts = Деякі фрагменти цієї сторінки змінено в оригіналі після перекладу.
notice-stale-since = Дата передавання цього перекладу: { $date }.
notice-stale-sentences = Кількість речень оригіналу, змінених відтоді: { $count }.
notice-fallback-title = Ще не перекладено
notice-fallback = Ця стаття поки недоступна вашою мовою. Ви читаєте оригінал.
notice-recovered-title = Відновлений оригінал
notice-recovered = Цю сторінку складено з оригінального тексту, що зберігся в перекладах. Деяких частин може бракувати.

about-translation = Про цей переклад
about-kind = Спосіб перекладу
about-state = Стан
about-handed-off = Дата передавання
about-stale-parts = Застарілі частини
about-hash = Хеш оригіналу
about-commit = Коміт оригіналу
about-id = Ідентифікатор статті
kind-human = Переклад людини
kind-machine = Машинний переклад
kind-other = Інший спосіб
proof-hash = підтверджено хешем
proof-inferred = визначено за непрямими ознаками
proof-none = не перевірено

state-source = Оригінал
state-recovered = Відновлений оригінал
state-current = Актуальний переклад
state-stale = Застарілий переклад
state-missing = Не перекладено
state-orphan = Оригінал видалено
state-untracked = Не перевірено
state-fallback = Не перекладено

reading-mode = Режим читання
reading-target = Лише переклад
reading-hover = Оригінал на вимогу
reading-side-by-side = Поруч
reading-interleaved = Почергово
reading-hint = Щоб побачити оригінал речення, наведіть на нього вказівник, перемістіть на нього фокус або торкніться його.
source-of-sentence = Оригінал ({ $name })
read-in-source = Читати мовою оригіналу ({ $name })
read-in-translation = Повернутися до перекладу
copy-sentence-link = Копіювати посилання на це речення
sentence-link-copied = Посилання скопійовано

search = Пошук
search-hint = Пошук у статтях
search-none = За запитом «{ $query }» нічого не знайдено
search-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
search-from-disk = Для пошуку потрібен вебсервер: відкрийте цей сайт через http.
search-loading = Триває пошук…
search-clear = Очистити пошук
search-failed = Пошук зараз не працює. Спробуйте ще раз пізніше.

alert-note = Примітка
alert-tip = Порада
alert-important = Важливо
alert-warning = Попередження
alert-caution = Обережно

not-found-title = Сторінку не знайдено
not-found = За цією адресою немає сторінки. Можливо, її переміщено або видалено.
to-start = Перейти на початкову сторінку
choose-language = Виберіть мову

sample-elsewhere = Цей приклад коду міститься в іншому репозиторії:
sample-missing = Приклад коду, який має бути тут, не знайдено.

copy = Копіювати
copied = Скопійовано

choose-pivot = Показати вказівки для

item-architecture = Архітектура
item-concept = Основні поняття
item-deploy = Розгортання
item-download = Завантажити
item-get-started = Початок роботи
item-how-to-guide = Практичний посібник
item-learn = Навчання
item-overview = Огляд
item-quickstart = Швидкий старт
item-reference = Довідник
item-sample = Зразок
item-tutorial = Посібник
item-video = Відео
item-whats-new = Нові можливості
