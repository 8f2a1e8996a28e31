skip-to-content = Chuyển đến nội dung
contents = Mục lục
on-this-page = Trên trang này
breadcrumbs = Đường dẫn điều hướng
pager = Bài viết trước và bài viết tiếp theo
previous = Trước
next = Tiếp theo
edit = Chỉnh sửa bài viết này
updated = Cập nhật lần cuối:
language = Ngôn ngữ
theme-auto = Chủ đề: theo hệ thống
theme-light = Chủ đề: sáng
theme-dark = Chủ đề: tối
made-with = Được tạo bằng { $generator }

reading-time = Thời gian đọc: { $minutes } phút
untranslated-entry = Chưa được dịch
open-menu = Mở menu
close = Đóng
dismiss = Ẩn thông báo này
enlarge-image = Phóng to hình ảnh
as-markdown = Xem dưới dạng Markdown

read-original = Đọc bản gốc ({ $name })
notice-machine-title = Bản dịch máy
notice-machine = Bài viết này được dịch tự động. Một số chỗ có thể không chính xác.
notice-stale-title = Bản gốc đã thay đổi
notice-stale = Bản gốc đã được sửa đổi sau khi bản dịch này được thực hiện. Một số phần của trang này có thể đã lỗi thời.
notice-stale-inferred = Đã có phiên bản mới hơn của bài viết này bằng ngôn ngữ khác. Một số phần của trang này có thể đã lỗi thời.
notice-stale-parts = Một số đoạn trên trang này đã được sửa đổi trong bản gốc sau khi được dịch.
notice-stale-since = Ngày bàn giao bản dịch này: { $date }.
notice-stale-sentences = Số câu trong bản gốc đã thay đổi kể từ đó: { $count }.
notice-fallback-title = Chưa được dịch
notice-fallback = Bài viết này chưa có bằng ngôn ngữ của bạn. Bạn đang đọc bản gốc.
notice-recovered-title = Bản gốc được khôi phục
notice-recovered = Trang này được ghép lại từ văn bản gốc còn lưu trong các bản dịch. Có thể thiếu một số phần.

about-translation = Thông tin về bản dịch này
about-kind = Cách dịch
about-state = Trạng thái
about-handed-off = Ngày bàn giao
about-stale-parts = Phần đã lỗi thời
about-hash = Mã băm của bản gốc
about-commit = Commit của bản gốc
about-id = ID bài viết
kind-human = Người dịch
kind-machine = Máy dịch
kind-other = Cách khác
proof-hash = được xác nhận bằng mã băm
proof-inferred = được suy ra
proof-none = chưa được xác minh

state-source = Bản gốc
state-recovered = Bản gốc được khôi phục
state-current = Mới nhất
state-stale = Lỗi thời
state-missing = Chưa được dịch
state-orphan = Bản gốc đã bị gỡ bỏ
state-untracked = Chưa được xác minh
state-fallback = Chưa được dịch

reading-mode = Chế độ đọc
reading-target = Chỉ bản dịch
reading-hover = Bản gốc khi cần
reading-side-by-side = Song song
reading-interleaved = Xen kẽ
reading-hint = Để xem bản gốc của một câu, hãy trỏ vào câu đó, chuyển tiêu điểm đến câu đó hoặc nhấn vào câu đó.
source-of-sentence = Bản gốc ({ $name })
read-in-source = Đọc bằng ngôn ngữ gốc ({ $name })
read-in-translation = Quay lại bản dịch
copy-sentence-link = Sao chép liên kết đến câu này
sentence-link-copied = Đã sao chép liên kết

search = Tìm kiếm
search-hint = Tìm kiếm bài viết
search-none = Không có kết quả nào cho “{ $query }”
search-count = { $count } kết quả
search-from-disk = Tính năng tìm kiếm cần có máy chủ web: hãy mở trang web này qua http.
search-loading = Đang tìm kiếm…
search-clear = Xóa nội dung tìm kiếm
search-failed = Tính năng tìm kiếm hiện không hoạt động. Hãy thử lại sau.

alert-note = Ghi chú
alert-tip = Mẹo
alert-important = Quan trọng
alert-warning = Cảnh báo
alert-caution = Thận trọng

not-found-title = Không tìm thấy trang
not-found = Không có trang nào ở địa chỉ này. Trang có thể đã được di chuyển hoặc gỡ bỏ.
to-start = Đi đến trang bắt đầu
choose-language = Chọn ngôn ngữ của bạn

sample-elsewhere = Mã mẫu này nằm trong kho lưu trữ khác:
sample-missing = Không tìm thấy mã mẫu lẽ ra phải có ở đây.

copy = Sao chép
copied = Đã sao chép

choose-pivot = Hiện hướng dẫn cho

item-architecture = Kiến trúc
item-concept = Khái niệm
item-deploy = Triển khai
item-download = Tải xuống
item-get-started = Bắt đầu
item-how-to-guide = Hướng dẫn cách làm
item-learn = Học
item-overview = Tổng quan
item-quickstart = Bắt đầu nhanh
item-reference = Tham khảo
item-sample = Mẫu
item-tutorial = Hướng dẫn học
item-video = Video
item-whats-new = Có gì mới
