### The public site. For translators:
###
### Write as a union writes to its members: plain, warm, exact; short words, no exclamation marks. Address the
### reader as your language's unions do (tu or vous, du or Sie): choose one way and keep it everywhere.
### A "letter" is what the campaign sends in a supporter's name; a "target" is the office or person that
### receives it; "confirmed" means that the supporter has pressed the button behind the link in our e-mail.
### Words in braces { } stay as they are. Numbers and dates arrive already written in your language.

## On every page

# The first thing a keyboard or screen reader meets: jumps over the head of the page.
site-skip = Skip to the content
# The name of the navigation, for screen readers.
site-navigation = Main pages
# Names the list of languages; the current language's own name stands beside it.
site-language = Language
site-campaigns = Campaigns
site-archive = Archive
site-privacy = Privacy
site-log = Public log
# In the foot of the page; "Demarche" is the program's name.
site-software = Published with Demarche, free software that anyone may run and check
site-demo = This is a demonstration: the supporters, and what became of their letters, are made up. No letter leaves this machine.
# Stands before the title of a page on which a form was sent back with errors.
site-title-error = Please mend: { $title }

## Home: the open campaigns

home-title = Open campaigns
home-summary = Appeals by unions and rights organisations. Every signature becomes a letter to those who decide.
home-read = Read and sign
home-none = No campaign is open at the moment.
home-none-archive = See the campaigns that have ended
# Stands beside a campaign whose text is shown in another language than the page's; $language is that language's name.
home-in-language = In { $language }

## Archive: the ended campaigns

archive-title = Ended campaigns
archive-summary = What was asked, how many signed, and what came of it.
archive-none = No campaign has ended yet.
archive-from-to = { $from } to { $to }
archive-outcome = What came of it
archive-outcome-missing = Nobody has reported yet what came of it.
archive-read = Read the whole outcome

## A campaign's head

campaign-kind-letter = Letter campaign
campaign-kind-statement = Statement
campaign-number = No. { $number }
campaign-by = An appeal by { $organisation }
campaign-since = Open since { $date }
campaign-until = Open until { $date }
campaign-opens = Opens on { $date }
campaign-closed-on = Closed on { $date }
campaign-closed = Closed
campaign-translated-by = Translated by { $name }
# Seen when the campaign has no text in the page's language. Both are names of languages, in the page's language.
campaign-untranslated = This appeal has not been translated into { $language } yet. You are reading it in { $original }.
# Seen when only the letter is missing in the page's language.
campaign-letter-untranslated = The letter has not been translated into { $language } yet. It is shown in { $original }.
# Seen when the campaign is in a language that menus and buttons do not speak yet.
campaign-chrome-untranslated = Menus and buttons do not speak { $language } yet.
# A link with the title of another campaign follows.
campaign-continues = It continues an earlier campaign:
campaign-continued-by = The work goes on in this campaign:

## A campaign's count

# The number itself stands above, large; this is the word below it.
campaign-count-label =
    { $count ->
        [one] confirmed signature
       *[other] confirmed signatures
    }
# The same in one line, where space is short.
campaign-count =
    { $count ->
        [one] { $count } confirmed signature
       *[other] { $count } confirmed signatures
    }
campaign-count-none = Be the first to sign.
campaign-goal = Goal: { $goal }
# Names the progress bar for screen readers.
campaign-goal-progress = { $percent } of the goal
campaign-pace =
    { $count ->
        [one] { $count } in the last 24 hours
       *[other] { $count } in the last 24 hours
    }
campaign-from-countries =
    { $count ->
        [one] from { $count } country
       *[other] from { $count } countries
    }
# $date is the day on which the last of them agreed.
campaign-watched =
    { $count ->
        [one] { $count } independent organisation watches this count; it last agreed on { $date }
       *[other] { $count } independent organisations watch this count; they last agreed on { $date }
    }
campaign-sign-letter = Sign the letter
campaign-sign-statement = Put your name to it

## A campaign's appeal and letter

