### The desk, where staff work, and the mails to staff. A language has this file whole or not at all: decision 0022.

desk-title = Desk
desk-home = Home
desk-home-title = Your organisations
desk-home-empty = You belong to no organisation yet. Ask one of its owners to invite you; the link comes by mail.
desk-home-operator = Campaigns belong to organisations. Add one, or open one of those that came with a campaign, and invite its first owner.
desk-organisations = Organisations
desk-trail = Audit trail
desk-account = Your account
desk-save = Save
desk-remove = Remove
desk-continue = Continue
desk-name = Name
desk-name-hint = As colleagues know you. They see it beside what you do.
desk-name-missing = Please give a name of up to 100 characters.
desk-email = E-mail address
desk-since = since { $day }
desk-since-head = Since
desk-last-used = last used { $day }

## Signing in

desk-sign-in-title = Sign in
desk-sign-in-button = Sign in
desk-sign-in-once = This link works once and signs you in.
desk-sign-in-passkey = With your finger, face or PIN, on a device that you have added.
desk-sign-in-passkey-refused = This passkey is not known here. Try another one, or your password.
desk-sign-in-refused = Address and password do not belong together, or there is no such account.
desk-sign-in-limited = There were too many attempts from your network. Wait a few minutes, or use a passkey.
desk-sign-in-lost = Nothing left to sign in with? Ask whoever runs this site for a new link.
desk-sign-out = Sign out
desk-code-title = The second step
desk-code = Code
desk-code-hint = The six figures that your app shows, or one of the codes that you wrote down.
desk-code-wrong = This code is not right, or was used. Wait for the next one.
desk-code-over = That took too long, or too many codes were wrong. Please begin again.
desk-confirm-title = Is it still you?
desk-confirm = What you are about to do matters. Please prove once more that it is you; it holds for a quarter of an hour.
desk-confirm-refused = This is not your password.
desk-confirm-no-way = You came by a link that works once. Ask for a new one; with it, add a passkey at once.

## Invitations

desk-invitation-title = Invitation
desk-invitation = { $organisation } invites you to its desk.
desk-invitation-role = Your role: { $role }.
desk-invitation-accept = Accept
desk-invitation-sign-in = You have an account already. Sign in, and you can accept.
desk-invitation-anew-title = This was not you?
desk-invitation-anew = Somebody may have set this account up without having this mailbox. If it was not you, begin anew: nothing that was set up before lets anybody in any more, and the other organisations of this account must invite you again.
desk-invitation-anew-button = Begin anew

## One’s own account

desk-account-title = Your account
desk-account-no-way = You cannot sign in again yet: add a passkey, or set a password.
desk-account-last-way = This is your only way to sign in. Add another one first.
desk-passkey = Passkey
desk-passkeys = Passkeys
desk-passkeys-empty = A passkey is a key on your telephone, computer or security key. Nobody can guess it, and no false page can ask for it.
desk-passkey-title = Add a passkey
desk-passkey-what = Your device keeps a key and uses it when you show your finger, face or PIN. Nothing of that leaves the device.
desk-passkey-name = What shall it be called?
desk-passkey-name-hint = “My telephone”. Left empty, it is called after your browser.
desk-passkey-make = Make a passkey
desk-passkey-use = Use a passkey
desk-passkey-add = Add a passkey
desk-passkey-instead = A password with codes instead
desk-passkey-synced = on several devices
desk-passkey-failed = That did not work. Try again, or use another device.
desk-passkey-elsewhere = Passkeys belong to this site’s own address, and you came by another.
desk-passkey-script = Passkeys need JavaScript. A password with codes does not.
desk-passkey-refused = The passkey was not taken. Please try again.
desk-password = Password
desk-password-and-codes = Password and codes
desk-password-empty = Without a passkey you sign in with a password and a code that an app on your telephone shows.
desk-password-set = Set a password
desk-password-change = Change password and app
desk-password-remove = Remove the password
desk-password-title = Password and codes
desk-password-what = A password alone can be stolen. With it goes a code that an app on your telephone shows.
desk-password-choose = Choose a password
desk-password-hint = At least ten characters. Four or five words that nobody else would put together are best.
desk-password-short = The password is too short: at least ten characters.
desk-password-long = The password is too long: at most 256 characters.
desk-password-guessable = This password is among the first that somebody would try. Put a few unusual words together.
desk-totp = Link an app
desk-totp-hint = Open an authenticator app, take a picture of this code with it, and type the six figures that it shows.
desk-totp-qr = The code for your app’s camera
desk-totp-type = Or type this into the app:
desk-codes-title = Your recovery codes
desk-codes-keep = Write them down and keep them where your telephone is not. Each works once, in place of a code of the app. They are shown only now.
desk-codes-kept = I have written them down
desk-codes-new = New recovery codes
desk-codes-left = { $count ->
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
}
desk-sessions = Where you are signed in
desk-session-this = here
desk-session-end = Sign out there
desk-sessions-end = Sign out everywhere else
desk-browser-unknown = Unknown browser

## Organisations and members

