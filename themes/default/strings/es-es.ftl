skip-to-content = Ir al contenido
contents = Contenido
on-this-page = En esta página
breadcrumbs = Ruta de navegación
pager = Artículo anterior y siguiente
previous = Anterior
next = Siguiente
edit = Editar este artículo
updated = Última actualización:
language = Idioma
theme-auto = Tema: el del sistema
theme-light = Tema: claro
theme-dark = Tema: oscuro
made-with = Hecho con { $generator }

reading-time = { $minutes } min de lectura
untranslated-entry = Aún sin traducir
open-menu = Abrir el menú
close = Cerrar
dismiss = Ocultar este aviso
enlarge-image = Ampliar la imagen
as-markdown = Ver en Markdown

read-original = Leer el original ({ $name })
notice-machine-title = Traducción automática
notice-machine = Este artículo se ha traducido automáticamente. Es posible que contenga imprecisiones.
notice-stale-title = El original ha cambiado
notice-stale = El original se revisó después de esta traducción. Puede que partes de esta página no estén actualizadas.
notice-stale-inferred = Otro idioma ya tiene una versión más reciente de este artículo. Puede que partes de esta página no estén actualizadas.
notice-stale-parts = Algunos fragmentos de esta página se revisaron en el original después de traducirse.
notice-stale-since = Esta traducción se entregó el { $date }.
notice-stale-sentences = Frases del original que han cambiado desde entonces: { $count }.
notice-fallback-title = Aún sin traducir
notice-fallback = Este artículo todavía no está disponible en su idioma. Está leyendo el original.
notice-recovered-title = Original recuperado
notice-recovered = Esta página se ha reconstruido a partir del texto original conservado en sus traducciones. Puede que falten partes.

about-translation = Acerca de esta traducción
about-kind = Traducido por
about-state = Estado
about-handed-off = Fecha de entrega
about-stale-parts = Partes no actualizadas
about-hash = Hash del original
about-commit = Commit del original
about-id = Identificador del artículo
kind-human = Traductor humano
kind-machine = Máquina
kind-other = Otro método
proof-hash = confirmado por hash
proof-inferred = deducido
proof-none = sin verificar

state-source = Original
state-recovered = Original recuperado
state-current = Actualizado
state-stale = Desactualizado
state-missing = Sin traducir
state-orphan = Original eliminado
state-untracked = Sin verificar
state-fallback = Sin traducir

reading-mode = Modo de lectura
reading-target = Solo la traducción
reading-hover = Original a petición
reading-side-by-side = En paralelo
reading-interleaved = Intercalado
reading-hint = Para ver el original de una frase, señálela, sitúe el foco en ella o tóquela.
source-of-sentence = Original ({ $name })
read-in-source = Leer en el idioma original ({ $name })
read-in-translation = Volver a la traducción
copy-sentence-link = Copiar el vínculo a esta frase
sentence-link-copied = Vínculo copiado

search = Buscar
search-hint = Buscar en los artículos
search-none = No hay resultados para «{ $query }»
search-count =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
search-from-disk = La búsqueda necesita un servidor web: abra este sitio a través de http.
search-loading = Buscando…
search-clear = Borrar la búsqueda
search-failed = La búsqueda no funciona en este momento. Inténtelo de nuevo más tarde.

alert-note = Nota
alert-tip = Sugerencia
alert-important = Importante
alert-warning = Advertencia
alert-caution = Precaución

not-found-title = Página no encontrada
not-found = No hay ninguna página en esta dirección. Es posible que se haya movido o eliminado.
to-start = Ir a la página de inicio
choose-language = Elija su idioma

sample-elsewhere = Este ejemplo de código está en otro repositorio:
sample-missing = No se ha encontrado el ejemplo de código que debería aparecer aquí.

copy = Copiar
copied = Copiado

choose-pivot = Mostrar instrucciones para

item-architecture = Arquitectura
item-concept = Concepto
item-deploy = Implementación
item-download = Descarga
item-get-started = Introducción
item-how-to-guide = Guía paso a paso
item-learn = Aprender
item-overview = Información general
item-quickstart = Inicio rápido
item-reference = Referencia
item-sample = Ejemplo
item-tutorial = Tutorial
item-video = Vídeo
item-whats-new = Novedades