campaign-demands = What we demand
campaign-outcome = What came of it
campaign-outcome-missing = This campaign has ended, and nobody has reported yet what came of it.
campaign-report-conceded-all = All demands were met.
campaign-report-conceded-some = Some demands were met.
campaign-report-conceded-none = No demand was met.
campaign-report-members-knew-yes = The members knew of the campaign.
campaign-report-members-knew-some = Some of the members knew of the campaign.
campaign-report-members-knew-no = The members did not know of the campaign.
campaign-report-morale-raised = It raised the members’ spirits.
campaign-report-morale-same = The members’ spirits stayed as they were.
campaign-report-morale-lowered = The members’ spirits sank.
campaign-letter = The letter
campaign-letter-summary = Read the letter exactly as it is sent
# $languages is a list of names of languages.
campaign-letter-languages = Targets that are written to in { $languages } get it in that language.
campaign-letter-to = To
campaign-letter-subject = Subject
# Stands behind "To" when there are several targets: each gets a letter of its own.
campaign-letter-to-each = each target by name
campaign-letter-your-words = If you add words of your own, they stand before your name.

## Who gets the letter

targets-title = Who gets the letter
targets-all =
    { $count ->
        [one] Your letter goes to this one target.
       *[other] Your letter goes to each of these { $count } targets.
    }
# $fallback is a target's name.
targets-nearest = Your letter goes to the target in your country; if there is none, to { $fallback }.
targets-random =
    { $count ->
        [one] Your letter goes to { $count } of these targets, chosen by chance.
       *[other] Your letter goes to { $count } of these targets, chosen by chance.
    }
targets-show =
    { $count ->
        [one] Show the target
       *[other] Show all { $count } targets
    }
# A link to a page with each target and how many letters its mail server accepted.
targets-progress = What became of the letters, target by target
targets-group-africa = Africa
targets-group-americas = Americas
targets-group-asia-pacific = Asia and the Pacific
targets-group-europe = Europe
targets-group-international-organisations = International organisations
targets-group-middle-east = Middle East
targets-group-missions = Diplomatic missions
targets-group-government = Government
targets-group-employers = Employers
targets-column-target = Target
targets-column-letters = Letters
# In the place of a target’s numbers, where a small one could point at a person.
targets-few = counted below, together with others
targets-rest = Targets whose letters are counted together
targets-rest-why = Here each letter goes to the target in the supporter’s country. A small number for one target would tell who signed from a country, so small ones are counted together.
# Follow a target’s name, in small print.
targets-mode-daily = gets one mail a day with all letters
targets-mode-weekly = gets one mail a week with all letters
targets-mode-post = gets the letters by post
targets-paused = letters are held back for now

## Who stands behind it, and who signed

organisations-title = Who stands behind it
organisations-sponsor = Asks for your help
organisations-supporters = Supported by
names-title = Latest to sign in public
# Follows a name: "Amina K., Kazakhstan".
names-entry = { $name }, { $country }

## News, people, figures

updates-title = News
updates-all = All news of this campaign
updates-source = Source
cases-title = People we follow until they are free
cases-also = Also spelled { $names }
cases-reported = Reported { $date }
figures-title = Figures and their sources
figures-note = Where the documents disagree, each statement stands beside the other. Nothing is added up and nothing is averaged.
figures-all = All figures and their sources
figures-according-to = according to { $who }
figures-as-of = as of { $date }
figures-doubt = In doubt:
figures-sources = Sources

## Share

share-title = Share this appeal
# Opens the share menu of the reader's own phone or computer.
share-device = Share …
share-email = E-mail
share-copy = Copy the link
share-copied = The link is copied.
share-short-link = Short link
share-print = Print view

## The form

