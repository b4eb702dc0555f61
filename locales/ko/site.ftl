### 공개 사이트. 독자에게 존댓말(합니다체)을 씁니다.

## 모든 페이지

site-skip = 본문으로 건너뛰기
site-navigation = 주요 페이지
site-language = 언어
site-campaigns = 캠페인
site-archive = 보관소
site-privacy = 개인정보 보호
site-log = 공개 기록부
site-software = 누구나 실행하고 검증할 수 있는 자유 소프트웨어 Demarche로 게시했습니다
site-demo = 이 사이트는 시연용입니다. 지지자도, 편지의 진행 상황도 지어낸 것이며, 어떤 편지도 이 컴퓨터 밖으로 나가지 않습니다.
site-title-error = 수정이 필요합니다: { $title }

## 첫 화면: 진행 중인 캠페인

home-title = 진행 중인 캠페인
home-summary = 노동조합과 인권 단체의 호소입니다. 서명 하나하나가 결정권자에게 보내는 편지가 됩니다.
home-read = 읽고 서명하기
home-none = 지금 진행 중인 캠페인이 없습니다.
home-none-archive = 끝난 캠페인 보기
home-in-language = 언어: { $language }

## 보관소: 끝난 캠페인

archive-title = 끝난 캠페인
archive-summary = 무엇을 요구했고, 몇 명이 서명했으며, 어떤 결과를 얻었는지 알립니다.
archive-none = 아직 끝난 캠페인이 없습니다.
archive-from-to = { $from } ~ { $to }
archive-outcome = 결과
archive-outcome-missing = 아직 결과가 보고되지 않았습니다.
archive-read = 결과 전체 읽기

## 캠페인 머리말

campaign-kind-letter = 편지 캠페인
campaign-kind-statement = 성명
campaign-number = 제{ $number }호
campaign-by = 호소 단체: { $organisation }
campaign-since = { $date }부터 진행 중
campaign-until = { $date }까지 진행
campaign-opens = { $date }에 시작
campaign-closed-on = { $date }에 종료
campaign-closed = 종료
campaign-translated-by = 번역: { $name }
campaign-untranslated = 이 호소문은 아직 { $language } 번역이 없습니다. 지금 보시는 글은 { $original } 원문입니다.
campaign-letter-untranslated = 편지는 아직 { $language } 번역이 없습니다. 지금 보시는 편지의 언어: { $original }.
campaign-chrome-untranslated = 메뉴와 버튼은 아직 { $language } 번역이 없습니다.
campaign-continues = 이전 캠페인을 이어 갑니다:
campaign-continued-by = 이 활동은 다음 캠페인에서 계속됩니다:

## 캠페인 집계

campaign-count-label =
    { $count ->
       *[other] 확인된 서명
    }
campaign-count =
    { $count ->
       *[other] 확인된 서명 { $count }건
    }
campaign-count-none = 첫 번째로 서명해 주십시오.
campaign-goal = 목표: { $goal }
campaign-goal-progress = 목표의 { $percent }
campaign-pace =
    { $count ->
       *[other] 최근 24시간 동안 { $count }건
    }
campaign-from-countries =
    { $count ->
       *[other] { $count }개국에서 서명
    }
campaign-watched =
    { $count ->
       *[other] 독립된 단체 { $count }곳이 이 수를 지켜봅니다. 마지막 동의: { $date }
    }
campaign-sign-letter = 편지에 서명하기
campaign-sign-statement = 성명에 서명하기

## 호소문과 편지

campaign-demands = 우리의 요구
campaign-outcome = 결과
campaign-outcome-missing = 이 캠페인은 끝났지만, 아직 결과가 보고되지 않았습니다.
campaign-report-conceded-all = 모든 요구가 받아들여졌습니다.
campaign-report-conceded-some = 일부 요구가 받아들여졌습니다.
campaign-report-conceded-none = 어떤 요구도 받아들여지지 않았습니다.
campaign-report-members-knew-yes = 조합원들은 캠페인을 알고 있었습니다.
campaign-report-members-knew-some = 조합원 일부가 캠페인을 알고 있었습니다.
campaign-report-members-knew-no = 조합원들은 캠페인을 알지 못했습니다.
campaign-report-morale-raised = 조합원들에게 용기를 주었습니다.
campaign-report-morale-same = 조합원들의 사기는 그대로였습니다.
campaign-report-morale-lowered = 조합원들의 사기가 떨어졌습니다.
campaign-letter = 편지
campaign-letter-summary = 보내는 그대로 편지 읽기
campaign-letter-languages = 다음 언어를 쓰는 곳에는 해당 언어로 편지가 갑니다: { $languages }.
campaign-letter-to = 받는 사람
campaign-letter-subject = 제목
campaign-letter-to-each = 받는 곳마다 이름을 적어 따로 보냄
campaign-letter-your-words = 직접 쓴 말을 덧붙이시면 이름 앞에 놓입니다.

