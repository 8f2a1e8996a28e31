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

reading-time = { $minutes } min de leitura
untranslated-entry = Ainda não traduzido
open-menu = Abrir o menu
close = Fechar
dismiss = Ocultar este aviso
enlarge-image = Ampliar a imagem
as-markdown = Ver em Markdown

read-original = Ler o original ({ $name })
notice-machine-title = Tradução automática
notice-machine = Este artigo foi traduzido automaticamente e pode conter imprecisões.
notice-stale-title = O original mudou
notice-stale = O original foi revisado depois desta tradução. Partes desta página podem estar desatualizadas.
notice-stale-inferred = Outro idioma já tem uma versão mais recente deste artigo. Partes desta página podem estar desatualizadas.
notice-stale-parts = Alguns trechos desta página foram revisados no original depois de traduzidos.
notice-stale-since = Esta tradução foi entregue em { $date }.
notice-stale-sentences = Frases do original que mudaram desde então: { $count }.
notice-fallback-title = Ainda não traduzido
notice-fallback = Este artigo ainda não está disponível no seu idioma. Você está lendo o original.
notice-recovered-title = Original recuperado
notice-recovered = Esta página foi reconstruída a partir do texto original guardado nas traduções. Algumas partes podem estar faltando.

about-translation = Sobre esta tradução
about-kind = Traduzido por
about-state = Situação
about-handed-off = Data de entrega
about-stale-parts = Partes desatualizadas
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

reading-mode = Modo de leitura
reading-target = Somente a tradução
reading-hover = Original sob demanda
reading-side-by-side = Lado a lado
reading-interleaved = Intercalado
reading-hint = Para ver o original de uma frase, aponte para ela, mova o foco até ela ou toque nela.
source-of-sentence = Original ({ $name })
read-in-source = Ler no idioma original ({ $name })
read-in-translation = Voltar à tradução
copy-sentence-link = Copiar o link para esta frase
sentence-link-copied = Link copiado

search = Pesquisar
search-hint = Pesquisar nos artigos
search-none = Nenhum resultado para “{ $query }”
search-count =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
search-from-disk = A pesquisa precisa de um servidor Web: abra este site por http.
search-loading = Pesquisando…
search-clear = Limpar a pesquisa
search-failed = A pesquisa não está funcionando no momento. Tente novamente mais tarde.

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

item-architecture = Arquitetura
item-concept = Conceito
item-deploy = Implantação
item-download = Download
item-get-started = Introdução
item-how-to-guide = Guia de instruções
item-learn = Aprender
item-overview = Visão geral
item-quickstart = Início rápido
item-reference = Referência
item-sample = Exemplo
item-tutorial = Tutorial
item-video = Vídeo
item-whats-new = Novidades