form-title-letter = Sign the letter
form-title-statement = Put your name to the statement
# Stands in brackets behind the label of a field that may stay empty.
form-optional = optional
form-name = Your name
form-name-hint = As you would sign a letter, in any script.
form-email = E-mail address
form-email-hint = We send one message there, with which you confirm your signature. It is never shown.
form-country = Country
form-country-choose = Choose your country
form-city = Town or city
form-organisation = Union or organisation
form-message = Words of your own
form-message-hint = They are added to your letter. The more personal a letter is, the better it is read.
form-visibility = Who may see your name?
form-visibility-public = Everyone: my name may stand on this page
form-visibility-targets-letter = Only those who get the letter
form-visibility-targets-statement = Only the organisations that ask
form-visibility-withheld-letter = Nobody: the letter comes from “a supporter” in my country
form-visibility-withheld-statement = Nobody: only count me
form-danger = If signing could endanger you or your family, choose “Nobody”, or do not sign.
form-consent = Do you sign?
form-consent-letter = Yes. Send this letter for me, with my name as chosen above.
form-consent-statement = Yes. Count me among those who sign, with my name as chosen above.
form-more = Only if you wish
form-subscribe = { $organisation } may write to me again.
form-share = { $organisation } may have my name, e-mail address and country.
# The label of a trap for machines; people do not see it, some screen readers might.
form-website = Leave this field empty
form-submit-letter = Sign the letter
form-submit-statement = Sign the statement
form-next-letter = You then get an e-mail. Once you press the button behind its link, your signature counts and your letter goes out.
form-next-statement = You then get an e-mail. Once you press the button behind its link, your signature counts.
form-erased-on = What you write here is stored encrypted and erased on { $date }.
form-erased-after =
    { $days ->
        [one] What you write here is stored encrypted and erased { $days } day after the campaign closes.
       *[other] What you write here is stored encrypted and erased { $days } days after the campaign closes.
    }
form-privacy = What happens with my data?
form-closed = This campaign no longer takes signatures.
form-not-open = This campaign takes signatures from { $date }.
form-suspended = Nobody can sign this campaign for the moment.
form-other-campaigns = Campaigns that you can sign now
form-errors-title =
    { $count ->
        [one] Nothing is sent yet: please mend one point
       *[other] Nothing is sent yet: please mend { $count } points
    }
form-errors-kept = All that you typed is still here.
# Stands before an error beside its field, for screen readers.
form-error = Error:

## What can be wrong in the form

error-name-missing = Write your name.
error-name-long = This name is too long; please shorten it.
error-name-characters = The name holds a character that cannot stand in a letter; please remove it.
error-email-missing = Write your e-mail address.
error-email-invalid = This does not look like an e-mail address. It should look like name@example.org.
error-email-long = This e-mail address is too long.
error-country-missing = Choose your country.
error-country-unknown = Choose a country from the list.
error-consent-missing = Tick the box if you want to sign.
error-visibility-unknown = Choose who may see your name.
error-city-long = This is too long for a town or city; please shorten it.
error-organisation-long = This is too long for the name of an organisation; please shorten it.
error-message-long = Your words are too long for the letter; please shorten them.
error-characters = This holds a character that cannot be stored; please remove it.
error-subscribe-unknown = This campaign has no such organisation to hear from.
error-share-unknown = This campaign has no such organisation to pass your details to.

## After the form

thanks-title = One more step: confirm by e-mail
thanks-lead = Thank you. Your signature counts as soon as you confirm it.
thanks-step-open = Open your mailbox. Our message comes within a few minutes.
thanks-step-press = Follow the link in it and press the button.
thanks-step-letter = Your letter goes out, and you are counted.
thanks-step-statement = You are counted.
thanks-nothing = No message? Look in the folder for unwanted mail. If the address was mistyped, simply sign again.
thanks-twice = Have you signed before? Then the message tells you so. You are counted once.
thanks-share = While you wait, tell others
thanks-back = Back to the appeal

## Confirm

confirm-title = Confirm your signature
confirm-lead-letter = Press the button, and your letter goes out.
confirm-lead-statement = Press the button, and your signature counts.
confirm-campaign = Campaign
confirm-name = Your name
confirm-country = Country
confirm-visibility = Who sees your name
confirm-button = I confirm my signature
confirm-not-you = It was not you? Then close this page. What is not confirmed is erased by itself.
confirm-done-title = Your signature is confirmed
confirm-done-letter = Thank you. Your letter is on its way.
confirm-done-statement = Thank you. You are counted.
confirm-done-letters = See what becomes of your letter
confirm-done-withdraw = Withdraw the signature
confirm-done-share = Now tell others: one of them may sign because you did.

## Withdraw