desk-place-overview = Overview
desk-place-members = Members
desk-place-trail = Audit trail
desk-organisations-title = Organisations
desk-organisations-empty = None yet. A campaign’s bundle brings its organisations along; others are added here.
desk-organisation-add = Add an organisation
desk-organisation-name = Name
desk-organisation-slug = Short name
desk-organisation-slug-hint = For addresses: small Latin letters, figures and hyphens, such as metal-workers.
desk-organisation-kind = Kind
desk-organisation-invalid = A name is needed, and a short name of small Latin letters, figures and hyphens.
desk-organisation-taken = There is an organisation with this short name.
desk-kind-union = Union
desk-kind-federation = Federation
desk-kind-rights = Rights organisation
desk-kind-fund = Fund
desk-kind-network = Network
desk-kind-other = Other
desk-members-title = Members
desk-members-empty = Nobody yet. Invite an owner first: owners invite the others.
desk-members-invite = Invite somebody
desk-members-invite-hint = A link goes there by mail. It works once, for a week.
desk-members-invite-button = Invite
desk-members-invited = The invitation is on its way. You can also hand over this link yourself; it works once:
desk-members-waits = invited { $day }
desk-members-address = This is no e-mail address.
desk-members-role = Please choose a role.
desk-members-taken = This person is a member already.
desk-members-last-owner = This is the last owner. Make somebody else an owner first.
desk-role = Role
desk-role-owner = Owner
desk-role-owner-means = All of it: members, campaigns, supporters, the audit trail.
desk-role-editor = Editor
desk-role-editor-means = Writes campaigns, opens and closes them, looks through what was set aside.
desk-role-translator = Translator
desk-role-translator-means = Translates and checks translations.
desk-role-list-editor = List editor
desk-role-list-editor-means = Writes to supporters who agreed to hear more, and sees them.
desk-role-viewer = Viewer
desk-role-viewer-means = Sees campaigns and figures, changes nothing.

## What was just done

desk-said-saved = Saved.
desk-said-signed-out = You are signed out.
desk-said-passkey-added = The passkey is added.
desk-said-passkey-removed = The passkey is removed.
desk-said-password-removed = The password is removed.
desk-said-session-ended = Signed out there.
desk-said-sessions-ended = Signed out everywhere else.
desk-said-organisation-saved = The organisation is added. Now invite its first owner.
desk-said-invited = The invitation is on its way.
desk-said-role-changed = The role is changed.
desk-said-member-removed = Removed. Invite them again if that was a mistake.
desk-said-accepted = You are a member now.

## The audit trail

desk-trail-title = Audit trail
desk-trail-what = Who did what, and when. Nobody can change it. That you read it is noted too.
desk-trail-empty = Nothing has been done yet.
desk-trail-when = When
desk-trail-who = Who
desk-trail-deed = What
desk-trail-subject = To what
desk-trail-older = Older entries
desk-trail-by-command = The command line
desk-trail-by-program = The program itself
desk-trail-account-added = added an account
desk-trail-account-removed = removed an account
desk-trail-account-changed = changed an account
desk-trail-account-begun-anew = began an account anew, by its mailbox
desk-trail-link-made = made a sign-in link
desk-trail-signed-in = signed in
desk-trail-signed-in-by-link = signed in by a link
desk-trail-recovery-code-used = signed in with a recovery code
desk-trail-session-ended = ended a session
desk-trail-passkey-added = added a passkey
desk-trail-passkey-removed = removed a passkey
desk-trail-password-set = set a password
desk-trail-password-removed = removed the password
desk-trail-recovery-codes-made = made recovery codes
desk-trail-organisation-added = added an organisation
desk-trail-organisation-changed = changed an organisation
desk-trail-member-invited = invited a member
desk-trail-invitation-accepted = accepted an invitation
desk-trail-role-changed = changed a role
desk-trail-member-removed = removed a member
desk-trail-trail-read = read the audit trail

## What can go wrong

desk-forbidden-title = Not with your role
desk-forbidden = Your role in this organisation does not include this. An owner can change that.
desk-forgery-title = Not sent from here
desk-forgery = This was sent from another site, or your browser does not say where from. Go back, load the page again and repeat it.
desk-link-title = This link no longer works
desk-link = It was used, or is too old. Ask for a new one.
desk-conflict-title = That cannot be done
desk-conflict = Something else has changed meanwhile. Go back, load the page again and look.

## Mails to staff

desk-mail-invitation-subject = { $organisation } invites you
desk-mail-invitation = { $organisation } invites you to its desk on { $site }, where its campaigns are made. Follow this link; it works once, for a week:
desk-mail-passkey-added-subject = A passkey was added
desk-mail-passkey-added = A passkey was added to your account on { $site }.
desk-mail-password-set-subject = A password was set
desk-mail-password-set = A password was set for your account on { $site }. Other sessions were ended.
desk-mail-recovery-code-used-subject = A recovery code was used
desk-mail-recovery-code-used = Somebody signed in to your account on { $site } with your password and a recovery code.
desk-notice-why = You get this because you belong to an organisation whose campaigns are made on { $site }.
desk-notice-review-asked-subject = To approve: { $title }
desk-notice-review-asked = A campaign waits for your yes: “{ $title }”. You can approve it, or send it back with a word why.
desk-notice-sent-back-subject = Sent back: { $title }
desk-notice-sent-back = “{ $title }” was sent back to you. What they say:
desk-notice-approved-subject = Approved: { $title }
desk-notice-approved = “{ $title }” is approved. It opens on its day; you can also open it now.
desk-notice-opened-subject = Open: { $title }
desk-notice-opened = “{ $title }” has opened today, as you planned.
desk-notice-monthly-subject = Another month: { $title }
desk-notice-monthly = “{ $title }” has been open for another month. Is there news to tell? Does it still ask for the right thing? If what was asked is won, close it and say so.
desk-notice-two-weeks-subject = Ends in two weeks: { $title }
desk-notice-two-weeks = “{ $title }” ends in two weeks. Tell people now, or ask for more time if it is not enough.
desk-notice-two-days-subject = Ends in two days: { $title }
desk-notice-two-days = “{ $title }” ends in two days. You can still ask for more time.
desk-notice-report-due-subject = The report is due: { $title }
desk-notice-report-due = “{ $title }” is closed. What was conceded, did the members know, what did it do for them? Everyone who signed would like to hear. It takes five minutes.
desk-notice-extension-asked-subject = More time is asked for: { $title }
desk-notice-extension-asked = The editors of “{ $title }” ask for a later last day:
desk-notice-extension-granted-subject = More time: { $title }
desk-notice-extension-granted = “{ $title }” has a later last day:
desk-notice-extension-declined-subject = No more time: { $title }
desk-notice-extension-declined = The later last day of “{ $title }” was declined:
desk-mail-not-you = If this surprises you, tell whoever runs the site.