## 누가 편지를 받는가

targets-title = 편지를 받는 곳
targets-all =
    { $count ->
        [1] 편지는 아래 한 곳에 갑니다.
       *[other] 편지는 아래 { $count }곳 모두에 갑니다.
    }
targets-nearest = 편지는 서명하신 분의 나라에 있는 받는 곳에 갑니다. 그런 곳이 없으면 다음 곳에 갑니다: { $fallback }.
targets-random =
    { $count ->
       *[other] 편지는 아래 받는 곳 가운데 무작위로 고른 { $count }곳에 갑니다.
    }
targets-show =
    { $count ->
        [1] 받는 곳 보기
       *[other] 받는 곳 모두 보기({ $count }곳)
    }
targets-progress = 받는 곳별 편지 진행 상황
targets-group-africa = 아프리카
targets-group-americas = 아메리카
targets-group-asia-pacific = 아시아·태평양
targets-group-europe = 유럽
targets-group-international-organisations = 국제기구
targets-group-middle-east = 중동
targets-group-missions = 외교 공관
targets-group-government = 정부
targets-group-employers = 사용자
targets-column-target = 받는 곳
targets-column-letters = 편지
targets-few = 아래에서 다른 곳과 함께 집계
targets-rest = 편지를 함께 집계한 받는 곳
targets-rest-why = 여기에서는 편지가 서명자의 나라에 있는 받는 곳으로 갑니다. 한 곳의 작은 숫자는 그 나라에서 누가 서명했는지 드러낼 수 있으므로, 작은 숫자는 합쳐서 집계합니다.
targets-mode-daily = 하루 한 통의 메일로 모든 편지를 받음
targets-mode-weekly = 일주일 한 통의 메일로 모든 편지를 받음
targets-mode-post = 편지를 우편으로 받음
targets-paused = 편지 발송이 잠시 보류됨

## 누가 함께하고 누가 서명했는가

organisations-title = 함께하는 단체
organisations-sponsor = 연대를 요청하는 단체
organisations-supporters = 지지하는 단체
names-title = 최근 공개 서명
names-entry = { $name } ({ $country })

## 소식, 사람, 수치

updates-title = 소식
updates-all = 이 캠페인의 모든 소식
updates-source = 출처
cases-title = 자유로워질 때까지 우리가 지켜보는 사람들
cases-also = 다른 표기: { $names }
cases-reported = { $date } 보도
figures-title = 수치와 출처
figures-note = 문서마다 내용이 다를 때는 각각을 나란히 적습니다. 합산하지도, 평균을 내지도 않습니다.
figures-all = 모든 수치와 출처
figures-according-to = { $who }에 따르면
figures-as-of = { $date } 기준
figures-doubt = 의문점:
figures-sources = 출처

## 공유

share-title = 호소문 널리 알리기
share-device = 공유…
share-email = 이메일
share-copy = 링크 복사
share-copied = 링크를 복사했습니다.
share-short-link = 짧은 링크
share-print = 인쇄용 보기

## 서명 양식

form-title-letter = 편지에 서명하기
form-title-statement = 성명에 서명하기
form-optional = 선택
form-name = 이름
form-name-hint = 편지에 서명할 때처럼, 어떤 문자로든 쓰실 수 있습니다.
form-email = 이메일 주소
form-email-hint = 서명을 확인하실 수 있도록 이 주소로 메시지를 한 통 보냅니다. 주소는 절대 공개되지 않습니다.
form-country = 나라
form-country-choose = 나라를 선택해 주십시오
form-city = 도시 또는 마을
form-organisation = 노동조합 또는 단체
form-message = 직접 쓰는 말
form-message-hint = 편지에 덧붙습니다. 편지가 개인적일수록 더 주의 깊게 읽힙니다.
form-visibility = 누가 이름을 볼 수 있습니까?
form-visibility-public = 모든 사람: 이 페이지에 제 이름이 나와도 됩니다
form-visibility-targets-letter = 편지를 받는 사람만
form-visibility-targets-statement = 연대를 요청하는 단체만
form-visibility-withheld-letter = 아무도 볼 수 없음: 편지에는 이름 대신 제 나라의 “한 지지자”라고 적힙니다
form-visibility-withheld-statement = 아무도 볼 수 없음: 수에만 넣어 주십시오
form-danger = 서명 때문에 본인이나 가족이 위험해질 수 있다면 “아무도 볼 수 없음”을 고르시거나 서명하지 마십시오.
form-consent = 서명하시겠습니까?
form-consent-letter = 예. 제 이름을 위에서 고른 대로 하여 이 편지를 저를 대신해 보내 주십시오.
form-consent-statement = 예. 제 이름을 위에서 고른 대로 하여 저를 서명자에 넣어 주십시오.
form-more = 원하실 때만
form-subscribe = { $organisation }에서 앞으로도 저에게 연락해도 됩니다.
form-share = { $organisation }에 제 이름, 이메일 주소, 나라를 전해도 됩니다.
form-website = 이 칸은 비워 두십시오
form-submit-letter = 편지에 서명하기
form-submit-statement = 성명에 서명하기
form-next-letter = 그러면 이메일이 도착합니다. 그 안의 링크를 열고 버튼을 누르시면 서명이 집계되고 편지가 발송됩니다.
form-next-statement = 그러면 이메일이 도착합니다. 그 안의 링크를 열고 버튼을 누르시면 서명이 집계됩니다.
form-erased-on = 여기에 쓰신 내용은 암호화하여 보관하며 { $date }에 삭제합니다.
form-erased-after =
    { $days ->
       *[other] 여기에 쓰신 내용은 암호화하여 보관하며 캠페인이 끝나고 { $days }일 뒤에 삭제합니다.
    }