withdraw-title = Withdraw your signature
withdraw-lead = Your signature is then no longer counted, and your name, your address and your words are erased here.
withdraw-letters = Letters that still wait are not sent. A letter that a mail server has accepted cannot be called back.
withdraw-button = Withdraw my signature and erase my data
withdraw-keep = Keep it
withdraw-done-title = Your signature is withdrawn
withdraw-done = Your data is erased here. We write to you no more about this campaign.
withdraw-done-stopped =
    { $count ->
        [one] { $count } letter had not left and was stopped.
       *[other] { $count } letters had not left and were stopped.
    }
withdraw-done-left =
    { $count ->
        [one] { $count } letter had left already and cannot be called back.
       *[other] { $count } letters had left already and cannot be called back.
    }

## What became of the letters: on the campaign’s page, on that of its targets, and on a supporter’s own

# A headline over what became of them; signatures are counted elsewhere.
letters-count =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
# The states of letters: names of rows and columns, a number stands beside each. Never “delivered”: nobody knows
# that. “Accepted” is what a mail server did, most often the one that carries our letters to those of the targets.
letters-answered = Answered
letters-accepted = Accepted by a mail server
letters-batched = In a digest or by post
letters-waiting = Waiting
letters-refused = Refused
letters-bounced = Returned
letters-expired = Given up
letters-cancelled = Stopped
# What each state means, for one letter.
letters-answered-means = The target wrote back.
letters-accepted-means = “Accepted” means: the mail server that carries our letters has taken it over and nothing came back. Whether it was read, no machine can say.
letters-batched-means = Gathered with others into one mail that is under way, or printed to go by post.
letters-waiting-means = Not handed over yet: its turn has not come, or a mail server put it off and we try again.
letters-refused-means = A mail server declined it for good.
letters-bounced-means = A mail server took it over first; later it came back.
letters-expired-means = We tried for days, and no mail server took it.
letters-cancelled-means = It had not left when its supporter withdrew or the campaign stopped it.

## What became of my letters

letter-title = What became of your letter
letter-lead =
    { $count ->
        [one] One letter in your name.
       *[other] { $count } letters in your name.
    }
letter-none = No letter has been written yet. Letters are written when a signature is confirmed.
letter-statement = To this statement people put their names; no letter is sent.
letter-column-target = Target
letter-column-state = What happened
# Why a letter was put off, refused or given up; stands below the state.
letter-why-ours = This site could not hand it over; whoever runs it has to mend that.
letter-why-nobody = No mail server could be reached.
letter-why-later = The mail server asked us to come back later. Many do so with senders they do not know yet.
letter-why-full = The target’s mailbox is full.
letter-why-mailbox = The target’s address does not exist, or takes no mail.
letter-why-large = The letter is too large for the mail server.
letter-why-rule = A rule of the mail server keeps it out, perhaps as unwanted mail. That says nothing about you.
letter-why-us = The mail server takes no mail from this site at present; whoever runs it has to mend that.
letter-why-way = There is no way to the target’s mail server at present.
letter-why-declined = The mail server gave no reason that a machine understands.
letter-leased = It is being handed over at this moment.
# $when is a day, an hour and “UTC”.
letter-again = Next attempt: { $when }
# A target may have several addresses; both are numbers.
letter-address = Written to address { $place } of { $count }
# Opens the server’s own words.
letter-reply = What the mail server said
# Below “Returned”.
letter-bounced = This happens when a mailbox is full, closed or guarded. It is no fault of yours, and your signature counts all the same.
# Below “Answered”.
letter-answered = The answer was passed on to you by e-mail.
letter-batched-mail = It goes to the target with others in one mail.
letter-batched-post = It was printed, to go by post.
letter-withdrawn = You have withdrawn your signature. What had not left was stopped.
letter-receipt-title = Your receipts
letter-receipt-lead = They prove that your signature is in the public log and counted.
letter-receipt-private = Receipt for yourself
letter-receipt-private-hint = It holds your name, your address and a secret number. Keep it, and give it to nobody: whoever finds it knows that you signed.
letter-receipt-share = Receipt for sharing
letter-receipt-share-hint = It names nobody. You may show it to anyone.
letter-receipt-wait = Your receipts are being written. Look again in a minute.
letter-receipt-check = What they prove, and how to check them

## Print view

