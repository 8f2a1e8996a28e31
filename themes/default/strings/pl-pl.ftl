skip-to-content = Przejdź do treści
contents = Spis treści
on-this-page = Na tej stronie
breadcrumbs = Ścieżka nawigacji
pager = Poprzedni i następny artykuł
previous = Wstecz
next = Dalej
edit = Edytuj ten artykuł
updated = Ostatnia aktualizacja:
language = Język
theme-auto = Motyw: zgodny z systemem
theme-light = Motyw: jasny
theme-dark = Motyw: ciemny
made-with = Utworzono za pomocą { $generator }

reading-time = Czas czytania: { $minutes } min
untranslated-entry = Jeszcze nieprzetłumaczone
open-menu = Otwórz menu
close = Zamknij
dismiss = Ukryj to powiadomienie
enlarge-image = Powiększ obraz
as-markdown = Wyświetl w formacie Markdown

read-original = Przeczytaj oryginał ({ $name })
notice-machine-title = Tłumaczenie maszynowe
notice-machine = Ten artykuł został przetłumaczony automatycznie. Niektóre sformułowania mogą być niedokładne.
notice-stale-title = Oryginał się zmienił
notice-stale = Oryginał został zmieniony po przygotowaniu tego tłumaczenia. Części tej strony mogą być nieaktualne.
notice-stale-inferred = W innym języku istnieje już nowsza wersja tego artykułu. Części tej strony mogą być nieaktualne.
notice-stale-parts = Niektóre fragmenty tej strony zostały zmienione w oryginale po ich przetłumaczeniu.
notice-stale-since = Data przekazania tego tłumaczenia: { $date }.
notice-stale-sentences = Liczba zdań oryginału zmienionych od tego czasu: { $count }.
notice-fallback-title = Jeszcze nieprzetłumaczone
notice-fallback = Ten artykuł nie jest jeszcze dostępny w Twoim języku. Czytasz oryginał.
notice-recovered-title = Odtworzony oryginał
notice-recovered = Ta strona została złożona z oryginalnego tekstu zachowanego w tłumaczeniach. Niektórych części może brakować.

about-translation = O tym tłumaczeniu
about-kind = Sposób tłumaczenia
about-state = Stan
about-handed-off = Data przekazania
about-stale-parts = Nieaktualne części
about-hash = Skrót oryginału
about-commit = Zatwierdzenie oryginału
about-id = Identyfikator artykułu
kind-human = Przez człowieka
kind-machine = Maszynowo
kind-other = Inny sposób
proof-hash = potwierdzone skrótem
proof-inferred = wywnioskowane
proof-none = niezweryfikowane

state-source = Oryginał
state-recovered = Odtworzony oryginał
state-current = Aktualne
state-stale = Nieaktualne
state-missing = Nieprzetłumaczone
state-orphan = Oryginał usunięty
state-untracked = Niezweryfikowane
state-fallback = Nieprzetłumaczone

reading-mode = Tryb czytania
reading-target = Tylko tłumaczenie
reading-hover = Oryginał na żądanie
reading-side-by-side = Obok siebie
reading-interleaved = Naprzemiennie
reading-hint = Aby zobaczyć oryginał zdania, wskaż je, przenieś na nie fokus lub naciśnij je.
source-of-sentence = Oryginał ({ $name })
read-in-source = Czytaj w języku oryginału ({ $name })
read-in-translation = Wróć do tłumaczenia
copy-sentence-link = Kopiuj link do tego zdania
sentence-link-copied = Skopiowano link

search = Szukaj
search-hint = Szukaj w artykułach
search-none = Brak wyników dla „{ $query }”
search-count =
    { $count ->
        [one] { $count } wynik
        [few] { $count } wyniki
        [many] { $count } wyników
       *[other] { $count } wyniku
    }
search-from-disk = Wyszukiwanie wymaga serwera internetowego: otwórz tę witrynę przez http.
search-loading = Trwa wyszukiwanie…
search-clear = Wyczyść wyszukiwanie
search-failed = Wyszukiwanie w tej chwili nie działa. Spróbuj ponownie później.

alert-note = Uwaga
alert-tip = Porada
alert-important = Ważne
alert-warning = Ostrzeżenie
alert-caution = Przestroga

not-found-title = Nie znaleziono strony
not-found = Pod tym adresem nie ma strony. Być może została przeniesiona lub usunięta.
to-start = Przejdź do strony startowej
choose-language = Wybierz język

sample-elsewhere = Ten przykładowy kod znajduje się w innym repozytorium:
sample-missing = Nie znaleziono przykładowego kodu, który powinien się tu znajdować.

copy = Kopiuj
copied = Skopiowano

choose-pivot = Pokaż instrukcje dla

item-architecture = Architektura
item-concept = Pojęcia
item-deploy = Wdrażanie
item-download = Pobieranie
item-get-started = Wprowadzenie
item-how-to-guide = Przewodnik z instrukcjami
item-learn = Nauka
item-overview = Omówienie
item-quickstart = Szybki start
item-reference = Dokumentacja
item-sample = Przykład
item-tutorial = Samouczek
item-video = Wideo
item-whats-new = Co nowego
