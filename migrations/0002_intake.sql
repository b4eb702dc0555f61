-- What a signature writes while its supporter waits is four B-trees, three of them at their right edge: ids are in
-- order of time, so a key that begins with one adds to the last page instead of a page of its own. Why, and what was
-- measured: docs/decisions/0013-intake.md.
--
-- No reference to a campaign or target from rows that grow with supporters: on PostgreSQL each insert would lock the
-- same row of the campaign. Campaigns and targets are never deleted.

CREATE TABLE signature_before AS SELECT * FROM signature;
CREATE TABLE consent_before AS SELECT * FROM consent;
CREATE TABLE letter_before AS SELECT * FROM letter;
CREATE TABLE attempt_before AS SELECT * FROM attempt;
CREATE TABLE mail_before AS SELECT * FROM mail;
DROP TABLE mail;
DROP TABLE attempt;
DROP TABLE letter;
DROP TABLE consent;
DROP TABLE signature;

-- What a supporter typed is in `sealed` alone; a dump of this table names nobody. The row is the consent to sign, to
-- `wording` in `language`; `visibility` is the consent to show the name.
--
-- A signature that ended keeps an `address_index` that no address has, behind all others: those that still hold
-- somebody's data are the head of their campaign's range.
CREATE TABLE signature (
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  campaign_id UUID NOT NULL,
  address_index BYTES NOT NULL,
  state TEXT NOT NULL,
  quarantine TEXT,
  visibility TEXT NOT NULL,
  country TEXT NOT NULL,
  language TEXT NOT NULL,
  wording TEXT NOT NULL,
  organisation TEXT,
  organisation_kind TEXT NOT NULL,
  sealed BYTES,
  created_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  ended_at BIGINT,
  PRIMARY KEY (id, bucket),
  UNIQUE (campaign_id, address_index, bucket)
) STRICT, WITHOUT ROWID;
INSERT INTO signature (id, bucket, campaign_id, address_index, state, quarantine, visibility, country, language, wording,
  organisation, organisation_kind, sealed, created_at, confirmed_at, ended_at)
SELECT s.id, s.bucket, s.campaign_id, s.address_index, s.state,
  CASE WHEN s.state = 'pending' THEN s.quarantine END, s.visibility, s.country, s.language,
  coalesce(c.wording, ''), s.organisation, s.organisation_kind, s.sealed, s.created_at, s.confirmed_at, s.ended_at
FROM signature_before s
LEFT JOIN consent_before c ON c.signature_id = s.id AND c.bucket = s.bucket AND c.purpose = 'sign'
ORDER BY s.id;
-- The public names are the latest confirmed ones.
CREATE INDEX signature_public ON signature (campaign_id, confirmed_at) WHERE state = 'confirmed' AND visibility = 'public' AND quarantine IS NULL;
CREATE INDEX signature_quarantined ON signature (created_at) WHERE quarantine IS NOT NULL;

-- Consents per organisation: `subscribe` and `share`.
CREATE TABLE consent (
  signature_id UUID NOT NULL,
  purpose TEXT NOT NULL,
  organisation TEXT NOT NULL,
  bucket BIGINT NOT NULL,
  wording TEXT NOT NULL,
  language TEXT NOT NULL,
  given_at BIGINT NOT NULL,
  PRIMARY KEY (signature_id, purpose, organisation, bucket)
) STRICT, WITHOUT ROWID;
INSERT INTO consent (signature_id, purpose, organisation, bucket, wording, language, given_at)
SELECT signature_id, purpose, organisation, bucket, wording, language, given_at FROM consent_before
WHERE purpose IN ('subscribe', 'share') ORDER BY signature_id, purpose, organisation;

CREATE TABLE letter (
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  signature_id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  target_id UUID NOT NULL,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (id, bucket),
  UNIQUE (signature_id, target_id, bucket),
  FOREIGN KEY (signature_id, bucket) REFERENCES signature (id, bucket)
) STRICT, WITHOUT ROWID;
INSERT INTO letter (id, bucket, signature_id, campaign_id, target_id, state, due_at, leased_until, attempts, created_at,
  changed_at)
SELECT id, bucket, signature_id, campaign_id, target_id, state, due_at, leased_until, attempts, created_at, changed_at
FROM letter_before ORDER BY id;
CREATE INDEX letter_due ON letter (due_at) WHERE state IN ('queued', 'deferred', 'leased');

CREATE TABLE attempt (
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  letter_id UUID NOT NULL,
  at BIGINT NOT NULL,
  address TEXT NOT NULL,
  outcome TEXT NOT NULL,
  server TEXT NOT NULL,
  code BIGINT,
  reply TEXT NOT NULL,
  PRIMARY KEY (id, bucket),
  FOREIGN KEY (letter_id, bucket) REFERENCES letter (id, bucket)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt (id, bucket, letter_id, at, address, outcome, server, code, reply)
SELECT id, bucket, letter_id, at, address, outcome, server, code, reply FROM attempt_before ORDER BY id;
CREATE INDEX attempt_letter ON attempt (letter_id, bucket);

-- Mail to supporters. The recipient is read from the sealed signature when the mail is sent, so that no second
-- copy of an address exists and erasing a signature empties the queue too. One row a kind: what is sent again is the
-- same row again.
CREATE TABLE mail (
  signature_id UUID NOT NULL,
  kind TEXT NOT NULL,
  bucket BIGINT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (signature_id, kind, bucket)
) STRICT, WITHOUT ROWID;
INSERT INTO mail (signature_id, kind, bucket, language, state, due_at, leased_until, attempts, created_at, changed_at)
SELECT signature_id, kind, bucket, language, state, due_at, leased_until, attempts, created_at, changed_at
FROM (SELECT m.*, row_number() OVER (PARTITION BY signature_id, kind, bucket ORDER BY created_at DESC, id DESC) AS place
  FROM mail_before m) latest
WHERE place = 1 ORDER BY signature_id, kind;
CREATE INDEX mail_due ON mail (due_at) WHERE state IN ('queued', 'deferred', 'leased');

DROP TABLE signature_before;
DROP TABLE consent_before;
DROP TABLE letter_before;
DROP TABLE attempt_before;
DROP TABLE mail_before;