print-title = Print view
print-back = Back to the appeal
print-sign-here = Read and sign at

## Privacy

privacy-title = What happens with your data
privacy-summary = What this site knows of you, who sees it, and when it is erased.
privacy-who-title = Who is responsible
privacy-who = This site is run by { $operator }.
privacy-contact = Write to { $contact } with any question about your data.
privacy-stored-title = What we store
privacy-stored = What you type into the form, the language you signed in, when you signed and when you confirmed. Your consents are stored with their wording and time.
privacy-source = If the link that brought you here names where it stood, such as “?from=newsletter”, that word is stored too, so that a campaign learns which of its links people follow. It is the same word for everyone.
privacy-sealed = Your name, e-mail address, town, organisation and own words are encrypted with a key that is kept outside the database. Who steals the database alone learns neither who signed nor an address.
privacy-log = Each confirmed signature is also an entry in the public log. It names the campaign and nothing of you. Only with the secret number in your receipt can the entry be matched to you; when your data is erased, that number is erased here too.
privacy-not-title = What we do not store
privacy-no-ip = Your IP address is stored nowhere, neither in the database nor in a log.
privacy-no-cookies = Supporters get no cookie. Nobody counts your visits.
privacy-no-third = The pages load nothing from anyone else. A link to a network opens that network only when you follow it.
privacy-limit =
    { $count ->
        [one] Against machines that sign, at most { $count } signature an hour is taken from one network. For that a scrambled mark of the network is held in memory; its key changes daily and is forgotten.
       *[other] Against machines that sign, at most { $count } signatures an hour are taken from one network. For that a scrambled mark of the network is held in memory; its key changes daily and is forgotten.
    }
privacy-limit-off = No limit per network is set here, and so no mark of your network is held either.
privacy-time-trap =
    { $count ->
        [one] A form that comes back sooner than { $count } second after it was opened is looked at by a person before it counts.
       *[other] A form that comes back sooner than { $count } seconds after it was opened is looked at by a person before it counts.
    }
privacy-seen-title = Who sees your name
privacy-seen-public = “Everyone”: your name and country may stand on the campaign’s page and in the letter.
privacy-seen-targets = “Only those who get the letter”: your name stands in the letter and nowhere else.
privacy-seen-withheld = “Nobody”: the letter comes from “a supporter” in your country. You are counted.
privacy-seen-organisations = An organisation may write to you, or gets your details, only if you tick its box. No box is ticked beforehand.
privacy-erased-title = When it is erased
privacy-erased-unconfirmed =
    { $days ->
        [one] A signature that is not confirmed is erased after { $days } day.
       *[other] A signature that is not confirmed is erased after { $days } days.
    }
privacy-erased-on = erased on { $date }
privacy-erased-after =
    { $days ->
        [one] erased { $days } day after the campaign closes
       *[other] erased { $days } days after the campaign closes
    }
privacy-erased-campaigns = After that only the counts remain. For the campaigns on this site:
privacy-withdraw-title = You may withdraw
privacy-withdraw = Every e-mail from us holds a link with which you withdraw your signature. Your data is then erased at once and the count goes down.
privacy-rights-title = Your rights
privacy-rights = Where the General Data Protection Regulation applies, we rely on your explicit consent (articles 6 and 9), which you may take back at any time. You may ask what is stored about you, have it corrected, erased or handed to you, and complain to a supervisory authority.
privacy-onion = This site can also be read and signed through Tor:

## The public log: the count that can be checked
##
## A journalist reads this page. The "log" is a public list of entries that can only grow; a "checkpoint" is our
## signature under its state; a "witness" is another organisation that watches it; a "receipt" is a small file that
## proves to a supporter that the own signature is in the log. Keep to one word for each: see locales/README.md.

