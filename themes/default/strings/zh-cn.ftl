skip-to-content = 跳到正文
contents = 目录
on-this-page = 本页内容
breadcrumbs = 导航路径
pager = 上一篇和下一篇文章
previous = 上一篇
next = 下一篇
edit = 编辑本文
updated = 上次更新：
language = 语言
theme-auto = 主题：跟随系统
theme-light = 主题：浅色
theme-dark = 主题：深色
made-with = 由 { $generator } 生成

reading-time = 阅读时间：{ $minutes } 分钟
untranslated-entry = 尚未翻译
open-menu = 打开菜单
close = 关闭
dismiss = 关闭此通知
enlarge-image = 放大图像
as-markdown = 以 Markdown 格式查看

read-original = 阅读原文（{ $name }）
notice-machine-title = 机器翻译
notice-machine = 本文由机器自动翻译，部分表述可能不准确。
notice-stale-title = 原文已更改
notice-stale = 原文在本译文完成之后有过修订，本页的部分内容可能已过时。
notice-stale-inferred = 本文在其他语言中已有更新的版本，本页的部分内容可能已过时。
notice-stale-parts = 本页的部分段落在翻译之后，原文又有修订。
notice-stale-since = 本译文的交付日期：{ $date }。
notice-stale-sentences = 此后原文中有改动的句子数：{ $count }。
notice-fallback-title = 尚未翻译
notice-fallback = 本文尚未提供您所用语言的版本，现显示原文。
notice-recovered-title = 恢复的原文
notice-recovered = 本页由各译文中保留的原文拼合而成，部分内容可能缺失。

about-translation = 关于本译文
about-kind = 翻译方式
about-state = 状态
about-handed-off = 交付日期
about-stale-parts = 已过时的部分
about-hash = 原文哈希
about-commit = 原文提交
about-id = 文章 ID
kind-human = 人工翻译
kind-machine = 机器翻译
kind-other = 其他方式
proof-hash = 经哈希确认
proof-inferred = 推断
proof-none = 未验证

state-source = 原文
state-recovered = 恢复的原文
state-current = 最新
state-stale = 已过时
state-missing = 未翻译
state-orphan = 原文已删除
state-untracked = 未验证
state-fallback = 未翻译

reading-mode = 阅读模式
reading-target = 仅译文
reading-hover = 按需显示原文
reading-side-by-side = 并排对照
reading-interleaved = 逐段对照
reading-hint = 要查看某个句子的原文，请指向该句、将焦点移到该句或点击该句。
source-of-sentence = 原文（{ $name }）
read-in-source = 阅读原文（{ $name }）
read-in-translation = 返回译文
copy-sentence-link = 复制此句的链接
sentence-link-copied = 已复制链接

search = 搜索
search-hint = 搜索文章
search-none = 没有与“{ $query }”匹配的结果
search-count = { $count } 个结果
search-from-disk = 搜索功能需要 Web 服务器：请通过 http 打开本网站。
search-loading = 正在搜索…
search-clear = 清除搜索
search-failed = 搜索功能目前无法使用，请稍后再试。

alert-note = 备注
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 小心

not-found-title = 找不到页面
not-found = 此地址没有页面。它可能已被移动或删除。
to-start = 转到起始页
choose-language = 选择您的语言

sample-elsewhere = 此代码示例位于其他存储库中：
sample-missing = 找不到应在此处显示的代码示例。

copy = 复制
copied = 已复制

choose-pivot = 显示以下内容的说明

item-architecture = 体系结构
item-concept = 概念
item-deploy = 部署
item-download = 下载
item-get-started = 入门
item-how-to-guide = 操作指南
item-learn = 学习
item-overview = 概述
item-quickstart = 快速入门
item-reference = 参考
item-sample = 示例
item-tutorial = 教程
item-video = 视频
item-whats-new = 新增功能
