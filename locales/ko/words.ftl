## What happened to a person; a date stands beside it

case-status-detained = 구금
case-status-charged = 기소
case-status-sentenced = 유죄 판결
case-status-imprisoned = 수감 중
case-status-moved = 이송
case-status-released = 석방
case-status-acquitted = 무죄 판결
case-status-killed = 피살
case-status-died = 사망
case-status-dismissed = 해고
case-status-unknown = 행방 불명

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = 사망자
figure-about-wounded = 부상자
figure-about-arrested = 체포된 사람
figure-about-detained = 구금된 사람
figure-about-dismissed = 해고된 사람
figure-about-tried = 재판받은 사람
figure-about-imprisoned = 수감된 사람
figure-about-released = 석방된 사람
figure-about-letters = 편지

## How exact a source is

figure-qualifier-at-least = 최소 { $number }
figure-qualifier-more-than = { $number } 초과
figure-qualifier-about = 약 { $number }

## Kinds of organisation

organisation-kind-union = 노동조합
organisation-kind-federation = 노동조합 연맹
organisation-kind-rights = 인권 단체
organisation-kind-fund = 연대 기금
organisation-kind-network = 네트워크
organisation-kind-other = 단체

## Who sees a supporter's name

visibility-public = 모든 사람
visibility-targets = 편지를 받는 곳
visibility-withheld = 아무도 볼 수 없음
