skip-to-content = 本文へ移動
contents = 目次
on-this-page = このページの内容
breadcrumbs = パンくずリスト
pager = 前後の記事
previous = 前へ
next = 次へ
edit = この記事を編集
updated = 最終更新日:
language = 言語
theme-auto = テーマ: システムに合わせる
theme-light = テーマ: ライト
theme-dark = テーマ: ダーク
made-with = { $generator } で作成

reading-time = 読了時間 { $minutes } 分
untranslated-entry = 未翻訳
open-menu = メニューを開く
close = 閉じる
dismiss = このお知らせを閉じる
enlarge-image = 画像を拡大
as-markdown = Markdown で表示

read-original = 原文を読む ({ $name })
notice-machine-title = 機械翻訳
notice-machine = この記事は自動翻訳されています。正確でない表現が含まれている場合があります。
notice-stale-title = 原文が更新されています
notice-stale = この翻訳の後に原文が改訂されました。このページの一部が古くなっている可能性があります。
notice-stale-inferred = この記事には、ほかの言語でより新しい版があります。このページの一部が古くなっている可能性があります。
notice-stale-parts = このページの一部の文章は、翻訳された後に原文で改訂されています。
notice-stale-since = この翻訳の引き渡し日: { $date }
notice-stale-sentences = その後に原文で変更された文の数: { $count }
notice-fallback-title = 未翻訳
notice-fallback = この記事はまだお使いの言語に翻訳されていません。原文を表示しています。
notice-recovered-title = 復元された原文
notice-recovered = このページは、各言語の翻訳に残されていた原文をもとに復元されたものです。一部が欠けている可能性があります。

about-translation = この翻訳について
about-kind = 翻訳方法
about-state = 状態
about-handed-off = 引き渡し日
about-stale-parts = 古くなっている部分
about-hash = 原文のハッシュ
about-commit = 原文のコミット
about-id = 記事 ID
kind-human = 人による翻訳
kind-machine = 機械翻訳
kind-other = その他の方法
proof-hash = ハッシュで確認済み
proof-inferred = 推定
proof-none = 未確認

state-source = 原文
state-recovered = 復元された原文
state-current = 最新
state-stale = 要更新
state-missing = 未翻訳
state-orphan = 原文は削除済み
state-untracked = 未確認
state-fallback = 未翻訳

reading-mode = 表示モード
reading-target = 訳文のみ
reading-hover = 必要なときに原文を表示
reading-side-by-side = 左右に並べて表示
reading-interleaved = 交互に表示
reading-hint = 文の原文を表示するには、文をポイントするか、フォーカスを移動するか、タップします。
source-of-sentence = 原文 ({ $name })
read-in-source = 原文で読む ({ $name })
read-in-translation = 訳文に戻る
copy-sentence-link = この文へのリンクをコピー
sentence-link-copied = リンクをコピーしました

search = 検索
search-hint = 記事を検索
search-none = 「{ $query }」の検索結果はありません
search-count = 検索結果: { $count } 件
search-from-disk = 検索には Web サーバーが必要です。このサイトを http で開いてください。
search-loading = 検索しています…
search-clear = 検索をクリア
search-failed = 現在、検索を利用できません。しばらくしてからもう一度お試しください。

alert-note = 注意
alert-tip = ヒント
alert-important = 重要
alert-warning = 警告
alert-caution = ご注意ください

not-found-title = ページが見つかりません
not-found = このアドレスにはページがありません。移動または削除された可能性があります。
to-start = スタート ページへ移動
choose-language = 言語を選択してください

sample-elsewhere = このコード サンプルは別のリポジトリにあります:
sample-missing = ここに表示されるはずのコード サンプルが見つかりませんでした。

copy = コピー
copied = コピーしました

choose-pivot = 表示する手順

item-architecture = アーキテクチャ
item-concept = 概念
item-deploy = デプロイ
item-download = ダウンロード
item-get-started = 作業の開始
item-how-to-guide = ハウツー ガイド
item-learn = 学ぶ
item-overview = 概要
item-quickstart = クイックスタート
item-reference = リファレンス
item-sample = サンプル
item-tutorial = チュートリアル
item-video = ビデオ
item-whats-new = 新機能