log-title = A count that anyone can check
log-summary = Every confirmed signature on this site is an entry in a public log. Entries can be added to it, never changed and never taken out. So nobody has to take our word for a number.
log-now-title = The log now
log-entries = Entries
log-as-of = State of
log-origin = Name of the log
log-key = Public key of the log
log-former-keys = Earlier public keys
log-checkpoint = Read the latest checkpoint
log-none = The log is still empty: no signature has been confirmed yet.
log-column-campaign = Campaign
log-column-signed = Signed
log-column-withdrawn = Withdrawn
log-column-removed = Struck out
log-column-counted = Counted
log-counts-explained = Counted are the entries that say “signed”, less those withdrawn by the supporter and those struck out by this site because they were not genuine.
log-counted-title = What is counted
log-counted-signed = When somebody confirms a signature, the log gets one entry. It names the campaign and holds a fingerprint of name, e-mail address and country. A secret number that only the supporter’s receipt and our encrypted storage hold is part of the fingerprint. Without it nobody can read anything from the entry, or find out by guessing.
log-counted-ended = When a signature is withdrawn or struck out, another entry says which one, and the count goes down. When personal data is erased after the campaign, an entry says that too, and the count stays.
log-checked-title = How it can be checked
log-checked-seal = All entries together have one fingerprint. We sign it each time entries are added; that is a checkpoint. Whoever keeps a checkpoint can prove later that nothing before it was changed.
log-checked-receipt = Every supporter gets a receipt with our thanks. It proves that this very signature is among the entries.
log-checked-witness = Witnesses, organisations independent of this site, follow the log. They sign a checkpoint only if nothing has changed that they saw before. So nobody can be shown one log here and another there.
log-checked-all = Anyone can download the whole log, count it again, and compare.
log-proves-title = What it proves, and what it does not
log-proves-yes = It proves
log-proves-no = It does not prove
log-proves-count = that as many entries stand in the log as are counted, and that none was changed or dropped later;
log-proves-own = to each supporter with a receipt, that the own signature is among them;
log-proves-same = as far as witnesses watch, that everyone is shown the same log.
log-not-people = that a real person stands behind every entry. Each address is confirmed by e-mail. That makes it laborious to invent supporters, not impossible, above all not for whoever runs the site;
log-not-missing = that nobody was left out. Who is left out gets no receipt, and so notices it;
log-not-letters = that letters were delivered or read. What became of them is told on each campaign’s page.
log-witnesses-title = Who watches
log-witnesses = These organisations watch the log. Each signs only what has grown from what it saw before.
log-witnesses-none = No other organisation watches this log yet. Until one does, you have only our word that everyone is shown the same log.
log-witnesses-join = Any organisation can be a witness, with this program on a small machine of its own:
log-column-witness = Witness
log-column-agreed = Last agreed
log-column-then = Entries then
log-witness-never = Not yet
log-check-title = Check a receipt
log-check-lead = Your receipt came with our thanks by e-mail; it is also on the page about your letters. It is checked here, in your browser, and sent nowhere.
log-check-choose = Choose a receipt, or drop it here
log-check-key-hint = This is the key of this log. For a receipt from another site, put that site’s key here.
log-check-scripts = Your browser runs no JavaScript here. The command below checks a receipt as well.
log-check-source = The source of this check, for people to read
log-command-title = Check everything yourself
log-command-lead = If you would rather trust neither this page nor this site, use the program on a computer of your own. This counts the whole log again:
log-command-receipt = This checks a receipt:
log-command-open = The formats are open and described, so that programs by others can check as well:
log-entry-example = An entry reads like this, and holds nothing more:

## The verdict on a receipt, in the browser

