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

read-original = 阅读原文（{ $name }）
notice-machine-title = 机器翻译
notice-machine = 本文由机器自动翻译，部分表述可能不准确。
notice-stale-title = 原文已更改
notice-stale = 原文在本译文完成之后有过修订，本页的部分内容可能已过时。
notice-fallback-title = 尚未翻译
notice-fallback = 本文尚未提供您所用语言的版本，现显示原文。
notice-recovered-title = 恢复的原文
notice-recovered = 本页由各译文中保留的原文拼合而成，部分内容可能缺失。

about-translation = 关于本译文
about-kind = 翻译方式
about-state = 状态
about-handed-off = 交付日期
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
