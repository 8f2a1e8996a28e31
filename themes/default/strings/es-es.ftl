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

read-original = Leer el original ({ $name })
notice-machine-title = Traducción automática
notice-machine = Este artículo se ha traducido automáticamente. Es posible que contenga imprecisiones.
notice-stale-title = El original ha cambiado
notice-stale = El original se revisó después de esta traducción. Puede que partes de esta página no estén actualizadas.
notice-fallback-title = Aún sin traducir
notice-fallback = Este artículo todavía no está disponible en su idioma. Está leyendo el original.
notice-recovered-title = Original recuperado
notice-recovered = Esta página se ha reconstruido a partir del texto original conservado en sus traducciones. Puede que falten partes.

about-translation = Acerca de esta traducción
about-kind = Traducido por
about-state = Estado
about-handed-off = Fecha de entrega
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