## Campaigns: lists, a new one, its front page

desk-place-campaigns = Campaigns
desk-campaigns = Campaigns
desk-campaigns-title = Campaigns
desk-campaigns-search = Search by title or number
desk-campaigns-none-found = No campaign has “{ $search }” in its title, short name or organisation.
desk-campaigns-show-all = Show all
desk-campaigns-empty-make = No campaign yet. Begin with a title and two sentences; nobody sees anything until you open it.
desk-campaigns-empty = No campaign yet. An editor of the organisation can begin one.
desk-campaigns-older = Older campaigns
desk-search = Search
desk-campaign = Campaign
desk-organisation = Organisation
desk-state = State
desk-state-draft = Draft
desk-state-in-review = In review
desk-state-approved = Approved
desk-state-open = Open
desk-state-suspended = Suspended
desk-state-closed = Closed
desk-state-reported = Reported
desk-days = Period
desk-signatures = Signatures
desk-new-title = New campaign
desk-new-from-nothing = From nothing
desk-new-make = Begin
desk-new-language = Language of the original
desk-new-language-other = Another language
desk-new-language-tag = Its tag
desk-new-language-tag-hint = As in BCP 47: “mn” for Mongolian, “pt-BR” for Portuguese as in Brazil.
desk-new-language-unknown = This is no tag of a language.
desk-new-kind = What happens with a signature
desk-new-kind-letter = A letter
desk-new-kind-letter-means = Each signature becomes a letter to those you name: a president, an employer, embassies.
desk-new-kind-statement = A statement
desk-new-kind-statement-means = People and organisations put their names to it; nothing is sent.
desk-new-slug = Short name
desk-new-slug-hint = For the address of the page. Left empty, it is made from the title. It can be changed until the campaign opens.
desk-new-slug-wrong = A short name has 2 to 64 small Latin letters, figures and hyphens, with no hyphen at an end.
desk-new-slug-taken = There is a campaign with this short name. Choose another one, such as the same with a year.
desk-new-title-missing = A title and a summary are needed, of one line each.
desk-text-title = Title
desk-text-title-hint = What you ask for, in a few words: “Free the oil workers”.
desk-text-summary = Summary
desk-text-summary-hint = One or two sentences. They stand in lists and wherever somebody shares the link.
desk-todo = Before it opens
desk-changed-files = { $count ->
    [one] { $count } file was changed and is not shown yet.
   *[other] { $count } files were changed and are not shown yet.
}
desk-said-campaign-made = The campaign is begun. Only your organisation sees it.
desk-trail-campaign-made = began a campaign
desk-trail-campaign-edited = changed a campaign
desk-trail-campaign-shown = showed changes of a campaign
desk-trail-campaign-moved = moved a campaign to another state
desk-trail-campaign-extended = a campaign’s later last day was asked for, granted or declined
desk-trail-volunteer-invited = gave a volunteer a link to translate
desk-trail-volunteer-ended = ended a volunteer’s link
desk-trail-supporters-exported = took the list of supporters who consented
desk-trail-campaign-shared = changed what a partner may do with a campaign
desk-trail-test-letter-sent = sent a test letter
desk-trail-address-mended = said that an address works

## A campaign’s settings

desk-place-settings = Settings
desk-settings-title = Settings
desk-clash-some = Somebody else changed some of the same fields while you were here. Their words stand beside yours below. Nothing is saved yet: change what you like and save again.
desk-clash = Meanwhile somebody else wrote: { $value }
desk-settings-when = When and how many
desk-settings-opens = Opens
desk-settings-closes = Closes
desk-settings-days-open = Its last day, and how to move it
desk-settings-closes-hint = The last day, in UTC. Left empty, it stays open until you close it.
desk-settings-goal = Signatures hoped for
desk-settings-goal-hint = Shown beside the count. May be empty.
desk-settings-supersedes = Continues the campaign
desk-settings-supersedes-hint = The short name of an earlier campaign. May be empty.
desk-settings-slug = Short name
desk-settings-slug-hint = In the address of the page. It cannot change once the campaign was open.
desk-settings-number = Number
desk-settings-number-hint = For the short link /c/12.
desk-settings-approver = Who must agree before it opens
desk-settings-approver-own = An owner of the organisation that asks
desk-settings-approver-hint = People of that organisation then see the campaign, approve it or send it back. It cannot change while they look at it.
desk-settings-routing = To whom
desk-settings-routing-legend = Each signature’s letter goes to
desk-routing-all = All targets
desk-routing-all-means = One letter for each of them.
desk-routing-nearest = The nearest one
desk-routing-nearest-means = The target for the supporter’s country, such as its embassy. It cannot be left once people have signed.
desk-routing-random = Some of them
desk-routing-random-means = So many, drawn anew for each signature.
desk-routing-fallback = For other countries
desk-routing-fallback-none = None
desk-routing-count = How many
desk-settings-pace = How fast
desk-settings-pace-hint = A humane pace passes filters and is no attack. Each target may have its own.
desk-pace-hour = Letters an hour
desk-pace-day = Letters a day
desk-pace-term = Days until a letter is given up
desk-pace-hours = Office hours
desk-pace-hours-hint = In each target’s own time: mon-fri 09:00-17:00, several with commas. Left empty: at any hour.
desk-pace-mode = In what form
desk-mode-letters = Each letter by itself
desk-mode-letters-means = As it is signed, at the pace above.
desk-mode-daily = One mail a day
desk-mode-daily-means = With all letters of the day.
desk-mode-weekly = One mail a week
desk-mode-weekly-means = With all letters of the week.
desk-mode-post = On paper
desk-mode-post-means = Printed by you, to the postal address.
desk-settings-behind = Who stands behind it
desk-settings-behind-hint = Each of them can ask supporters for two things more; nobody is asked without a tick here.
desk-settings-sponsor = asks for the campaign
desk-settings-subscribe = May write again
desk-settings-share = May get the details
desk-settings-add-organisation = Add an organisation
desk-settings-add-hint = One that is known here comes with its name and address.
desk-settings-url = Web page
desk-settings-organisation-unnamed = A new organisation needs a name, and a short name of small Latin letters, figures and hyphens.
desk-settings-data = Supporters’ words and data
desk-settings-message = Supporters may add words of their own
desk-settings-message-means = They stand in the letter between salutation and text.
desk-settings-retention = Days until personal data is erased
desk-settings-retention-hint = Counted from the closing day and told on the public page: 365, unless there is a reason.
desk-settings-save-hint = Only the desk sees it until you show your changes.

