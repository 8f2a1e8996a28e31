skip-to-content = ข้ามไปยังเนื้อหา
contents = สารบัญ
on-this-page = ในหน้านี้
breadcrumbs = เส้นทางนำทาง
pager = บทความก่อนหน้าและถัดไป
previous = ก่อนหน้า
next = ถัดไป
edit = แก้ไขบทความนี้
updated = อัปเดตล่าสุด:
language = ภาษา
theme-auto = ธีม: ตามระบบ
theme-light = ธีม: สว่าง
theme-dark = ธีม: มืด
made-with = สร้างด้วย { $generator }

reading-time = เวลาอ่าน { $minutes } นาที
untranslated-entry = ยังไม่ได้แปล
open-menu = เปิดเมนู
close = ปิด
dismiss = ซ่อนประกาศนี้
enlarge-image = ขยายรูปภาพ
as-markdown = ดูในรูปแบบ Markdown

read-original = อ่านต้นฉบับ ({ $name })
notice-machine-title = การแปลด้วยเครื่อง
notice-machine = บทความนี้แปลโดยอัตโนมัติ ข้อความบางส่วนอาจไม่ถูกต้อง
notice-stale-title = ต้นฉบับมีการเปลี่ยนแปลง
notice-stale = ต้นฉบับได้รับการปรับปรุงหลังจากจัดทำคำแปลนี้ เนื้อหาบางส่วนของหน้านี้อาจไม่เป็นปัจจุบัน
notice-stale-inferred = บทความนี้มีเวอร์ชันใหม่กว่าในภาษาอื่นแล้ว เนื้อหาบางส่วนของหน้านี้อาจไม่เป็นปัจจุบัน
notice-stale-parts = ข้อความบางส่วนของหน้านี้ได้รับการปรับปรุงในต้นฉบับหลังจากที่แปลแล้ว
notice-stale-since = วันที่ส่งมอบคำแปลนี้: { $date }
notice-stale-sentences = จำนวนประโยคในต้นฉบับที่เปลี่ยนแปลงตั้งแต่นั้นมา: { $count }
notice-fallback-title = ยังไม่ได้แปล
notice-fallback = บทความนี้ยังไม่มีในภาษาของคุณ คุณกำลังอ่านต้นฉบับ
notice-recovered-title = ต้นฉบับที่กู้คืน
notice-recovered = หน้านี้รวบรวมจากข้อความต้นฉบับที่เก็บไว้ในฉบับแปล บางส่วนอาจขาดหายไป

about-translation = เกี่ยวกับคำแปลนี้
about-kind = วิธีการแปล
about-state = สถานะ
about-handed-off = วันที่ส่งมอบ
about-stale-parts = ส่วนที่ไม่เป็นปัจจุบัน
about-hash = แฮชของต้นฉบับ
about-commit = คอมมิตของต้นฉบับ
about-id = รหัสบทความ
kind-human = แปลโดยมนุษย์
kind-machine = แปลด้วยเครื่อง
kind-other = วิธีอื่น
proof-hash = ยืนยันด้วยแฮช
proof-inferred = อนุมาน
proof-none = ยังไม่ได้ตรวจสอบ

state-source = ต้นฉบับ
state-recovered = ต้นฉบับที่กู้คืน
state-current = เป็นปัจจุบัน
state-stale = ไม่เป็นปัจจุบัน
state-missing = ไม่ได้แปล
state-orphan = ต้นฉบับถูกนำออก
state-untracked = ยังไม่ได้ตรวจสอบ
state-fallback = ไม่ได้แปล

reading-mode = โหมดการอ่าน
reading-target = คำแปลเท่านั้น
reading-hover = แสดงต้นฉบับเมื่อต้องการ
reading-side-by-side = เคียงข้างกัน
reading-interleaved = สลับกัน
reading-hint = เมื่อต้องการดูต้นฉบับของประโยค ให้ชี้ที่ประโยค ย้ายโฟกัสไปที่ประโยค หรือแตะที่ประโยคนั้น
source-of-sentence = ต้นฉบับ ({ $name })
read-in-source = อ่านในภาษาต้นฉบับ ({ $name })
read-in-translation = กลับไปที่คำแปล
copy-sentence-link = คัดลอกลิงก์ไปยังประโยคนี้
sentence-link-copied = คัดลอกลิงก์แล้ว

search = ค้นหา
search-hint = ค้นหาบทความ
search-none = ไม่พบผลลัพธ์สำหรับ “{ $query }”
search-count = { $count } ผลลัพธ์
search-from-disk = การค้นหาต้องใช้เว็บเซิร์ฟเวอร์: เปิดไซต์นี้ผ่าน http
search-loading = กำลังค้นหา…
search-clear = ล้างการค้นหา
search-failed = การค้นหาใช้งานไม่ได้ในขณะนี้ ลองอีกครั้งในภายหลัง

alert-note = หมายเหตุ
alert-tip = เคล็ดลับ
alert-important = สำคัญ
alert-warning = คำเตือน
alert-caution = ข้อควรระวัง

not-found-title = ไม่พบหน้า
not-found = ไม่มีหน้าในที่อยู่นี้ หน้าอาจถูกย้ายหรือนำออก
to-start = ไปที่หน้าเริ่มต้น
choose-language = เลือกภาษาของคุณ

sample-elsewhere = ตัวอย่างโค้ดนี้อยู่ในที่เก็บอื่น:
sample-missing = ไม่พบตัวอย่างโค้ดที่ควรแสดงที่นี่

copy = คัดลอก
copied = คัดลอกแล้ว

choose-pivot = แสดงคำแนะนำสำหรับ

item-architecture = สถาปัตยกรรม
item-concept = แนวคิด
item-deploy = การปรับใช้
item-download = ดาวน์โหลด
item-get-started = เริ่มต้นใช้งาน
item-how-to-guide = คู่มือวิธีใช้
item-learn = เรียนรู้
item-overview = ภาพรวม
item-quickstart = เริ่มใช้งานด่วน
item-reference = ข้อมูลอ้างอิง
item-sample = ตัวอย่าง
item-tutorial = บทช่วยสอน
item-video = วิดีโอ
item-whats-new = มีอะไรใหม่
