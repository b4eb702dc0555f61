"""Reads messages as Python's standard library does and says what is wrong with each, one line a fault.

    read.py FOLDER      with N.eml and N.json: {"name", "automatic", "plain", "files", "smtputf8"}

Nothing of Demarche is used here: the standards are read once more, from RFC 5322, 2045, 2047, 3834 and 6532.
"""

import base64
import email
import email.errors
import email.policy
import glob
import html.parser
import json
import quopri
import re
import sys

ENCODED = re.compile(rb"=\?([^?\s]*)\?([^?\s]*)\?([^?\s]*)\?=")
ONCE = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Language"]
MAY = ONCE + ["Reply-To", "Auto-Submitted", "Sender", "In-Reply-To", "References", "List-Unsubscribe",
              "List-Unsubscribe-Post", "X-Auto-Response-Suppress"]


class Words(html.parser.HTMLParser):
    """The text of a page as its reader sees it, and where its links lead."""

    def __init__(self):
        super().__init__()
        self.text, self.links, self.loads, self.hidden = [], [], [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.hidden += tag in ("head", "style", "script")
        if tag == "a":
            self.links.append(attributes.get("href"))
        for name in ("src", "background", "srcset", "poster"):
            if attributes.get(name):
                self.loads.append(attributes[name])
        if tag in ("script", "iframe", "object", "embed", "form", "img", "link", "base"):
            self.loads.append(tag)
        if "url(" in (attributes.get("style") or ""):
            self.loads.append(attributes["style"])

    def handle_endtag(self, tag):
        self.hidden -= tag in ("head", "style", "script")

    def handle_data(self, text):
        if not self.hidden:
            self.text.append(text)


def words(text):
    text = re.sub(r"https?://\S+", " ", text)
    text = re.sub("[\u2066-\u2069\u202a-\u202e\u200e\u200f]", "", text)
    return re.findall(r"\w+", text)


def lines(raw, facts):
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a bare CR or LF"
    if any(len(line) > 998 for line in raw.split(b"\r\n")):
        yield "a line of over 998 characters"
    header, _, body = raw.partition(b"\r\n\r\n")
    if any(byte > 126 or (byte < 32 and byte not in b"\r\n\t") for byte in body):
        yield "a body that is not plain ASCII"
    if not facts["smtputf8"] and not header.isascii():
        yield "raw 8-bit in a header"
    for line in header.split(b"\r\n"):
        # Over 78 only what cannot be folded: one word, or the field's name and one word.
        if len(line) > 78 and len(re.sub(rb"^[!-9;-~]+: ", b"", line.strip()).split()) > 1:
            yield "a foldable header line of %d characters: %r" % (len(line), line)
        if not line.strip():
            yield "a header line of blanks alone"
        found = list(ENCODED.finditer(line))
        if found and len(line) > 76:
            yield "encoded words in a line of %d characters" % len(line)
        for word in found:
            yield from encoded_word(word)
    for line in body.split(b"\r\n"):
        if len(line) > 76 and not re.match(rb"[A-Za-z-]+: |--=_", line):
            yield "a body line of %d characters" % len(line)


def encoded_word(word):
    charset, encoding, text = word.groups()
    if len(word.group()) > 75:
        yield "an encoded word of %d characters" % len(word.group())
    try:
        decoded = base64.b64decode(text, validate=True) if encoding.upper() == b"B" else quopri.decodestring(text, header=True)
        decoded.decode(charset.decode())
    except (ValueError, LookupError) as error:
        yield "an encoded word that is not whole: %r: %s" % (word.group(), error)


def header(message, facts):
    for name in ONCE:
        if len(message.get_all(name, [])) != 1:
            yield "%d times %s" % (len(message.get_all(name, [])), name)
            return
    for name, value in message.items():
        if name not in MAY and not (facts["plain"] and name == "Content-Transfer-Encoding"):
            yield "an unforeseen field: " + name
        for defect in getattr(value, "defects", []):
            # RFC 6532 came after that opinion.
            if facts["smtputf8"] and isinstance(defect, email.errors.NonASCIILocalPartDefect):
                continue
            yield "%s: %r" % (name, defect)
        if re.search("[\r\n\0]", str(value)):
            yield "%s holds a line break: %r" % (name, str(value))
    for name in ("From", "To") + (("Reply-To",) if "Reply-To" in message else ()):
        if len(message[name].addresses) != 1:
            yield "%s: %d addresses" % (name, len(message[name].addresses))
        elif "=?" in message[name].addresses[0].display_name.replace("= ?", ""):
            yield "%s: a name that was not decoded: %r" % (name, message[name].addresses[0].display_name)
    if message["Date"].datetime is None or message["Date"].datetime.tzinfo is None:
        yield "a date that is none: %s" % message["Date"]
    if not re.fullmatch(r"<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>", str(message["Message-ID"])):
        yield "a Message-ID that is none: %s" % message["Message-ID"]
    if str(message["MIME-Version"]) != "1.0":
        yield "MIME-Version: %s" % message["MIME-Version"]
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", str(message["Content-Language"])):
        yield "Content-Language: %s" % message["Content-Language"]
    wanted = "auto-" if facts["automatic"] else "None"
    if not str(message["Auto-Submitted"]).startswith(wanted):
        yield "Auto-Submitted: %s" % message["Auto-Submitted"]


def tree(part):
    if part.is_multipart():
        return [part.get_content_type()] + [tree(inner) for inner in part.iter_parts()]
    return part.get_content_type()


def content(message, facts):
    for part in message.walk():
        for defect in part.defects:
            yield "%s: %r" % (part.get_content_type(), defect)
    both = "text/plain" if facts["plain"] else ["multipart/alternative", "text/plain", "text/html"]
    wanted = ["multipart/mixed", both] + facts["files"] if facts["files"] else both
    if tree(message) != wanted:
        yield "parts: %r" % tree(message)
        return
    if facts["plain"]:
        return
    text, page = [message.get_body([kind]) for kind in ("plain", "html")]
    for part in (text, page):
        if part.get_content_charset() != "utf-8":
            yield "charset %s" % part.get_content_charset()
        if "\ufffd" in part.get_payload(decode=True).decode("utf-8", "replace"):
            yield "a text that is no UTF-8"
    text, seen = text.get_content(), Words()
    seen.feed(page.get_content())
    said, shown = words(text), words(" ".join(seen.text))
    if said != shown:
        yield "text and HTML differ: %r" % [pair for pair in zip(said + [""] * 9, shown + [""] * 9) if pair[0] != pair[1]][:5]
    if seen.loads:
        yield "loads something: %r" % seen.loads
    said, led = set(re.findall(r"https?://\S+", text)), set(seen.links)
    if not led <= said:
        yield "a link that the text has not: %r" % (led - said)
    for link in led:
        if re.search(r"[?&](utm_|[a-z]*id=)", link or "?id="):
            yield "a link that looks like tracking: %s" % link


for path in sorted(glob.glob(sys.argv[1] + "/*.eml")):
    raw = open(path, "rb").read()
    facts = json.load(open(path[:-3] + "json"))
    policy = email.policy.default.clone(utf8=facts["smtputf8"])
    # Bytes would be taken for ASCII with something unknown in it.
    message = email.message_from_string(raw.decode(), policy=policy) if facts["smtputf8"] else email.message_from_bytes(raw, policy=policy)
    for found in [*lines(raw, facts), *header(message, facts), *content(message, facts)]:
        print("%s: %s" % (facts["name"], found))