form-privacy = 제 정보는 어떻게 됩니까?
form-closed = 이 캠페인은 더 이상 서명을 받지 않습니다.
form-not-open = 이 캠페인은 { $date }부터 서명을 받습니다.
form-suspended = 지금은 이 캠페인에 서명할 수 없습니다.
form-other-campaigns = 지금 서명할 수 있는 캠페인
form-errors-title =
    { $count ->
       *[other] 아직 아무것도 보내지 않았습니다. { $count }군데를 고쳐 주십시오
    }
form-errors-kept = 입력하신 내용은 모두 그대로 있습니다.
form-error = 오류:

## 양식에서 잘못될 수 있는 것

error-name-missing = 이름을 적어 주십시오.
error-name-long = 이름이 너무 깁니다. 줄여 주십시오.
error-name-characters = 이름에 편지에 쓸 수 없는 문자가 있습니다. 지워 주십시오.
error-email-missing = 이메일 주소를 적어 주십시오.
error-email-invalid = 이메일 주소가 아닌 것 같습니다. name@example.org 같은 형식이어야 합니다.
error-email-long = 이메일 주소가 너무 깁니다.
error-country-missing = 나라를 선택해 주십시오.
error-country-unknown = 목록에서 나라를 선택해 주십시오.
error-consent-missing = 서명하시려면 확인란에 표시해 주십시오.
error-visibility-unknown = 누가 이름을 볼 수 있는지 선택해 주십시오.
error-city-long = 도시나 마을 이름으로는 너무 깁니다. 줄여 주십시오.
error-organisation-long = 단체 이름으로는 너무 깁니다. 줄여 주십시오.
error-message-long = 편지에 넣기에는 글이 너무 깁니다. 줄여 주십시오.
error-characters = 저장할 수 없는 문자가 있습니다. 지워 주십시오.
error-subscribe-unknown = 이 캠페인에는 소식을 받으실 그런 단체가 없습니다.
error-share-unknown = 이 캠페인에는 정보를 전해 드릴 그런 단체가 없습니다.

## 양식을 보낸 뒤

thanks-title = 한 단계 남았습니다: 이메일로 확인해 주십시오
thanks-lead = 고맙습니다. 확인하시는 대로 서명이 집계됩니다.
thanks-step-open = 메일함을 열어 주십시오. 메시지는 몇 분 안에 도착합니다.
thanks-step-press = 메시지에 있는 링크를 열고 버튼을 눌러 주십시오.
thanks-step-letter = 편지가 발송되고 서명이 집계됩니다.
thanks-step-statement = 서명이 집계됩니다.
thanks-nothing = 메시지가 오지 않았습니까? 스팸 메일함을 확인해 주십시오. 주소를 잘못 쓰셨다면 다시 서명하시면 됩니다.
thanks-twice = 전에 서명하신 적이 있습니까? 그렇다면 메시지에 그렇게 적혀 있습니다. 서명은 한 번만 집계됩니다.
thanks-share = 기다리는 동안 다른 사람에게도 알려 주십시오
thanks-back = 호소문으로 돌아가기

## 확인

confirm-title = 서명을 확인해 주십시오
confirm-lead-letter = 버튼을 누르시면 편지가 발송됩니다.
confirm-lead-statement = 버튼을 누르시면 서명이 집계됩니다.
confirm-campaign = 캠페인
confirm-name = 이름
confirm-country = 나라
confirm-visibility = 이름을 볼 수 있는 사람
confirm-button = 서명을 확인합니다
confirm-not-you = 본인이 아니십니까? 그렇다면 이 페이지를 닫아 주십시오. 확인하지 않은 내용은 저절로 삭제됩니다.
confirm-done-title = 서명이 확인되었습니다
confirm-done-letter = 고맙습니다. 편지가 가는 중입니다.
confirm-done-statement = 고맙습니다. 서명이 집계되었습니다.
confirm-done-letters = 편지 진행 상황 보기
confirm-done-withdraw = 서명 철회
confirm-done-share = 이제 다른 사람에게도 알려 주십시오. 그 소식을 듣고 누군가 서명할지도 모릅니다.

## 서명 철회

