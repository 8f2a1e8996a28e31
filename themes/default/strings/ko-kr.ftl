skip-to-content = 본문으로 건너뛰기
contents = 목차
on-this-page = 이 페이지의 내용
breadcrumbs = 탐색 경로
pager = 이전 및 다음 문서
previous = 이전
next = 다음
edit = 이 문서 편집
updated = 마지막 업데이트:
language = 언어
theme-auto = 테마: 시스템 설정
theme-light = 테마: 밝게
theme-dark = 테마: 어둡게
made-with = { $generator }(으)로 제작

reading-time = 읽는 데 { $minutes }분
untranslated-entry = 아직 번역되지 않음
open-menu = 메뉴 열기
close = 닫기
dismiss = 이 알림 닫기
enlarge-image = 이미지 확대
as-markdown = Markdown으로 보기

read-original = 원문 읽기({ $name })
notice-machine-title = 기계 번역
notice-machine = 이 문서는 자동으로 번역되었습니다. 일부 표현이 정확하지 않을 수 있습니다.
notice-stale-title = 원문이 변경됨
notice-stale = 이 번역 이후에 원문이 수정되었습니다. 이 페이지의 일부 내용이 최신이 아닐 수 있습니다.
notice-stale-inferred = 다른 언어에는 이 문서의 더 새로운 버전이 있습니다. 이 페이지의 일부 내용이 최신이 아닐 수 있습니다.
notice-stale-parts = 이 페이지의 일부 내용은 번역된 후 원문에서 수정되었습니다.
notice-stale-since = 이 번역의 전달일: { $date }
notice-stale-sentences = 그 후 원문에서 변경된 문장 수: { $count }
notice-fallback-title = 아직 번역되지 않음
notice-fallback = 이 문서는 아직 사용자의 언어로 제공되지 않습니다. 원문이 표시됩니다.
notice-recovered-title = 복원된 원문
notice-recovered = 이 페이지는 번역본에 남아 있는 원문으로 복원한 것입니다. 일부 내용이 빠져 있을 수 있습니다.

about-translation = 이 번역 정보
about-kind = 번역 방식
about-state = 상태
about-handed-off = 전달일
about-stale-parts = 최신이 아닌 부분
about-hash = 원문 해시
about-commit = 원문 커밋
about-id = 문서 ID
kind-human = 사람
kind-machine = 기계
kind-other = 기타 방식
proof-hash = 해시로 확인됨
proof-inferred = 추정됨
proof-none = 확인되지 않음

state-source = 원문
state-recovered = 복원된 원문
state-current = 최신
state-stale = 오래됨
state-missing = 번역되지 않음
state-orphan = 원문 삭제됨
state-untracked = 확인되지 않음
state-fallback = 번역되지 않음

reading-mode = 읽기 모드
reading-target = 번역만
reading-hover = 필요할 때 원문 보기
reading-side-by-side = 나란히 보기
reading-interleaved = 번갈아 보기
reading-hint = 문장의 원문을 보려면 문장을 가리키거나 포커스를 이동하거나 탭하세요.
source-of-sentence = 원문({ $name })
read-in-source = 원문으로 읽기({ $name })
read-in-translation = 번역으로 돌아가기
copy-sentence-link = 이 문장의 링크 복사
sentence-link-copied = 링크가 복사됨

search = 검색
search-hint = 문서 검색
search-none = “{ $query }”에 대한 결과가 없습니다.
search-count = 결과 { $count }개
search-from-disk = 검색하려면 웹 서버가 필요합니다. 이 사이트를 http로 여세요.
search-loading = 검색 중…
search-clear = 검색어 지우기
search-failed = 지금은 검색할 수 없습니다. 나중에 다시 시도하세요.

alert-note = 참고
alert-tip = 팁
alert-important = 중요
alert-warning = 경고
alert-caution = 주의

not-found-title = 페이지를 찾을 수 없음
not-found = 이 주소에는 페이지가 없습니다. 이동되었거나 삭제되었을 수 있습니다.
to-start = 시작 페이지로 이동
choose-language = 언어를 선택하세요

sample-elsewhere = 이 코드 샘플은 다른 리포지토리에 있습니다:
sample-missing = 여기에 표시되어야 할 코드 샘플을 찾을 수 없습니다.

copy = 복사
copied = 복사됨

choose-pivot = 표시할 지침

item-architecture = 아키텍처
item-concept = 개념
item-deploy = 배포
item-download = 다운로드
item-get-started = 시작하기
item-how-to-guide = 방법 가이드
item-learn = 학습
item-overview = 개요
item-quickstart = 빠른 시작
item-reference = 참조
item-sample = 샘플
item-tutorial = 자습서
item-video = 동영상
item-whats-new = 새로운 기능
