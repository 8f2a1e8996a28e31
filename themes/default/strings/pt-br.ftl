skip-to-content = Ir para o conteúdo
contents = Conteúdo
on-this-page = Nesta página
breadcrumbs = Trilha de navegação
pager = Artigo anterior e próximo
previous = Anterior
next = Próximo
edit = Editar este artigo
updated = Última atualização:
language = Idioma
theme-auto = Tema: o do sistema
theme-light = Tema: claro
theme-dark = Tema: escuro
made-with = Feito com { $generator }

read-original = Ler o original ({ $name })
notice-machine-title = Tradução automática
notice-machine = Este artigo foi traduzido automaticamente e pode conter imprecisões.
notice-stale-title = O original mudou
notice-stale = O original foi revisado depois desta tradução. Partes desta página podem estar desatualizadas.
notice-fallback-title = Ainda não traduzido
notice-fallback = Este artigo ainda não está disponível no seu idioma. Você está lendo o original.
notice-recovered-title = Original recuperado
notice-recovered = Esta página foi reconstruída a partir do texto original guardado nas traduções. Algumas partes podem estar faltando.

about-translation = Sobre esta tradução
about-kind = Traduzido por
about-state = Situação
about-handed-off = Data de entrega
about-hash = Hash do original
about-commit = Commit do original
about-id = ID do artigo
kind-human = Tradutor humano
kind-machine = Máquina
kind-other = Outro método
proof-hash = confirmado por hash
proof-inferred = deduzido
proof-none = não verificado

state-source = Original
state-recovered = Original recuperado
state-current = Atualizado
state-stale = Desatualizado
state-missing = Não traduzido
state-orphan = Original removido
state-untracked = Não verificado
state-fallback = Não traduzido

alert-note = Observação
alert-tip = Dica
alert-important = Importante
alert-warning = Aviso
alert-caution = Cuidado

not-found-title = Página não encontrada
not-found = Não há nenhuma página neste endereço. Ela pode ter sido movida ou removida.
to-start = Ir para a página inicial
choose-language = Escolha seu idioma
sample-elsewhere = Este exemplo de código está em outro repositório:
sample-missing = O exemplo de código que deveria aparecer aqui não foi encontrado.

copy = Copiar
copied = Copiado
choose-pivot = Mostrar instruções para