withdraw-title = 서명 철회
withdraw-lead = 철회하시면 서명은 더 이상 집계되지 않고, 이름과 주소와 쓰신 말은 여기에서 삭제됩니다.
withdraw-letters = 아직 대기 중인 편지는 보내지 않습니다. 메일 서버가 이미 접수한 편지는 되돌릴 수 없습니다.
withdraw-button = 서명을 철회하고 내 정보 삭제
withdraw-keep = 그대로 두기
withdraw-done-title = 서명이 철회되었습니다
withdraw-done = 정보가 여기에서 삭제되었습니다. 이 캠페인에 관해 더 이상 연락드리지 않습니다.
withdraw-done-stopped =
    { $count ->
       *[other] 편지 { $count }통은 아직 나가지 않아 멈췄습니다.
    }
withdraw-done-left =
    { $count ->
       *[other] 편지 { $count }통은 이미 나가 되돌릴 수 없습니다.
    }

## 편지가 어떻게 되었나

letters-count =
    { $count ->
       *[other] 편지 { $count }통
    }
letters-answered = 답장 받음
letters-accepted = 메일 서버가 접수함
letters-batched = 모아 보내기 또는 우편
letters-waiting = 대기 중
letters-refused = 거부됨
letters-bounced = 반송됨
letters-expired = 발송 포기
letters-cancelled = 중단됨
letters-answered-means = 받는 곳에서 답장이 왔습니다.
letters-accepted-means = “접수함”은 편지를 나르는 메일 서버가 편지를 넘겨받았고 되돌아온 것이 없다는 뜻입니다. 누가 읽었는지는 어떤 기계도 알 수 없습니다.
letters-batched-means = 다른 편지와 함께 한 통의 메일에 담겨 가는 중이거나, 우편으로 보내려고 인쇄했습니다.
letters-waiting-means = 아직 넘기지 않았습니다. 차례가 오지 않았거나, 메일 서버가 미루어 다시 시도합니다.
letters-refused-means = 메일 서버가 끝내 거부했습니다.
letters-bounced-means = 메일 서버가 처음에는 넘겨받았으나 나중에 되돌아왔습니다.
letters-expired-means = 여러 날 시도했으나 어느 메일 서버도 받지 않았습니다.
letters-cancelled-means = 서명이 철회되거나 발송이 멈추었을 때 아직 나가지 않은 편지입니다.

## 내 편지는 어떻게 되었나

letter-title = 편지 진행 상황
letter-lead =
    { $count ->
       *[other] 서명하신 이름으로 쓴 편지 { $count }통입니다.
    }
letter-none = 아직 쓴 편지가 없습니다. 편지는 서명을 확인하실 때 작성됩니다.
letter-statement = 이 성명에는 이름만 올리며, 편지는 보내지 않습니다.
letter-column-target = 받는 곳
letter-column-state = 상황
letter-why-ours = 이 사이트가 편지를 넘기지 못했습니다. 운영자가 바로잡아야 합니다.
letter-why-nobody = 어느 메일 서버에도 연결되지 않았습니다.
letter-why-later = 메일 서버가 나중에 다시 오라고 했습니다. 처음 보는 발신자에게는 흔히 그렇게 합니다.
letter-why-full = 받는 곳의 메일함이 가득 찼습니다.
letter-why-mailbox = 받는 곳의 주소가 없거나 메일을 받지 않습니다.
letter-why-large = 메일 서버가 받기에 편지가 너무 큽니다.
letter-why-rule = 메일 서버의 규칙에 막혔습니다. 스팸으로 여겼을 수도 있습니다. 서명하신 분과는 관계가 없습니다.
letter-why-us = 메일 서버가 지금은 이 사이트의 메일을 받지 않습니다. 운영자가 바로잡아야 합니다.
letter-why-way = 지금은 받는 곳의 메일 서버로 가는 길이 없습니다.
letter-why-declined = 메일 서버가 기계가 알아볼 만한 이유를 밝히지 않았습니다.
letter-leased = 지금 전달하는 중입니다.
letter-again = 다음 시도: { $when }
letter-address = 주소 { $count }개 중 { $place }번째로 보냄
letter-reply = 메일 서버의 말
letter-bounced = 메일함이 가득 찼거나 닫혔거나 막혀 있을 때 생기는 일입니다. 서명하신 분의 잘못이 아니며, 서명은 그대로 집계됩니다.
letter-answered = 답장을 이메일로 전해 드렸습니다.
letter-batched-mail = 다른 편지와 함께 한 통의 메일로 갑니다.
letter-batched-post = 우편으로 보내려고 인쇄했습니다.
letter-withdrawn = 서명을 철회하셨습니다. 아직 나가지 않은 편지는 멈췄습니다.
letter-receipt-title = 확인증
letter-receipt-lead = 서명이 공개 기록부에 있고 집계되었음을 증명합니다.
letter-receipt-private = 본인용 확인증
letter-receipt-private-hint = 이름과 주소와 비밀 번호가 들어 있습니다. 보관하시고 아무에게도 주지 마십시오. 이것을 본 사람은 서명하셨다는 사실을 알게 됩니다.
letter-receipt-share = 공유용 확인증
letter-receipt-share-hint = 누구의 이름도 들어 있지 않습니다. 누구에게나 보이셔도 됩니다.
letter-receipt-wait = 확인증을 작성하고 있습니다. 1분 뒤에 다시 보십시오.
letter-receipt-check = 무엇을 증명하며 어떻게 검증하는가

