### 받는 곳에 가는 편지와 지지자에게 가는 메일.

## 편지: 캠페인 글의 앞뒤

mail-letter-from = { $name } ({ $sender } 경유)
mail-letter-anonymous = { $country }의 한 지지자
mail-letter-place = { $country } { $city }
mail-letter-footer = 이메일 주소가 확인된 사람이 “{ $title }” 캠페인(주관: { $sponsor })을 통해 보낸 편지입니다:
mail-letter-number = 편지 번호 { $number }
mail-letter-test = 이 주소로 편지가 도착하는지 확인하기 위한 시험 편지입니다. 답장하지 말아 주십시오.
mail-letter-your-name = [이름]
mail-letter-your-country = [나라]
mail-letter-your-words = [직접 쓰신 말, 덧붙이실 경우]
mail-letter-their-name = [받는 곳]
mail-letter-their-office = [직책]

## 지지자에게 가는 모든 메일

mail-from = { $sponsor } ({ $sender } 경유)
mail-greeting = { $name } 님, 안녕하십니까.
mail-footer = 이 메일을 보낸 곳: { $sender }. 이 주소가 서명을 위해 그곳에 입력되었기 때문에 보냅니다.
mail-campaign-link = 호소문 읽기
mail-letters-link = 편지 진행 상황 보기
mail-withdraw-link = 서명 철회
mail-erase-link = 지금 삭제

## 확인 요청

mail-confirmation-subject = 확인해 주십시오: { $title }
mail-confirmation-intro = { $date }에 누군가 “{ $title }”(호소 단체: { $sponsor })에 서명하려고 이 주소를 입력했습니다. 본인이시라면 확인해 주십시오. 그때까지 서명은 집계되지 않습니다.
mail-reminder-subject = 아직 확인을 기다리고 있습니다: { $title }
mail-reminder-intro = { $date }에 누군가 “{ $title }”(호소 단체: { $sponsor })에 서명하려고 이 주소를 입력했습니다. 아직 확인되지 않아 집계되지 않고 있습니다. 본인이시라면 확인해 주십시오. 다시 알려 드리지 않습니다.
mail-repeat-pending-intro = “{ $title }”(호소 단체: { $sponsor })에 서명하려고 이 주소가 다시 입력되었습니다. 처음 입력된 것은 { $date }이고, 아직 확인되지 않았습니다. 본인이시라면 확인해 주십시오. 그때까지 서명은 집계되지 않습니다.
mail-confirm-action = 서명 확인하기
mail-confirm-next =
    { $letters ->
        [1] 확인하시면 서명하신 분을 대신해 편지가 발송됩니다.
       *[other] 확인하시면 서명하신 분을 대신해 편지 { $letters }통이 받는 곳마다 한 통씩 발송됩니다.
    }
mail-confirm-until = 링크는 { $until }까지 쓸 수 있습니다.
mail-confirm-not-you = 본인이 아니시라면 아무것도 하지 않으셔도 됩니다. 아무것도 보내지 않으며, 입력된 내용은 그날이 지나면 삭제됩니다. 바로 삭제하실 수도 있습니다.

## 확인 뒤의 감사 인사

mail-thanks-subject = 서명이 집계되었습니다: { $title }
mail-thanks-intro = 고맙습니다. “{ $title }”(호소 단체: { $sponsor })에 하신 서명이 확인되어 집계되었습니다.
mail-thanks-letters =
    { $letters ->
        [1] 이제 서명하신 분을 대신해 편지가 발송됩니다. 편지가 어떻게 되는지는 아래 링크에서 보실 수 있습니다. 링크를 다시 찾으실 수 있도록 이 메일을 보관해 주십시오.
       *[other] 이제 서명하신 분을 대신해 편지 { $letters }통이 받는 곳마다 한 통씩 발송됩니다. 편지들이 어떻게 되는지는 아래 링크에서 보실 수 있습니다. 링크를 다시 찾으실 수 있도록 이 메일을 보관해 주십시오.
    }
