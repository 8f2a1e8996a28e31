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

read-original = Читать оригинал ({ $name })
notice-machine-title = Машинный перевод
notice-machine = Эта статья переведена автоматически. В тексте возможны неточности.
notice-stale-title = Оригинал изменился
notice-stale = Оригинал был изменён после того, как был сделан этот перевод. Часть сведений могла устареть.
notice-fallback-title = Ещё не переведено
notice-fallback = Эта статья пока недоступна на вашем языке. Показан оригинал.
notice-recovered-title = Восстановленный оригинал
notice-recovered = Эта страница собрана из исходного текста, сохранившегося в переводах. Некоторые фрагменты могут отсутствовать.

about-translation = Об этом переводе
about-kind = Кем переведено
about-state = Состояние
about-handed-off = Дата передачи
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