## 인쇄용 보기

print-title = 인쇄용 보기
print-back = 호소문으로 돌아가기
print-sign-here = 읽고 서명하는 곳:

## 개인정보 보호

privacy-title = 개인정보 처리
privacy-summary = 이 사이트가 무엇을 알고, 누가 보며, 언제 삭제하는지 알려 드립니다.
privacy-who-title = 책임자
privacy-who = 이 사이트의 운영자: { $operator }.
privacy-contact = 개인정보에 관한 문의: { $contact }.
privacy-stored-title = 보관하는 것
privacy-stored = 양식에 쓰신 내용, 서명하실 때 쓰신 언어, 서명하신 시각과 확인하신 시각입니다. 동의하신 내용은 문구와 시각을 함께 보관합니다.
privacy-source = 여기로 이끈 링크에 그 링크가 있던 곳이 적혀 있으면(예: “?from=newsletter”) 그 낱말도 저장합니다. 캠페인이 어느 링크로 사람들이 오는지 알기 위해서입니다. 누구에게나 같은 낱말입니다.
privacy-sealed = 이름, 이메일 주소, 도시, 단체, 직접 쓰신 말은 데이터베이스 밖에 둔 열쇠로 암호화합니다. 데이터베이스만 훔친 사람은 누가 서명했는지도, 주소도 알 수 없습니다.
privacy-log = 확인된 서명은 공개 기록부의 기록이기도 합니다. 기록에는 캠페인 이름만 있고 서명하신 분에 관한 것은 없습니다. 확인증에 있는 비밀 번호가 있어야만 누구의 기록인지 알 수 있으며, 정보가 삭제될 때 이 번호도 여기에서 삭제됩니다.
privacy-not-title = 보관하지 않는 것
privacy-no-ip = IP 주소는 데이터베이스에도 로그에도, 어디에도 보관하지 않습니다.
privacy-no-cookies = 지지자에게는 쿠키를 심지 않습니다. 방문 횟수를 세는 사람도 없습니다.
privacy-no-third = 페이지는 다른 곳에서 아무것도 불러오지 않습니다. 소셜 네트워크는 직접 그 링크를 누르실 때만 열립니다.
privacy-limit =
    { $count ->
       *[other] 기계가 서명하는 것을 막기 위해 한 네트워크에서 한 시간에 서명을 최대 { $count }건만 받습니다. 이를 위해 네트워크를 알아볼 수 없게 바꾼 표시를 메모리에 두며, 그 열쇠는 날마다 바뀌고 잊힙니다.
    }
privacy-limit-off = 여기에는 네트워크별 제한이 없으므로 네트워크에 관한 표시도 두지 않습니다.
privacy-time-trap =
    { $count ->
       *[other] 양식을 연 지 { $count }초가 지나기 전에 돌아온 것은 사람이 살펴본 뒤에 집계합니다.
    }
privacy-seen-title = 이름을 볼 수 있는 사람
privacy-seen-public = “모든 사람”: 이름과 나라가 캠페인 페이지와 편지에 나올 수 있습니다.
privacy-seen-targets = “편지를 받는 사람만”: 이름은 편지에만 나오고 다른 곳에는 나오지 않습니다.
privacy-seen-withheld = “아무도 볼 수 없음”: 편지에는 이름 대신 서명하신 분 나라의 “한 지지자”라고 적힙니다. 서명은 집계됩니다.
privacy-seen-organisations = 단체는 서명하신 분이 그 단체의 확인란에 표시하셨을 때만 연락하거나 정보를 받을 수 있습니다. 미리 표시된 확인란은 없습니다.
privacy-erased-title = 삭제 시기
privacy-erased-unconfirmed =
    { $days ->
       *[other] 확인하지 않은 서명은 { $days }일 뒤에 삭제합니다.
    }
privacy-erased-on = { $date }에 삭제
privacy-erased-after =
    { $days ->
       *[other] 캠페인이 끝나고 { $days }일 뒤에 삭제
    }