## A campaign’s targets

desk-place-targets = Targets
desk-undo = Undo
desk-said-removed = It is off the list.
desk-said-back = It is back.
desk-said-taken-in = The list is taken in.
desk-said-test-asked = The test letter is on its way. Load this page again to see what the server says.
desk-said-test-limited = This target got a dozen test letters within the hour. Wait a little.
desk-target = Target
desk-targets-title = Targets
desk-targets-search = Search by name, country or address
desk-targets-none-found = No target has “{ $search }” in it.
desk-targets-empty = Nobody is written to yet. Add whom the letter shall reach: a president, an employer, embassies. A list from a spreadsheet can be taken in.
desk-targets-statement = This campaign is a statement: nothing is sent, and a list of targets must not be there.
desk-targets-count = { $count ->
    [one] { $count } target
   *[other] { $count } targets
}
desk-targets-more = { $count ->
    [one] { $count } more is found by searching.
   *[other] { $count } more are found by searching.
}
desk-targets-taken-off = { $name } was taken off the list.
desk-target-title = Target
desk-target-new = Add a target
desk-target-and-another = Save and add another
desk-target-is-new = new
desk-target-fails = an address fails
desk-target-unnamed = A target needs a name.
desk-target-gone = Somebody took this target off the list meanwhile. Saved now, it is added anew.
desk-column-id = Id
desk-column-name = Name
desk-column-office = Office
desk-column-country = Country
desk-column-language = Language
desk-column-emails = E-mail addresses
desk-column-postal_address = Postal address
desk-column-time_zone = Time zone
desk-column-group = Group
desk-column-letters_per_hour = Letters an hour
desk-column-daily_cap = Letters a day
desk-column-office_hours = Office hours
desk-column-mode = In what form
desk-target-name-hint = As on an envelope: “Embassy of Kazakhstan in France”.
desk-target-office-hint = The person or office addressed: “The Ambassador”.
desk-target-emails-hint = One a line, the best first. When one fails, the next is written to.
desk-target-country-hint = Where it sits; with “the nearest one”, the country it serves.
desk-target-language-hint = In which it is written to: en, fr, pt-BR. Without a translation the original is sent.
desk-target-zone-hint = Such as Europe/Paris: for office hours and the day’s limit. Left empty, that of the country’s capital.
desk-target-group-hint = The heading under which the page lists it. May be empty.
desk-target-postal-hint = For letters on paper. May be empty.
desk-target-pace = Its own pace
desk-target-pace-hint = What is empty is as in the campaign’s settings.
desk-target-mode-campaign = As in the settings
desk-addresses = Its addresses
desk-addresses-hint = A test letter is what the target will get, with a made-up name and a first line that says so. What the server answers is kept.
desk-addresses-not-shown = Test letters can be sent once this target is shown: show your changes first.
desk-addresses-former = Taken off the list
desk-address-working = works
desk-address-demoted = fails and rests
desk-address-probing = is tried again
desk-address-trial = is tried again
desk-address-tested = last tested { $day }
desk-address-mend = It works again
desk-tests = Latest test letters
desk-test-there = Send a test letter
desk-test-own = The letter, to your own address
desk-test-me = Send it to me
desk-test-to-editor = to an editor
desk-test-look = Look again
desk-test-queued = waits
desk-test-leased = is being sent
desk-test-accepted = accepted
desk-test-deferred = deferred
desk-test-refused = refused
desk-test-failed = could not be sent
desk-import-title = Take in a list
desk-import-what = A table with one target a line: a name and an e-mail address are needed, other columns are recognised by their heads. Nothing changes before you have looked at the result.
desk-import-file = A file
desk-import-file-hint = CSV in UTF-8, as every spreadsheet can save it; up to 2 MB.
desk-import-paste = Or paste the table
desk-import-filling = Where the table says nothing
desk-import-replace = The table is the whole list
desk-import-replace-means = Targets that are not in it go off the list.
desk-import-look-button = Look at it first
desk-import-look = What would change
desk-import-take = Take it in
desk-import-again = Another file
desk-import-nothing = Choose a file, or paste a table.
desk-import-large = The table is larger than 2 MB.
desk-import-encoding = This is not text in UTF-8. Save it as “CSV UTF-8”.
desk-import-spreadsheet = This is a spreadsheet itself. Save it as CSV, and take that in.
desk-import-columns = No column is called “name”, or none “email”. The first line must hold the heads of the columns.
desk-import-rows = The table has more than 5,000 rows.
desk-import-added = { $count ->
    [one] { $count } target is added.
   *[other] { $count } targets are added.
}
desk-import-changed = { $count ->
    [one] { $count } target changes.
   *[other] { $count } targets change.
}
desk-import-same = { $count ->
    [one] { $count } target stays as it is.
   *[other] { $count } targets stay as they are.
}
desk-import-refused = { $count ->
    [one] { $count } row is not taken.
   *[other] { $count } rows are not taken.
}
desk-import-gone = These go off the list:
desk-import-unknown = These columns mean nothing here: { $columns }.
desk-import-nothing-new = Nothing in this table is new.
desk-import-line = Line
desk-import-becomes = What becomes of it
desk-fate-added = added
desk-fate-changed = changed
desk-fate-same = as it is
desk-fate-refused = not taken
## Writing a campaign