log-say-busy = Checking …
log-say-good = This receipt is right
log-say-bad = This receipt is not right
log-say-alarm = Alarm: the log has been changed
log-say-private = It is the receipt for the supporter alone. Name, address and country are exactly those that were signed with. Keep it to yourself; to show others that you are counted, there is the receipt for sharing.
log-say-shareable = It is a receipt for sharing. It proves that this entry stands in the log, and does not tell whose it is.
log-say-person = Name
log-say-entry-number = Number of the entry
log-say-log-size = Entries at that time
log-say-cosigned = Witness
log-say-same = The log is today exactly as it was when the receipt was written.
# Both are numbers of entries.
log-say-grown = Since the receipt was written the log has grown; entries then: { $size }, today: { $today }. That all earlier entries are unchanged is what the command below proves; it downloads the log for that.
log-say-shrunk = When this receipt was written, the log had more entries than today; then: { $size }, today: { $today }. A log never shrinks: entries have been taken out. Keep this receipt, and tell others.
log-say-split = The number of entries ({ $size }) is the same as when this receipt was written, but their fingerprint is not: two different logs have been shown. Keep this receipt, and tell others.
log-say-odd = What this site shows as today’s state of the log is not signed with this key. Try again in a minute. If it stays so, tell others.
log-say-unreachable = Today’s state of the log could not be asked for. The receipt was checked by itself.
# $origin is the name of a log.
log-say-elsewhere = The receipt comes from another log, { $origin }. Today’s state of that log is not asked for here.
log-say-later = A receipt does not tell whether the signature was withdrawn later. Another entry says that, and the command below finds it.
log-say-no-receipt = This file is not a receipt of a signature. The name of a receipt ends in “.tlog-proof”.
log-say-no-extra = The receipt does not say what it is about: its line “extra” is missing.
log-say-extra = The part of the receipt that says what was signed is damaged or was altered.
log-say-damaged = The receipt is damaged: a line is missing, cut off or altered.
log-say-origin = The receipt comes from another log, { $origin }. To check it, put the public key of that log into the field above.
log-say-unsigned = The receipt is not signed with this key. It is not from this log.
log-say-signature = The log’s signature does not fit the receipt: the receipt was altered or forged.
log-say-place = The receipt names entry { $index }, but says itself that the log had fewer entries: { $size }.
log-say-record = What the receipt says does not lead to what the log signed. The name, the address, the country, the secret number or the place of the entry was altered.
log-say-entry = What the receipt says does not lead to what the log signed. The campaign, the entry or its place was altered.
log-say-key = What stands in the field “Public key of the log” is not the key of a log.

## When something goes wrong

problem-missing-title = This page does not exist
problem-missing = The address may be mistyped, or the campaign may have been named otherwise.
problem-link-title = This link does not work
problem-link = It may have been cut in two by a mail program. Copy the whole link from the message, or sign again: you get a new one.
problem-link-expired-title = This link has expired
problem-link-expired = The signature was not confirmed in time, and what was stored is erased. You are welcome to sign again.
problem-link-withdrawn-title = This signature was withdrawn
problem-link-withdrawn = Nothing of it is stored any more. You may sign again at any time.
problem-closed-title = This campaign has closed
problem-closed = It no longer takes signatures. Nothing was stored.
problem-not-open-title = This campaign is not open yet
problem-not-open = It takes signatures from { $date }. Nothing was stored.
problem-suspended-title = This campaign is suspended
problem-suspended = Nobody can sign it for the moment, and its letters wait. Please look again in some days.
problem-large-title = That was too much
problem-large = What was sent is larger than a form can be. Nothing was stored. Please shorten your words and send again.
problem-type-title = This form was sent in a way we cannot read
problem-type = Please sign on the campaign’s page. Programs send “application/x-www-form-urlencoded” in UTF-8.
problem-method-title = This page cannot be used in that way
problem-method = Open the campaign’s page and use the form there.
problem-limited-title = Too many signatures from your network
problem-limited = For a while we take no more signatures from your network, to keep machines out. Nothing was stored. Please try again later, or from another connection.
problem-busy-title = Too many people are signing at once
problem-busy = Your signature is not stored yet. What you typed is still here: please wait a moment and send it again.
problem-unavailable-title = The site is not available for a moment
problem-unavailable = Please try again in a minute. Nothing is lost that was confirmed to you.
problem-internal-title = Something went wrong on our side
problem-internal = It is not your fault, and we have noted it. Please try again. If it happens again, tell us this number:
problem-home = See the open campaigns
problem-again = Try again

## The outbox of the demonstration

outbox-title = Outbox
outbox-lead = All mail that this site would have sent, newest first. Nothing has left this machine.
outbox-none = No mail yet. Sign something.
outbox-from = From
outbox-to = To
outbox-subject = Subject
outbox-date = Date
outbox-newer = Newer
outbox-older = Older
outbox-back = All mail
outbox-headers = All header fields
outbox-html = The same message as a web page
outbox-attachments = Attachments
outbox-unreadable = This message cannot be read.
outbox-closed-title = Staff only
outbox-closed = Use the sign-in link that the program printed when it started.