privacy-erased-campaigns = 그 뒤에는 수만 남습니다. 이 사이트의 캠페인별 시기는 다음과 같습니다.
privacy-withdraw-title = 철회하실 수 있습니다
privacy-withdraw = 저희가 보내는 모든 이메일에는 서명을 철회할 수 있는 링크가 있습니다. 철회하시면 정보는 바로 삭제되고 서명 수도 줄어듭니다.
privacy-rights-title = 권리
privacy-rights = 유럽연합 일반 개인정보 보호 규정(GDPR)이 적용되는 곳에서는 명시적 동의(제6조와 제9조)를 근거로 하며, 동의는 언제든지 철회하실 수 있습니다. 보관된 정보가 무엇인지 물으시고, 정정이나 삭제, 제공을 요구하시며, 감독 기관에 민원을 제기하실 수 있습니다.
privacy-onion = 이 사이트는 Tor를 통해서도 읽고 서명하실 수 있습니다:

## 공개 기록부: 누구나 검증할 수 있는 수

log-title = 누구나 검증할 수 있는 서명 수
log-summary = 이 사이트에서 확인된 서명은 하나하나 공개 기록부의 기록이 됩니다. 기록은 더할 수만 있고, 고치거나 뺄 수는 없습니다. 그러니 저희 말만 믿으실 필요가 없습니다.
log-now-title = 지금의 기록부
log-entries = 기록 수
log-as-of = 기준 시각
log-origin = 기록부 이름
log-key = 기록부의 공개 열쇠
log-former-keys = 이전 공개 열쇠
log-checkpoint = 최신 검증점 읽기
log-none = 기록부는 아직 비어 있습니다. 확인된 서명이 없습니다.
log-column-campaign = 캠페인
log-column-signed = 서명
log-column-withdrawn = 철회
log-column-removed = 지움
log-column-counted = 집계
log-counts-explained = “signed”(서명) 기록을 세고, 서명자가 철회한 것과 진짜가 아니어서 이 사이트가 지운 것을 뺍니다.
log-counted-title = 무엇을 세는가
log-counted-signed = 서명을 확인하시면 기록부에 기록이 하나 생깁니다. 기록에는 캠페인 이름과, 이름과 이메일 주소와 나라로 만든 지문이 들어 있습니다. 지문에는 서명자의 확인증과 저희의 암호화된 저장소에만 있는 비밀 번호가 섞여 있습니다. 이 번호 없이는 아무도 기록에서 무엇을 읽어 내거나 짐작으로 맞혀 볼 수 없습니다.
log-counted-ended = 서명이 철회되거나 지워지면 어느 것인지를 알리는 기록이 더해지고 수가 줄어듭니다. 캠페인이 끝나고 개인정보가 삭제되면 그것도 기록되며, 수는 그대로입니다.
log-entry-example = 기록은 다음과 같으며, 그 밖에는 아무것도 없습니다.
log-checked-title = 어떻게 검증하는가
log-checked-seal = 모든 기록을 합친 지문이 하나 있습니다. 기록이 더해질 때마다 저희가 그 지문에 서명하며, 이것을 검증점이라고 합니다. 검증점을 보관해 둔 사람은 그 이전의 것이 바뀌지 않았음을 나중에 증명할 수 있습니다.
log-checked-receipt = 서명하신 분은 감사 메일과 함께 확인증을 받습니다. 확인증은 바로 그 서명이 기록 가운데 있음을 증명합니다.
log-checked-witness = 이 사이트와 무관한 단체인 입회 단체가 기록부를 지켜봅니다. 전에 본 것이 하나도 바뀌지 않았을 때만 검증점에 함께 서명합니다. 그래서 사람마다 다른 기록부를 보여 줄 수 없습니다.
log-checked-all = 누구나 기록부 전체를 내려받아 다시 세고 견주어 볼 수 있습니다.
log-proves-title = 증명하는 것과 증명하지 않는 것
log-proves-yes = 증명하는 것
log-proves-no = 증명하지 않는 것
log-proves-count = 집계된 수만큼의 기록이 기록부에 있으며, 나중에 바뀌거나 빠진 것이 없다는 것.
log-proves-own = 확인증을 가진 서명자에게, 자신의 서명이 그 가운데 있다는 것.
log-proves-same = 입회 단체가 지켜보는 한, 모두가 같은 기록부를 본다는 것.
log-not-people = 기록마다 실제 사람이 있다는 것. 주소는 모두 이메일로 확인합니다. 그래서 서명자를 꾸며 내기는 번거롭지만 불가능하지는 않으며, 사이트를 운영하는 쪽이라면 더욱 그렇습니다.
log-not-missing = 빠진 사람이 없다는 것. 다만 빠진 사람은 확인증을 받지 못하므로 알아차리게 됩니다.
log-not-letters = 편지가 전달되었거나 읽혔다는 것. 편지가 어떻게 되었는지는 캠페인마다 그 페이지에 나와 있습니다.
log-witnesses-title = 누가 지켜보는가
log-witnesses = 다음 단체들이 기록부를 지켜봅니다. 저마다 전에 본 것에서 늘어난 것에만 서명합니다.
log-witnesses-none = 아직 이 기록부를 지켜보는 다른 단체가 없습니다. 그때까지 모두가 같은 기록부를 본다는 것은 저희 말뿐입니다.
log-witnesses-join = 어느 단체든 작은 컴퓨터 한 대와 이 프로그램으로 입회 단체가 될 수 있습니다.
log-column-witness = 입회 단체
log-column-agreed = 마지막 동의
log-column-then = 당시 기록 수
log-witness-never = 아직 없음
log-check-title = 확인증 검증하기
log-check-lead = 확인증은 감사 메일과 함께 보내 드렸고, 보내신 편지에 관한 페이지에도 있습니다. 여기 브라우저 안에서 검증하며 어디로도 보내지 않습니다.
log-check-choose = 확인증을 고르거나 여기에 끌어다 놓으십시오
log-check-key-hint = 이 기록부의 열쇠입니다. 다른 사이트의 확인증이라면 그 사이트의 열쇠를 여기에 넣으십시오.
log-check-scripts = 이 브라우저에서는 JavaScript가 실행되지 않습니다. 아래 명령으로도 확인증을 검증할 수 있습니다.
log-check-source = 이 검증 프로그램의 소스: 직접 읽어 보실 수 있습니다
log-command-title = 직접 모두 검증하기
log-command-lead = 이 페이지도 이 사이트도 믿고 싶지 않으시다면 자신의 컴퓨터에서 프로그램을 쓰십시오. 다음 명령은 기록부 전체를 다시 셉니다.
log-command-receipt = 다음 명령은 확인증을 검증합니다.
log-command-open = 형식은 공개되어 있고 설명되어 있어, 다른 사람의 프로그램으로도 검증할 수 있습니다.