desk-place-text = Text
desk-place-history = History
desk-text-group-page = The page
desk-text-group-letter = The letter
desk-text-group-outcome = What came of it
desk-text-appeal = Appeal
desk-text-appeal-hint = What happened, to whom, and why it matters. An empty line begins a paragraph.
desk-text-demands = Demands
desk-text-demands-hint = One a line, each beginning with “- ”.
desk-text-letter-subject = Subject
desk-text-letter-subject-hint = { "{target}" }, { "{office}" } and { "{country}" } stand for whom it goes to, the office, and the supporter’s country.
desk-text-letter-salutation = Salutation
desk-text-letter-salutation-hint = “Your Excellency,”
desk-text-letter-body = Letter
desk-text-letter-body-hint = Plain paragraphs and lists. The supporter’s name follows by itself.
desk-text-outcome = What came of it
desk-text-outcome-hint = Shown once the campaign is closed.
desk-text-look = Look at it
desk-text-preview = As the page will show it
desk-text-help = How to write emphasis, headings, links and pictures
desk-text-help-word = word
desk-text-help-heading = a heading
desk-text-help-list = an item of a list
desk-text-help-link = a link
desk-text-help-image = a picture, with what it shows between the brackets
desk-text-kept = Saved at { $time } UTC
desk-text-waits = Not saved yet
desk-text-failed = Not saved: there is no connection. Leave this page open; it tries again.
desk-text-signed-out = Not saved: you are signed out. Sign in in another tab, then go on here.
desk-text-clash = Somebody else changed the same words. Press “Save” to see both; nothing is lost.
desk-text-conflict = { $name } changed the same words while you wrote. Your text stands in the fields; what differs from theirs is shown below them. Bring both together and save. Theirs stays in the history.
desk-text-theirs = Theirs is what stands here without what is added and with what is struck out:
desk-text-last = Last saved by { $name }
desk-here = On this page now: { $names }.
desk-here-elsewhere = Elsewhere in this campaign: { $names }.
desk-line = line { $line }
desk-file-text = Text in { $language }
desk-file-settings = Settings
desk-file-targets = Targets
desk-file-cases = People
desk-file-figures = Figures
desk-file-image = Picture { $name }
desk-file-update = News of { $name }
desk-file-other = { $name }
desk-changes-title = Show the changes
desk-changes-what = This was written and does not stand in the campaign yet. Press the button and it does; if the campaign is open, everybody sees it.
desk-changes-show = Show all of it
desk-changes-show-one = Show only this
desk-changes-none = All that was written is shown.
desk-changes-refused = It cannot be shown like this. Nothing has changed; please mend:
desk-changes-new = new
desk-changes-gone = taken away
desk-history-empty = Nothing was changed at the desk yet. Whatever you save stands here, and can be taken up again.
desk-history-file = What
desk-history-bundle = By a bundle or the command line
desk-history-shown = shown
desk-history-changed = What changed
desk-history-whole = The whole file
desk-history-latest = This is what stands there now.
desk-history-taken-away = The file was taken away.
desk-history-restore = Take this up again
desk-history-restore-what = It becomes the latest version; what stands there now stays in the history.
desk-said-merged = Saved, together with what somebody else wrote meanwhile.
desk-said-shown = It stands in the campaign now.
desk-said-restored = Taken up again. It is not shown until you show it.
desk-step-done = Done:
desk-step-appeal = Write the appeal
desk-step-appeal-hint = What happened, and why it matters to somebody far away.
desk-step-demands = Write the demands
desk-step-demands-hint = What must happen, one a line.
desk-step-letter = Write the letter
desk-step-letter-hint = What goes out in each supporter’s name.
desk-step-targets = Say who receives it
desk-step-targets-hint = Names, offices and addresses; typed, or from a table.
desk-step-settings = Set a goal, and look at the rest
desk-step-settings-hint = Days, consents, pace, how long personal data is kept.
desk-faults = To be mended
desk-letters-accepted = Letters taken over by mail servers
desk-public-page = The public page

## A campaign’s pictures

desk-place-images = Pictures
desk-images-title = Pictures
desk-images-empty = No picture yet. One good photograph says who it is about; ask whether those in it agree to be seen.
desk-image-add = Add a picture
desk-image-add-button = Add
desk-image-file = A photograph or drawing
desk-image-file-hint = JPEG, PNG or WebP, up to 24 MB. It is made smaller here, and where and when it was taken is removed from it.
desk-image-alt = What does it show?
desk-image-alt-hint = In the original’s language, one sentence: it is read to those who cannot see the picture.
desk-image-alt-others = In other languages
desk-image-alt-in = What it shows ({ $language })
desk-image-place-now = Put it into a text
desk-image-place-later = Not yet
desk-image-place-in = At the end of the appeal ({ $language })
desk-image-place = Put into the appeal
desk-image-code = To put it elsewhere in a text
desk-image-unused = In no text yet
desk-image-used = In { $files }
desk-image-taken-away = { $name } was removed.
desk-image-none = Choose a file.
desk-image-no-words = Say what the picture shows: some cannot see it.
desk-image-unknown = This is no picture that can be taken: choose a JPEG, PNG or WebP file.
desk-image-drawing = SVG drawings are not taken, since they can carry programs. Save it as PNG.
desk-image-large = The file is larger than 24 MB.
desk-image-pixels = The picture has more than 40 million pixels. Make it smaller first.
desk-image-broken = The file is damaged. Save it anew, or take another one.
desk-said-image-added = The picture is added.
desk-said-image-placed = It stands at the end of the appeal now. Move it there as you like.
desk-said-image-removed = The picture is removed.
desk-said-image-no-words = Nothing was saved: a picture needs words in the original’s language.

