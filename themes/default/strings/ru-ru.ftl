skip-to-content = Перейти к содержимому
contents = Содержание
on-this-page = На этой странице
breadcrumbs = Навигационная цепочка
pager = Предыдущая и следующая статьи
previous = Назад
next = Далее
edit = Изменить эту статью
updated = Последнее обновление:
language = Язык
theme-auto = Тема: как в системе
theme-light = Тема: светлая
theme-dark = Тема: тёмная
made-with = Создано с помощью { $generator }

reading-time = Время чтения: { $minutes } мин
untranslated-entry = Ещё не переведено
open-menu = Открыть меню
close = Закрыть
dismiss = Скрыть это уведомление
enlarge-image = Увеличить изображение
as-markdown = Открыть в формате Markdown

read-original = Читать оригинал ({ $name })
notice-machine-title = Машинный перевод
notice-machine = Эта статья переведена автоматически. В тексте возможны неточности.
notice-stale-title = Оригинал изменился
notice-stale = Оригинал был изменён после того, как был сделан этот перевод. Часть сведений могла устареть.
notice-stale-inferred = На другом языке уже есть более новая версия этой статьи. Часть сведений могла устареть.
notice-stale-parts = Некоторые фрагменты этой страницы были изменены в оригинале после перевода.
notice-stale-since = Дата передачи этого перевода: { $date }.
notice-stale-sentences = Предложений оригинала, изменённых с тех пор: { $count }.
notice-fallback-title = Ещё не переведено
notice-fallback = Эта статья пока недоступна на вашем языке. Показан оригинал.
notice-recovered-title = Восстановленный оригинал
notice-recovered = Эта страница собрана из исходного текста, сохранившегося в переводах. Некоторые фрагменты могут отсутствовать.

about-translation = Об этом переводе
about-kind = Кем переведено
about-state = Состояние
about-handed-off = Дата передачи
about-stale-parts = Устаревшие фрагменты
about-hash = Хеш оригинала
about-commit = Коммит оригинала
about-id = Идентификатор статьи
kind-human = Переводчик
kind-machine = Машинный перевод
kind-other = Другой способ
proof-hash = подтверждено хешем
proof-inferred = определено по косвенным признакам
proof-none = не проверено

state-source = Оригинал
state-recovered = Восстановленный оригинал
state-current = Актуальный перевод
state-stale = Устаревший перевод
state-missing = Не переведено
state-orphan = Оригинал удалён
state-untracked = Не проверено
state-fallback = Не переведено

reading-mode = Режим чтения
reading-target = Только перевод
reading-hover = Оригинал по запросу
reading-side-by-side = Рядом
reading-interleaved = Вперемежку
reading-hint = Чтобы увидеть оригинал предложения, наведите на него указатель, переместите на него фокус или коснитесь его.
source-of-sentence = Оригинал ({ $name })
read-in-source = Читать на языке оригинала ({ $name })
read-in-translation = Вернуться к переводу
copy-sentence-link = Копировать ссылку на это предложение
sentence-link-copied = Ссылка скопирована

search = Поиск
search-hint = Поиск по статьям
search-none = По запросу «{ $query }» ничего не найдено
search-count =
    { $count ->
        [one] { $count } результат
        [few] { $count } результата
        [many] { $count } результатов
       *[other] { $count } результата
    }
search-from-disk = Для поиска нужен веб-сервер: откройте этот сайт по протоколу http.
search-loading = Идёт поиск…
search-clear = Очистить поиск
search-failed = Поиск сейчас не работает. Повторите попытку позже.

alert-note = Примечание
alert-tip = Совет
alert-important = Важно!
alert-warning = Предупреждение
alert-caution = Внимание!

not-found-title = Страница не найдена
not-found = По этому адресу нет страницы. Возможно, она была перемещена или удалена.
to-start = Перейти на начальную страницу
choose-language = Выберите язык

sample-elsewhere = Этот пример кода находится в другом репозитории:
sample-missing = Пример кода, который должен быть здесь, не найден.

copy = Копировать
copied = Скопировано

choose-pivot = Показать инструкции для

item-architecture = Архитектура
item-concept = Основные понятия
item-deploy = Развёртывание
item-download = Скачать
item-get-started = Начало работы
item-how-to-guide = Практическое руководство
item-learn = Обучение
item-overview = Обзор
item-quickstart = Краткое руководство
item-reference = Справочник
item-sample = Пример
item-tutorial = Учебник
item-video = Видео
item-whats-new = Что нового