## 확인증에 대한 판정, 브라우저 안에서

log-say-busy = 검증하고 있습니다 …
log-say-good = 올바른 확인증입니다
log-say-bad = 올바르지 않은 확인증입니다
log-say-alarm = 경고: 기록부가 바뀌었습니다
log-say-private = 서명자 본인만을 위한 확인증입니다. 이름과 주소와 나라는 서명할 때와 정확히 같습니다. 본인만 보관하십시오. 집계되었음을 남에게 보일 때는 공유용 확인증이 있습니다.
log-say-shareable = 공유용 확인증입니다. 이 기록이 기록부에 있음을 증명하며, 누구의 것인지는 알려 주지 않습니다.
log-say-person = 이름
log-say-entry-number = 기록 번호
log-say-log-size = 당시 기록 수
log-say-cosigned = 입회 단체
log-say-same = 오늘의 기록부는 확인증이 작성된 때와 정확히 같습니다.
log-say-grown = 확인증이 작성된 뒤로 기록부가 늘어났습니다. 당시 기록 수: { $size }, 오늘: { $today }. 이전 기록이 모두 그대로라는 것은 아래 명령이 기록부를 내려받아 증명합니다.
log-say-shrunk = 이 확인증이 작성된 때에는 기록이 오늘보다 많았습니다. 당시: { $size }, 오늘: { $today }. 기록부는 결코 줄어들지 않습니다. 기록이 빠진 것입니다. 이 확인증을 보관하고 다른 사람들에게 알리십시오.
log-say-split = 기록 수({ $size })는 이 확인증이 작성된 때와 같지만 지문이 다릅니다. 서로 다른 두 기록부가 제시된 것입니다. 이 확인증을 보관하고 다른 사람들에게 알리십시오.
log-say-odd = 이 사이트가 오늘의 기록부 상태라고 보여 주는 것이 이 열쇠로 서명되어 있지 않습니다. 1분 뒤에 다시 해 보십시오. 그래도 같으면 다른 사람들에게 알리십시오.
log-say-unreachable = 오늘의 기록부 상태를 물어볼 수 없었습니다. 확인증만 따로 검증했습니다.
log-say-elsewhere = 다른 기록부의 확인증입니다: { $origin }. 그 기록부의 오늘 상태는 여기서 묻지 않습니다.
log-say-later = 확인증은 서명이 나중에 철회되었는지 알려 주지 않습니다. 그것은 다른 기록이 알려 주며, 아래 명령으로 찾을 수 있습니다.
log-say-no-receipt = 이 파일은 서명 확인증이 아닙니다. 확인증의 이름은 “.tlog-proof”로 끝납니다.
log-say-no-extra = 확인증에 무엇에 관한 것인지가 없습니다. “extra” 줄이 빠졌습니다.
log-say-extra = 확인증에서 무엇에 서명했는지를 말하는 부분이 손상되었거나 바뀌었습니다.
log-say-damaged = 확인증이 손상되었습니다. 줄이 빠졌거나 잘렸거나 바뀌었습니다.
log-say-origin = 다른 기록부의 확인증입니다: { $origin }. 검증하려면 그 기록부의 공개 열쇠를 위 칸에 넣으십시오.
log-say-unsigned = 확인증이 이 열쇠로 서명되어 있지 않습니다. 이 기록부의 것이 아닙니다.
log-say-signature = 기록부의 서명이 확인증과 맞지 않습니다. 확인증이 바뀌었거나 위조되었습니다.
log-say-place = 확인증은 { $index }번 기록을 가리키지만, 기록부에 기록이 그보다 적다고 스스로 말하고 있습니다: { $size }.
log-say-record = 확인증의 내용이 기록부가 서명한 것과 이어지지 않습니다. 이름, 주소, 나라, 비밀 번호 또는 기록의 위치가 바뀌었습니다.
log-say-entry = 확인증의 내용이 기록부가 서명한 것과 이어지지 않습니다. 캠페인, 기록 또는 그 위치가 바뀌었습니다.
log-say-key = “기록부의 공개 열쇠” 칸에 있는 것은 기록부의 열쇠가 아닙니다.

