### Words that pages and mails share. For translators: each stands alone, in a table or after a colon, so it needs
### no article and no full stop. Words about people are said of women and men alike: where your language cannot
### say it without a gender, choose a noun ("imprisonment") or the form for a group.

## What happened to a person; a date stands beside it

case-status-detained = Detained
case-status-charged = Charged
case-status-sentenced = Sentenced
case-status-imprisoned = In prison
# To another prison, a penal colony, house arrest.
case-status-moved = Moved
case-status-released = Released
case-status-acquitted = Acquitted
# By somebody's hand.
case-status-killed = Killed
case-status-died = Died
# Lost the job because of the strike or the campaign.
case-status-dismissed = Dismissed
case-status-unknown = Whereabouts unknown

## What a figure counts; a colon and the occasion follow ("Killed: Zhanaozen, 16 December 2011"), then the numbers

figure-about-killed = Killed
figure-about-wounded = Wounded
figure-about-arrested = Arrested
figure-about-detained = Detained
figure-about-dismissed = Dismissed
figure-about-tried = Tried in court
figure-about-imprisoned = In prison
figure-about-released = Released
# Letters sent by supporters.
figure-about-letters = Letters

## How exact a source is

figure-qualifier-at-least = at least { $number }
figure-qualifier-more-than = more than { $number }
figure-qualifier-about = about { $number }

## Kinds of organisation

organisation-kind-union = Union
# An organisation of unions.
organisation-kind-federation = Federation
organisation-kind-rights = Human rights organisation
# Collects money for strikers, prisoners and their families.
organisation-kind-fund = Solidarity fund
organisation-kind-network = Network
organisation-kind-other = Organisation

## Who sees a supporter's name

visibility-public = Everyone
visibility-targets = Those who get the letter
visibility-withheld = Nobody