## A campaign’s news

desk-place-updates = News
desk-updates-title = News
desk-updates-empty = No news yet. Those who signed look here for what became of it: an answer, a date in court, somebody who is free.
desk-update-title = News
desk-update-new = Write news
desk-update-not-shown = not shown yet
desk-update-also-in = write it in { $language } too
desk-update-taken-away = { $name } was removed.
desk-update-day-label = Day
desk-update-day = Choose the day and the language.
desk-update-taken = There is news of this day in this language. Change that, or choose another day.
desk-update-source = Source
desk-update-source-hint = The address of a report or statement. May be empty.
desk-update-text = Text
desk-update-text-hint = An empty line begins a paragraph, *stars* emphasise, [words](https://…) make a link.
desk-update-preview = As it will be shown
desk-update-beside = In the original’s language
desk-update-clash = Somebody else changed the same lines while you wrote. Theirs are here, yours below; nothing is saved yet. Take over what you like, then save: yours then stands.
desk-said-update-removed = The news is removed.

# A campaign's state
desk-place-state = State
desk-state-draft-means = Its editors are writing it; nobody else sees it.
desk-state-in-review-means = Written, and waiting for approval. It cannot be changed meanwhile.
desk-state-approved-means = Approved. It opens on its day by itself, or when an editor opens it.
desk-state-open-means = Anyone can sign it, and its letters leave.
desk-state-suspended-means = Its page says that it is suspended. Nobody can sign, and letters wait.
desk-state-closed-means = Nobody can sign any more; letters that wait still leave. A report is due: what came of it.
desk-state-reported-means = Closed, and the public can read what came of it.
desk-state-approver = { $organisation } must agree before it opens.
desk-state-approver-own = An owner of { $organisation } agrees before it opens.
desk-state-moved-on = The campaign is in another state by now. This is how it stands.
desk-state-unfinished = Something is missing or wrong yet: the overview says what.
desk-state-closes-in-past = Its last day is over. Set a later one under Settings first.
desk-state-nothing = There is nothing for you to do here now.
desk-state-todo =
    { $n ->
        [one] One thing is left to do before it can go on
       *[other] { $n } things are left to do before it can go on
    }
desk-opens = Opens
desk-closes = Closes
desk-closes-never = no last day
desk-closes-open = three months after it was opened
desk-approves = Approval
desk-more-time = More time
desk-more-time-asked = A later last day is asked for: { $day }.
desk-more-time-waits = It waits for whoever approves this campaign. Asking again replaces it.
desk-more-time-grant = Grant it
desk-more-time-decline = Decline it
desk-more-time-until = A later last day
desk-more-time-hint = Later than its own, within a year from now.
desk-more-time-day = This is no later last day. Choose one after the campaign’s own, within a year from now.
desk-more-time-ask = Ask for more time
desk-more-time-give = Set the later day
desk-why = Why
desk-said-campaign-moved = Done. This is how the campaign stands now.
desk-move-ask-for-review = Ask for approval
desk-move-ask-for-review-means = The campaign is finished. Whoever approves it looks at it as it stands.
desk-move-take-back = Take it back
desk-move-take-back-means = Go on writing. It must be approved again afterwards.
desk-move-send-back = Send it back
desk-move-send-back-means = Something must change first. Tell the editors what.
desk-move-approve = Approve
desk-move-approve-means = The campaign may open as it stands.
desk-move-open = Open it now
desk-move-open-means = From this moment anyone can see and sign it.
desk-move-suspend = Suspend it
desk-move-suspend-means = Halt the campaign: its page stays, nobody can sign, letters wait.
desk-move-resume = Let it go on
desk-move-resume-means = People can sign again, and letters leave.
desk-move-close = Close it
desk-move-close-means = Nobody can sign any more. Letters that wait still leave. Afterwards the report is asked for.
desk-move-reopen = Open it again
desk-move-reopen-means = Only while its last day is not over.
## A campaign from an earlier one, or from a bundle

desk-new-copy = From an earlier campaign
desk-new-copy-hint = Its texts, letter, targets, pictures and settings are taken over; its news, its outcome and its days are not.
desk-new-copy-button = Copy it
desk-new-zip = From a bundle
desk-new-zip-hint = A campaign that was exported, or written in files, as one zip. It becomes a draft; nothing is shown.
desk-new-zip-file = The zip
desk-new-zip-button = Take it in
desk-new-zip-refused = This was not taken in. Please mend:
# The report when it is over
desk-place-report = Report
desk-report-early = The report is written when the campaign is closed.
desk-report-due = The report is due.
desk-report-there = The report is public. It can still be corrected.
desk-report-why = Everyone who signed would like to know. The report stands on the campaign’s page and in the archive; without it, they say that there is none.
desk-report-empty = Say in some words what came of it.
desk-report-refused = Somebody is changing the same text, or something else in it is wrong: look at the overview, then tell it again.
desk-report-conceded = What was conceded?
desk-report-conceded-all = All that was asked
desk-report-conceded-some = A part of it
desk-report-conceded-none = Nothing
desk-report-members-knew = Did the members know of the campaign?
desk-report-members-knew-yes = Yes
desk-report-members-knew-some = Some of them
desk-report-members-knew-no = No
desk-report-morale = What did it do for their spirits?
desk-report-morale-raised = It raised them
desk-report-morale-same = Nothing
desk-report-morale-lowered = They sank
desk-report-outcome = What came of it, in your words
desk-report-outcome-hint = What was won, who is free, what is still to do. Markdown, as in the appeal.
desk-report-tell = Publish the report
desk-report-change = Publish the correction
desk-said-reported = The report is public.
# Partners
desk-place-sharing = Partners
desk-said-shared = Done.
desk-share-empty = Nobody else has a part in this campaign. A partner’s people see what you share here, and nothing else of yours.
desk-share-end = End
desk-share-add = Share it with a partner
desk-share-hint = Its short name, as the operator has added it.
desk-share-unknown = There is no organisation with this short name here.
desk-share-what = What they may do
desk-share-button = Share
desk-share-view = See it
desk-share-view-means = The campaign, and its figures.
desk-share-translate = Translate it
desk-share-translate-means = The same, and its translations.
desk-share-edit = Write it
desk-share-edit-means = The same, and its texts, targets and settings.
desk-share-approve = Must agree before it opens
# Figures of a campaign
desk-place-figures = Figures
desk-figures-title = Figures
desk-figures-as-of = As of { $day }
desk-figures-last-day = In the last 24 hours
desk-figures-time = Signatures over time
desk-figures-by-day = By day, for three months
desk-figures-by-hour = By hour, for two days
desk-figures-chart = Signatures over time, at most { $most } in one step. The table below tells the same.
desk-figures-most = at most { $most }
desk-figures-table = As a table
desk-figures-day = Day
desk-figures-hour = Hour from
desk-figures-none = Nobody confirmed a signature in this time.
desk-figures-country = By country
desk-figures-language = By language
desk-figures-organisation = By organisation
desk-figures-small = Fewer than 5 each, together
desk-figures-letters = Letters
desk-figures-target = To
desk-figures-failed = Not taken
desk-figures-words = The server’s last refusal
desk-figures-no-words = no words
desk-figures-more = { $count ->
    [one] One more target is not shown here.
   *[other] { $count } more targets are not shown here.
  }
desk-figures-files = As files
desk-figures-files-hint = The same numbers, whole: for a spreadsheet.
desk-figures-supporters = Those who agreed
desk-figures-supporters-hint = Names and addresses of those who agreed that { $organisation } writes to them again or has their details, and of nobody else. Before it starts you prove who you are, and it is noted in the trail. Keep it safe: people have been jailed for what they signed.
desk-figures-too-many = More than { $most } agreed: take the CSV.
desk-figures-names = Latest public names
# What traps set aside
desk-place-moderation = Moderation
desk-moderation-title = Moderation
desk-moderation-waiting = { $count ->
    [one] One signature waits for somebody to look at it.
    [1000] A thousand signatures or more wait for somebody to look at them.
   *[other] { $count } signatures wait for somebody to look at them.
  }
desk-moderation-what = These were set aside: they do not count, and nobody was written to. Released, each gets its confirmation mail and goes on as any other; removed, nothing is left of it. Whatever waits longer than thirty days is erased. That you look is noted in the trail.
desk-moderation-empty = Nothing waits for you.
desk-moderation-empty-means = A signature is set aside here when it came quicker than a person types, or filled in a field that only programs see. It does not count until somebody releases it.
desk-moderation-reason = Why it was set aside
desk-moderation-reason-honeypot = It filled in a field that people do not see
desk-moderation-reason-too-quick = It came quicker than a person types
desk-moderation-reason-other = For another reason
desk-moderation-signature = Signature
desk-moderation-why = Why
desk-moderation-when = Where and when
desk-moderation-decide = Decide
desk-moderation-no-words = What it says cannot be read here
desk-moderation-again = It was not released: the same address has signed again since.
desk-moderation-release = Release
desk-moderation-release-ticked = Release those ticked
desk-moderation-remove-ticked = Remove those ticked
desk-moderation-next = Later ones
desk-moderation-rule = Many at once, by a rule
desk-moderation-rule-hint = First you see how many match; nothing happens until you say so.
desk-moderation-any = Any
desk-moderation-country = Country
desk-moderation-from = From this day (UTC)
desk-moderation-until = Until this day, included
desk-moderation-count = Count
desk-moderation-counted = { $matching } of { $waiting } match.
desk-moderation-at-most = One rule decides on { $count } at most, the oldest first. Count again for the rest.
desk-moderation-all = Show all
desk-moderation-release-all = Release all that match
desk-moderation-remove-all = Remove all that match
desk-moderation-unreadable = Nothing was done: a part of the rule cannot be read.
desk-moderation-more = Nothing was done: more match now than were counted. Look again.
desk-moderation-marked-release = { $count ->
    [one] One signature will be released at { $day }.
   *[other] { $count } signatures will be released at { $day }.
  }
desk-moderation-marked-remove = { $count ->
    [one] One signature will be removed at { $day }.
   *[other] { $count } signatures will be removed at { $day }.
  }
desk-moderation-removed = { $count ->
    [0] Nothing was removed from this campaign so far.
    [one] One signature was removed from this campaign so far.
   *[other] { $count } signatures were removed from this campaign so far.
  }
desk-said-moderation-releasing = They are released in ten minutes. Until then you can undo it.
desk-said-moderation-removing = They are removed in ten minutes. Until then you can undo it.
desk-said-moderation-undone = Undone. They wait as before.
desk-said-moderation-none = Nothing was done: nothing was ticked, or somebody else has decided meanwhile.
desk-said-moderation-late = It was too late to undo that, or somebody else has undone it.
desk-trail-moderation-read = looked at signatures that were set aside
desk-trail-signatures-released = decided to release signatures
desk-trail-signatures-removed = decided to remove signatures
desk-trail-moderation-undone = undid a decision about signatures

## Translations

desk-place-translations = Translations
desk-language = Language
desk-translations-of = The original is in { $language }.
desk-translations-empty = No other language yet. Begin with one whose speakers you want to reach, or whose government is written to.
desk-translations-missing = Missing
desk-translations-stale = Original changed
desk-translations-unchecked = To be checked
desk-translations-checked = Checked
desk-translations-share = { $done } of { $total }
desk-translations-add = Another language
desk-translations-tag = Or its tag
desk-translations-tag-hint = For a language that is not in the list: pt-BR, rom, …
desk-translations-begin = Begin
desk-translations-no-language = This is no tag of a language.
desk-translations-since = The original has changed since:
desk-translations-still-right = The translation is still right
desk-translations-check = This is right
desk-translations-check-all = All of it is right
desk-translations-by = by { $name }
desk-translations-checked-by = checked by { $name }
desk-translations-publish = Show this language
desk-translations-clash = Somebody changed the same words while you wrote. Yours stand in the fields; bring both together and save.
desk-translations-own-words = Nobody checks their own words: a second person does.
desk-translations-not-checked = Not all of it is checked yet. A second person says what is right; then it can be shown.
desk-translations-refused = It cannot be shown like this:
desk-translations-tools = With a tool of your own
desk-translations-tools-hint = The texts as a gettext PO or an XLIFF 2 file, a message for each paragraph, for Poedit, Weblate, OmegaT and others.
desk-translations-file-in = A file that is translated
desk-translations-file-take = Take it in
desk-translations-file-empty = Nothing in this file belongs to this campaign as it is now.
desk-translations-file-wrong = This file cannot be read: { $why }.
desk-translations-file-taken = { $part }: taken in.
desk-translations-file-unfinished = { $part }: { $share } paragraphs are translated; left as it was.
desk-translations-file-unknown = { $count ->
    [one] One message belongs to no paragraph of the original as it is now.
   *[other] { $count } messages belong to no paragraph of the original as it is now.
  }
desk-said-checked = Checked.

## Volunteers

desk-volunteers = Volunteers
desk-volunteers-hint = Somebody without an account, who translates this language by a link. Whoever has the link can write; it works for 60 days, or until you end it. What they write waits for a check, as all translations do.
desk-volunteer-name = What they are called
desk-volunteer-nameless = Say what the volunteer is called, so that others know whose words they read.
desk-volunteer-invite = Make a link
desk-volunteer-link = Give this link to the volunteer, and to nobody else. It is shown this once.
desk-volunteer-until = works until { $day }
desk-volunteer-title = Translating
desk-volunteer-hello = Thank you for translating, { $name }. Save as often as you like; somebody else reads it before it is shown.

## Where supporters come from, and how many confirm

desk-settings-links = Where people come from
desk-settings-links-words = Source links
desk-settings-links-hint = Words for links that you give away, such as “newsletter, website, leaflet”. The figures then tell how many signed by each. Only these words count, and no person can be told from another by them.
desk-settings-links-shown = The links as they are now:
desk-figures-source = By source link
desk-figures-confirming = How many confirm
desk-figures-within = { $count ->
    [one] Within a day
    [7] Within a week
   *[other] Within { $count } days
}
desk-figures-share = { $share } ({ $confirmed } of { $asked })

## Block lists

desk-place-blocks = Block list
desk-blocks-title = Block list
desk-blocks-what = A signature that matches is set aside, not refused: it waits under Moderation until somebody has looked. It holds for all campaigns that your organisation asks for.
desk-blocks-new = New entries
desk-blocks-hint = One a line: an e-mail address, a domain behind an @ (“@mail.example”), or words that stand in names, organisations or messages, also inside of longer words.
desk-blocks-add = Add
desk-blocks-entry = Entry
desk-blocks-empty = Nothing stands on it. If nonsense keeps coming in one way, name that way here.
desk-blocks-added = { $count ->
    [0] All of it stood there before.
    [one] One entry is added.
   *[other] { $count } entries are added.
}
desk-blocks-removed = { $entry } is off the list.
desk-blocks-no-address = “{ $line }” is no e-mail address.
desk-blocks-no-domain = “{ $line }” is no domain.
desk-blocks-no-words = “{ $line }” is too short or too long: at least three letters, at most a hundred.
desk-blocks-too-many = “{ $line }” was not added: a list has at most a thousand entries.
desk-moderation-reason-blocked = It matches your block list
desk-moderation-words = With these words
desk-moderation-words-hint = In the name, the organisation or the message; or an address, or a domain behind an @.
desk-trail-blocks-read = looked at the block list
desk-trail-blocks-added = added to the block list
desk-trail-block-removed = took something off the block list

## What there is to translate

desk-translations-every = Every language that was begun
desk-translations-look = Show
desk-translations-nothing = Nothing is left to do here: whatever was begun is translated and checked.
desk-translations-not-begun = not begun

## The map

desk-figures-map = A map of the countries that people signed from. The table by country tells the same.
desk-figures-from = from { $count }
desk-figures-map-borders = Borders as Natural Earth draws them.

## An account elsewhere (OpenID Connect)

desk-oidc-sign-in = Sign in with { $provider }
desk-oidc-empty = You can also sign in with your account at { $provider }, once it is linked.
desk-oidc-link = Link it
desk-oidc-unlink = Unlink it
desk-oidc-prove = Prove it at { $provider }
desk-oidc-unknown = This account at { $provider } is not linked with anybody here. Sign in another way, and link it under your name.
desk-oidc-failed = { $provider } did not let you in, or the answer came too late. Please try again.
desk-oidc-taken = This account at { $provider } is linked with somebody else here.
desk-said-identity-linked = It is linked. You can sign in with it from now on.
desk-said-identity-unlinked = It is unlinked.
desk-trail-identity-linked = linked an account elsewhere for signing in
desk-trail-identity-unlinked = unlinked an account elsewhere
desk-mail-identity-linked-subject = Another way to sign in was added
desk-mail-identity-linked = An account elsewhere was linked with yours on { $site }. Whoever has it can sign in.