## 문제가 생겼을 때

problem-missing-title = 없는 페이지입니다
problem-missing = 주소를 잘못 쓰셨거나 캠페인의 이름이 다를 수 있습니다.
problem-link-title = 작동하지 않는 링크입니다
problem-link = 메일 프로그램이 링크를 둘로 나누었을 수 있습니다. 메시지에서 링크 전체를 복사하시거나 다시 서명해 주십시오. 새 링크를 보내 드립니다.
problem-link-expired-title = 기한이 지난 링크입니다
problem-link-expired = 서명이 제때 확인되지 않아 보관했던 내용을 삭제했습니다. 다시 서명하셔도 됩니다.
problem-link-withdrawn-title = 철회된 서명입니다
problem-link-withdrawn = 이 서명에 관해서는 더 이상 아무것도 보관하지 않습니다. 언제든지 다시 서명하실 수 있습니다.
problem-closed-title = 종료된 캠페인입니다
problem-closed = 더 이상 서명을 받지 않습니다. 아무것도 저장하지 않았습니다.
problem-not-open-title = 아직 시작하지 않은 캠페인입니다
problem-not-open = { $date }부터 서명을 받습니다. 아무것도 저장하지 않았습니다.
problem-suspended-title = 일시 중단된 캠페인입니다
problem-suspended = 지금은 서명할 수 없으며 편지도 발송을 기다리고 있습니다. 며칠 뒤 다시 확인해 주세요.
problem-large-title = 내용이 너무 많습니다
problem-large = 보내신 내용이 양식이 담을 수 있는 크기를 넘었습니다. 아무것도 저장하지 않았습니다. 글을 줄여 다시 보내 주십시오.
problem-type-title = 읽을 수 없는 방식으로 보낸 양식입니다
problem-type = 캠페인 페이지에서 서명해 주십시오. 프로그램은 “application/x-www-form-urlencoded”를 UTF-8로 보냅니다.
problem-method-title = 이 페이지는 그렇게 쓸 수 없습니다
problem-method = 캠페인 페이지를 열고 거기 있는 양식을 이용해 주십시오.
problem-limited-title = 같은 네트워크에서 온 서명이 너무 많습니다
problem-limited = 기계의 접근을 막기 위해 얼마 동안 지금 쓰시는 네트워크에서는 서명을 더 받지 않습니다. 아무것도 저장하지 않았습니다. 나중에 또는 다른 연결로 다시 시도해 주십시오.
problem-busy-title = 한꺼번에 너무 많은 분이 서명하고 있습니다
problem-busy = 서명이 아직 저장되지 않았습니다. 입력하신 내용은 그대로 있으니 잠시 기다렸다가 다시 보내 주십시오.
problem-unavailable-title = 잠시 사이트를 이용할 수 없습니다
problem-unavailable = 1분 뒤에 다시 시도해 주십시오. 저희가 확인해 드린 것은 아무것도 사라지지 않았습니다.
problem-internal-title = 저희 쪽에 문제가 생겼습니다
problem-internal = 본인의 잘못이 아니며, 저희가 기록해 두었습니다. 다시 시도해 주십시오. 또 생기면 이 번호를 알려 주십시오:
problem-home = 진행 중인 캠페인 보기
problem-again = 다시 시도

## 시연용 보낼 편지함과 편집실

outbox-title = 보낼 편지함
outbox-lead = 이 사이트가 보냈을 모든 메일을 새것부터 보여 줍니다. 이 컴퓨터 밖으로 나간 것은 없습니다.
outbox-none = 아직 메일이 없습니다. 무엇이든 서명해 보십시오.
outbox-from = 보낸 사람
outbox-to = 받는 사람
outbox-subject = 제목
outbox-date = 날짜
outbox-newer = 더 최근
outbox-older = 더 이전
outbox-back = 모든 메일
outbox-headers = 모든 헤더 항목
outbox-html = 같은 메시지를 웹 페이지로 보기
outbox-attachments = 첨부 파일
outbox-unreadable = 읽을 수 없는 메시지입니다.
outbox-closed-title = 담당자 전용
outbox-closed = 프로그램이 시작할 때 출력한 로그인 링크를 이용해 주십시오.
