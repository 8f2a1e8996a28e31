skip-to-content = 跳到主要內容
contents = 目錄
on-this-page = 本頁內容
breadcrumbs = 導覽路徑
pager = 上一篇與下一篇文章
previous = 上一篇
next = 下一篇
edit = 編輯本文
updated = 上次更新：
language = 語言
theme-auto = 主題：與系統相同
theme-light = 主題：淺色
theme-dark = 主題：深色
made-with = 由 { $generator } 產生

reading-time = 閱讀時間：{ $minutes } 分鐘
untranslated-entry = 尚未翻譯
open-menu = 開啟功能表
close = 關閉
dismiss = 關閉此通知
enlarge-image = 放大影像
as-markdown = 以 Markdown 格式檢視

read-original = 閱讀原文（{ $name }）
notice-machine-title = 機器翻譯
notice-machine = 本文由機器自動翻譯，部分用語可能不夠準確。
notice-stale-title = 原文已變更
notice-stale = 原文在本譯文完成之後曾經修訂，本頁的部分內容可能已過時。
notice-stale-inferred = 本文在其他語言中已有較新的版本，本頁的部分內容可能已過時。
notice-stale-parts = 本頁的部分段落在翻譯之後，原文又有修訂。
notice-stale-since = 本譯文的交付日期：{ $date }。
notice-stale-sentences = 此後原文中有變動的句子數：{ $count }。
notice-fallback-title = 尚未翻譯
notice-fallback = 本文尚未提供您所用語言的版本，目前顯示原文。
notice-recovered-title = 復原的原文
notice-recovered = 本頁由各譯文中保留的原文組合而成，部分內容可能有缺漏。

about-translation = 關於本譯文
about-kind = 翻譯方式
about-state = 狀態
about-handed-off = 交付日期
about-stale-parts = 已過時的部分
about-hash = 原文雜湊
about-commit = 原文認可
about-id = 文章識別碼
kind-human = 人工翻譯
kind-machine = 機器翻譯
kind-other = 其他方式
proof-hash = 經雜湊確認
proof-inferred = 推斷
proof-none = 未驗證

state-source = 原文
state-recovered = 復原的原文
state-current = 最新
state-stale = 已過時
state-missing = 未翻譯
state-orphan = 原文已移除
state-untracked = 未驗證
state-fallback = 未翻譯

reading-mode = 閱讀模式
reading-target = 僅譯文
reading-hover = 視需要顯示原文
reading-side-by-side = 並排對照
reading-interleaved = 逐段對照
reading-hint = 若要查看句子的原文，請指向該句、將焦點移到該句或點選該句。
source-of-sentence = 原文（{ $name }）
read-in-source = 閱讀原文（{ $name }）
read-in-translation = 返回譯文
copy-sentence-link = 複製此句的連結
sentence-link-copied = 已複製連結

search = 搜尋
search-hint = 搜尋文章
search-none = 找不到「{ $query }」的結果
search-count = { $count } 個結果
search-from-disk = 搜尋功能需要網頁伺服器：請透過 http 開啟本網站。
search-loading = 正在搜尋…
search-clear = 清除搜尋
search-failed = 搜尋功能目前無法使用，請稍後再試。

alert-note = 注意
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 小心

not-found-title = 找不到頁面
not-found = 此位址沒有頁面。它可能已移動或移除。
to-start = 前往起始頁
choose-language = 選擇您的語言

sample-elsewhere = 此程式碼範例位於其他存放庫中：
sample-missing = 找不到應在此處顯示的程式碼範例。

copy = 複製
copied = 已複製

choose-pivot = 顯示下列項目的說明

item-architecture = 架構
item-concept = 概念
item-deploy = 部署
item-download = 下載
item-get-started = 開始使用
item-how-to-guide = 操作指南
item-learn = 學習
item-overview = 概觀
item-quickstart = 快速入門
item-reference = 參考
item-sample = 範例
item-tutorial = 教學課程
item-video = 影片
item-whats-new = 新功能
