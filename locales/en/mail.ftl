# Letters to targets, and mails to supporters.

## The letter, around what the campaign wrote

# Display name of From.
#   $name (text) the supporter's name, or mail-letter-anonymous
#   $sender (text) who runs this site
mail-letter-from = { $name } (via { $sender })

# Stands for the name of a supporter who withholds it.
#   $country (text) the supporter's country
mail-letter-anonymous = A supporter in { $country }

# Below the supporter's name.
#   $city (text)
#   $country (text)
mail-letter-place = { $city }, { $country }

# Below the letter, followed by the address of the campaign's page.
#   $title (text) the campaign's title
#   $sponsor (text) the organisation that asks for letters
mail-letter-footer = Sent by a person whose e-mail address was confirmed, through the campaign “{ $title }” of { $sponsor }:

# Below the letter: what it may be called in an answer.
#   $number (text) as 7FBK-92QD
mail-letter-number = Letter { $number }

# Above a letter that an editor sends to a target to see whether it arrives.
mail-letter-test = This is a test letter: it checks whether letters to this address arrive. Please do not answer it.

# Stand in the preview of the letter for what is filled in later.
mail-letter-your-name = [your name]
mail-letter-your-country = [your country]
mail-letter-your-words = [your own words, if you add any]
mail-letter-their-name = [the addressee]
mail-letter-their-office = [the office]

## Every mail to a supporter
## $title (text) is the campaign's title, $sponsor (text) the organisation that asks for letters.

# Display name of From.
#   $sender (text) who runs this site
mail-from = { $sponsor } via { $sender }
#   $name (text) the supporter's name
mail-greeting = Dear { $name },
# Below each mail, followed by the site's address.
#   $sender (text) who runs this site
mail-footer = { $sender } sends this mail because this address was given there to sign.
# Labels of links; the address follows.
mail-campaign-link = Read the appeal
mail-letters-link = See what became of your letters
mail-withdraw-link = Withdraw my signature
mail-erase-link = Erase it now

## Please confirm

mail-confirmation-subject = Please confirm: { $title }
#   $date (date) when the form was sent
mail-confirmation-intro = On { $date } somebody gave this address to sign “{ $title }”, an appeal of { $sponsor }. If it was you, please confirm. Until then the signature does not count.
mail-reminder-subject = Still waiting for your confirmation: { $title }
#   $date (date) when the form was sent
mail-reminder-intro = On { $date } somebody gave this address to sign “{ $title }”, an appeal of { $sponsor }. It has not been confirmed yet, so it does not count. If it was you, please confirm. We do not remind you again.
# The address was used again before it was confirmed.
#   $date (date) when the form was sent first
mail-repeat-pending-intro = This address was given again to sign “{ $title }”, an appeal of { $sponsor }. It was first given on { $date } and has not been confirmed yet. If it was you, please confirm. Until then the signature does not count.
mail-confirm-action = Confirm my signature
#   $letters (number) how many letters a signature makes
mail-confirm-next = { $letters ->
    [one] When you have confirmed, a letter goes out on your behalf.
   *[other] When you have confirmed, { $letters } letters go out on your behalf, one to each addressee.
}
#   $until (date) the last day of the link
mail-confirm-until = The link works until { $until }.
mail-confirm-not-you = If it was not you, you need do nothing: nothing is sent, and what was typed is erased after that day. You can also erase it at once.

## Thanks, after confirming

mail-thanks-subject = Your signature counts: { $title }
mail-thanks-intro = Thank you. Your signature to “{ $title }”, an appeal of { $sponsor }, is confirmed and counted.
#   $letters (number) how many letters the signature makes
mail-thanks-letters = { $letters ->
    [one] A letter now goes out on your behalf. At the link below you can see what becomes of it. Keep this mail to find the link again.
   *[other] { $letters } letters now go out on your behalf, one to each addressee. At the link below you can see what becomes of them. Keep this mail to find the link again.
}
mail-thanks-name-public = Your name is shown on the page of the appeal, as you chose.
mail-thanks-name-targets = The addressees see your name; the public does not, as you chose.
mail-thanks-name-withheld = Your name is shown neither in public nor to the addressees, as you chose; your signature counts all the same.
# Label of a link; the address follows.
mail-thanks-share = Pass the appeal on to colleagues and friends
mail-thanks-receipts = Two receipts are attached. They prove that your signature is counted. The one for yourself holds your name, your address and a secret number: keep it, and give it to nobody. The one for sharing names nobody; you may show it to anyone.
# Label of a link; the address follows.
mail-log-link = What the receipts prove, and how to check them
mail-thanks-withdraw = You may withdraw at any time. Then everything that we know of you is erased, and letters that have not left yet are stopped.
mail-thanks-withdraw-statement = You may withdraw at any time. Then everything that we know of you is erased.
#   $date (date) the last day of the data
mail-thanks-erased-on = In any case your details are erased on { $date }.
#   $days (number)
mail-thanks-erased-after = { $days ->
    [one] In any case your details are erased one day after the appeal closes.
   *[other] In any case your details are erased { $days } days after the appeal closes.
}

## The address was used again, after it was confirmed

mail-repeat-subject = You have already signed: { $title }
#   $date (date) when it was confirmed
mail-repeat-intro = This address was given again to sign “{ $title }”, an appeal of { $sponsor }. Your signature was confirmed on { $date } and counts once; nothing has changed. If it was not you, you need do nothing.
mail-repeat-change = To change what you gave, withdraw your signature and sign again.

mail-answer-subject = The answer to your letter: { $title }
mail-answer-intro = { $target } answered your letter. This is what was written:
mail-answer-files = Files came with the answer. For your safety they are not passed on: { $files }
mail-answer-private = Your address was not shown to anyone. If you reply to this mail, you reach us, not the addressee.

## One mail with all letters of a day or a week, to a target that wants them so

#   $letters (number) letters in this mail, $title, $sponsor (text) as above, $since (text) a date
#   $countries (text) a list: Germany (12), France (3)
#   $part, $parts (number) a large digest comes in several mails
mail-digest-subject = Letters through the campaign “{ $title }”: { $letters }
mail-digest-intro = With this mail come letters that people wrote to you through the campaign “{ $title }” of { $sponsor }. Number of letters: { $letters }. The first was written on { $since }.
mail-digest-countries = They come from: { $countries }.
mail-digest-others = other countries ({ $letters })
mail-digest-files = The letters are attached twice: as pages to read or print (PDF), and as a mailbox that mail programs open (mbox), where each letter is a message of its own and can be answered by itself.
mail-digest-part = Part { $part } of { $parts }
mail-digest-answer = An answer to this mail reaches the people who run this site.
mail-digest-page = The campaign:
mail-digest-log = The public log, where anyone can check the count:

## The sheet before letters that are printed for the post

#   $run (number) of the print run, $file (number) of a file in it, $date (text), $letters (number) in the file
paper-title = Letters to post
paper-run = Print run { $run }, file { $file }, { $date }
paper-letters = Letters: { $letters }
paper-private = These pages hold names. Keep them safe, and destroy what is not posted.

# The report, for those who agreed to hear more
mail-report-subject = What came of it: { $title }
mail-report-intro = You signed “{ $title }”, an appeal of { $sponsor }. The campaign is over, and its report is public.
mail-report-action = Read what came of it
mail-report-why = You get this one mail because you agreed that { $sponsor } may write to you again.