mail-thanks-name-public = 선택하신 대로 이름이 호소문 페이지에 나옵니다.
mail-thanks-name-targets = 선택하신 대로 이름은 편지를 받는 곳에서만 볼 수 있고 공개되지 않습니다.
mail-thanks-name-withheld = 선택하신 대로 이름은 공개되지도, 받는 곳에 보이지도 않습니다. 서명은 그대로 집계됩니다.
mail-thanks-share = 동료와 친구에게 호소문 전하기
mail-thanks-receipts = 확인증 두 개를 첨부합니다. 서명이 집계되었음을 증명합니다. 본인용에는 이름과 주소와 비밀 번호가 들어 있으니 보관하시고 아무에게도 주지 마십시오. 공유용에는 누구의 이름도 들어 있지 않으니 누구에게나 보이셔도 됩니다.
mail-log-link = 확인증이 무엇을 증명하며 어떻게 검증하는가
mail-thanks-withdraw = 언제든지 철회하실 수 있습니다. 그러면 저희가 아는 모든 정보가 삭제되고, 아직 나가지 않은 편지는 멈춥니다.
mail-thanks-withdraw-statement = 언제든지 철회하실 수 있습니다. 그러면 저희가 아는 모든 정보가 삭제됩니다.
mail-thanks-erased-on = 어떤 경우에도 정보는 { $date }에 삭제됩니다.
mail-thanks-erased-after =
    { $days ->
       *[other] 어떤 경우에도 정보는 캠페인이 끝나고 { $days }일 뒤에 삭제됩니다.
    }

## 확인한 뒤 주소가 다시 쓰였을 때

mail-repeat-subject = 이미 서명하셨습니다: { $title }
mail-repeat-intro = “{ $title }”(호소 단체: { $sponsor })에 서명하려고 이 주소가 다시 입력되었습니다. 서명은 { $date }에 확인되었고 한 번만 집계됩니다. 바뀐 것은 없습니다. 본인이 아니시라면 아무것도 하지 않으셔도 됩니다.
mail-repeat-change = 입력하신 내용을 바꾸시려면 서명을 철회하고 다시 서명해 주십시오.

mail-answer-subject = 귀하의 편지에 대한 답장: { $title }
mail-answer-intro = { $target }에서 귀하의 편지에 답장을 보냈습니다. 내용은 다음과 같습니다.
mail-answer-files = 답장에 파일이 첨부되어 있었습니다. 귀하의 안전을 위해 전달하지 않습니다: { $files }
mail-answer-private = 귀하의 주소는 누구에게도 공개되지 않았습니다. 이 메일에 회신하면 수신처가 아니라 저희에게 전달됩니다.

mail-digest-subject = ‘{ $title }’ 캠페인의 편지: { $letters }
mail-digest-intro = { $sponsor }의 ‘{ $title }’ 캠페인을 통해 사람들이 귀하께 쓴 편지를 함께 보내 드립니다. 편지 수: { $letters }. 첫 편지의 날짜: { $since }.
mail-digest-countries = 편지를 보낸 나라: { $countries }.
mail-digest-others = 그 밖의 나라 ({ $letters })
mail-digest-files = 편지는 두 가지로 첨부되어 있습니다. 읽거나 인쇄할 수 있는 쪽(PDF)과 메일 프로그램에서 여는 메일함(mbox)이며, 메일함에서는 편지 하나하나가 따로 된 메일이어서 각각 답장할 수 있습니다.
mail-digest-part = 전체 { $parts }부 가운데 { $part }부
mail-digest-answer = 이 메일에 답장하시면 이 사이트를 운영하는 사람들에게 전해집니다.
mail-digest-page = 캠페인:
mail-digest-log = 누구나 수를 확인할 수 있는 공개 기록부:

paper-title = 우편으로 보낼 편지
paper-run = 인쇄 { $run }, 파일 { $file }, { $date }
paper-letters = 편지: { $letters }
paper-private = 이 쪽들에는 이름이 있습니다. 안전하게 보관하고 부치지 않은 것은 없애 주십시오.

mail-report-subject = 결과를 알려 드립니다: { $title }
mail-report-intro = “{ $title }”(호소 단체: { $sponsor })에 서명해 주셨습니다. 캠페인이 끝났고 보고서가 공개되었습니다.
mail-report-action = 보고서 읽기
mail-report-why = 다시 연락받는 데 동의하셨기에 이 메일을 한 번만 보내 드립니다({ $sponsor }).
