skip-to-content = Saltar para o conteúdo
contents = Conteúdo
on-this-page = Nesta página
breadcrumbs = Trilho de navegação
pager = Artigo anterior e seguinte
previous = Anterior
next = Seguinte
edit = Editar este artigo
updated = Última atualização:
language = Idioma
theme-auto = Tema: igual ao do sistema
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
notice-stale = O original foi revisto depois desta tradução. Partes desta página podem estar desatualizadas.
notice-stale-inferred = Já existe uma versão mais recente deste artigo noutro idioma. Partes desta página podem estar desatualizadas.
notice-stale-parts = Algumas passagens desta página foram revistas no original depois de traduzidas.
notice-stale-since = Esta tradução foi entregue a { $date }.
notice-stale-sentences = Frases do original que mudaram desde então: { $count }.
notice-fallback-title = Ainda não traduzido
notice-fallback = Este artigo ainda não está disponível no seu idioma. Está a ler o original.
notice-recovered-title = Original recuperado
notice-recovered = Esta página foi reconstruída a partir do texto original conservado nas traduções. Algumas partes podem estar em falta.

about-translation = Acerca desta tradução
about-kind = Traduzido por
about-state = Estado
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
reading-target = Apenas a tradução
reading-hover = Original a pedido
reading-side-by-side = Lado a lado
reading-interleaved = Intercalado
reading-hint = Para ver o original de uma frase, aponte para ela, mova o foco para ela ou toque nela.
source-of-sentence = Original ({ $name })
read-in-source = Ler no idioma original ({ $name })
read-in-translation = Voltar à tradução
copy-sentence-link = Copiar a ligação para esta frase
sentence-link-copied = Ligação copiada

search = Procurar
search-hint = Procurar nos artigos
search-none = Sem resultados para «{ $query }»
search-count =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
search-from-disk = A procura necessita de um servidor Web: abra este site através de http.
search-loading = A procurar…
search-clear = Limpar a procura
search-failed = A procura não está a funcionar neste momento. Tente novamente mais tarde.

alert-note = Nota
alert-tip = Sugestão
alert-important = Importante
alert-warning = Aviso
alert-caution = Cuidado

not-found-title = Página não encontrada
not-found = Não existe nenhuma página neste endereço. Pode ter sido movida ou removida.
to-start = Ir para a página inicial
choose-language = Escolha o seu idioma

sample-elsewhere = Este exemplo de código está noutro repositório:
sample-missing = O exemplo de código que deveria aparecer aqui não foi encontrado.

copy = Copiar
copied = Copiado

choose-pivot = Mostrar instruções para

item-architecture = Arquitetura
item-concept = Conceito
item-deploy = Implementação
item-download = Transferência
item-get-started = Introdução
item-how-to-guide = Guia de procedimentos
item-learn = Aprender
item-overview = Descrição geral
item-quickstart = Início rápido
item-reference = Referência
item-sample = Exemplo
item-tutorial = Tutorial
item-video = Vídeo
item-whats-new = Novidades
