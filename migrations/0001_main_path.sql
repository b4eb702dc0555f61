-- One sequence for SQLite, PostgreSQL and Citus. Column types are the door's words: UUID, BYTES, BIGINT, TEXT.
-- Times are microseconds since the epoch; booleans are 0 and 1; the clock is always bound, never now().
--
-- Tables that grow with supporters carry `bucket` (0-255, from the address's blind index) in every key, so that
-- Citus can spread one viral campaign over every worker and keep all about one signature together.

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
  id UUID NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  url TEXT,
  created_at BIGINT NOT NULL
) STRICT;

CREATE TABLE campaign (
  id UUID NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  number BIGINT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  opens TEXT NOT NULL,
  closes TEXT,
  original TEXT NOT NULL,
  goal BIGINT,
  supersedes TEXT,
  routing TEXT NOT NULL,
  routing_count BIGINT,
  routing_fallback TEXT,
  letters_per_hour BIGINT,
  message_allowed BIGINT NOT NULL,
  retention_days BIGINT NOT NULL,
  version BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
) STRICT;

CREATE TABLE campaign_organisation (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  organisation_id UUID NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL,
  position BIGINT NOT NULL,
  may_subscribe BIGINT NOT NULL,
  may_share BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, organisation_id)
) STRICT;

CREATE TABLE edition (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  translator TEXT,
  state TEXT NOT NULL,
  appeal TEXT NOT NULL,
  demands TEXT NOT NULL,
  letter_subject TEXT,
  letter_salutation TEXT,
  letter_body TEXT,
  outcome TEXT,
  PRIMARY KEY (campaign_id, language)
) STRICT;

CREATE TABLE campaign_update (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  date TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  source TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (campaign_id, date, language)
) STRICT;

CREATE TABLE target (
  id UUID NOT NULL PRIMARY KEY,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  country TEXT NOT NULL,
  language TEXT NOT NULL,
  emails TEXT NOT NULL,
  postal_address TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  target_group TEXT NOT NULL,
  position BIGINT NOT NULL,
  active BIGINT NOT NULL,
  UNIQUE (campaign_id, slug)
) STRICT;

-- The bundle as it came, so that export gives it back byte for byte.
CREATE TABLE bundle_file (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  path TEXT NOT NULL,
  content BYTES NOT NULL,
  PRIMARY KEY (campaign_id, path)
) STRICT;

-- What a supporter typed is in `sealed` alone; a dump of this table names nobody.
CREATE TABLE signature (
  bucket BIGINT NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  address_index BYTES NOT NULL,
  state TEXT NOT NULL,
  quarantine TEXT,
  visibility TEXT NOT NULL,
  country TEXT NOT NULL,
  language TEXT NOT NULL,
  organisation TEXT,
  organisation_kind TEXT NOT NULL,
  sealed BYTES,
  created_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  ended_at BIGINT,
  PRIMARY KEY (bucket, id),
  UNIQUE (bucket, campaign_id, address_index)
) STRICT;
-- The reminder and expiry job reads pending rows by age; the public names are the latest confirmed ones.
CREATE INDEX signature_pending ON signature (created_at) WHERE state = 'pending';
CREATE INDEX signature_public ON signature (campaign_id, confirmed_at) WHERE state = 'confirmed' AND visibility = 'public' AND quarantine IS NULL;
CREATE INDEX signature_quarantined ON signature (created_at) WHERE quarantine IS NOT NULL;
CREATE INDEX signature_held ON signature (campaign_id) WHERE sealed IS NOT NULL;

CREATE TABLE consent (
  bucket BIGINT NOT NULL,
  signature_id UUID NOT NULL,
  purpose TEXT NOT NULL,
  organisation TEXT NOT NULL,
  wording TEXT NOT NULL,
  language TEXT NOT NULL,
  given_at BIGINT NOT NULL,
  PRIMARY KEY (bucket, signature_id, purpose, organisation),
  FOREIGN KEY (bucket, signature_id) REFERENCES signature (bucket, id)
) STRICT;

CREATE TABLE letter (
  bucket BIGINT NOT NULL,
  id UUID NOT NULL,
  signature_id UUID NOT NULL,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  target_id UUID NOT NULL REFERENCES target (id),
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (bucket, id),
  UNIQUE (bucket, signature_id, target_id),
  FOREIGN KEY (bucket, signature_id) REFERENCES signature (bucket, id)
) STRICT;
CREATE INDEX letter_due ON letter (due_at) WHERE state IN ('queued', 'deferred', 'leased');
CREATE INDEX letter_due_bucket ON letter (bucket, due_at) WHERE state IN ('queued', 'deferred', 'leased');

CREATE TABLE attempt (
  bucket BIGINT NOT NULL,
  id UUID NOT NULL,
  letter_id UUID NOT NULL,
  at BIGINT NOT NULL,
  address TEXT NOT NULL,
  outcome TEXT NOT NULL,
  server TEXT NOT NULL,
  code BIGINT,
  reply TEXT NOT NULL,
  PRIMARY KEY (bucket, id),
  FOREIGN KEY (bucket, letter_id) REFERENCES letter (bucket, id)
) STRICT;
CREATE INDEX attempt_letter ON attempt (bucket, letter_id);

-- Mail to supporters. The recipient is read from the sealed signature when the mail is sent, so that no second
-- copy of an address exists and erasing a signature empties the queue too.
CREATE TABLE mail (
  bucket BIGINT NOT NULL,
  id UUID NOT NULL,
  signature_id UUID NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (bucket, id),
  FOREIGN KEY (bucket, signature_id) REFERENCES signature (bucket, id)
) STRICT;
CREATE INDEX mail_due ON mail (due_at) WHERE state IN ('queued', 'deferred', 'leased');
CREATE INDEX mail_due_bucket ON mail (bucket, due_at) WHERE state IN ('queued', 'deferred', 'leased');
CREATE INDEX mail_signature ON mail (bucket, signature_id, kind);

-- What changed since the counts were last folded: an append-only row in the transaction that changed it, never a
-- counter bumped by every signature. The fold takes rows out and adds them up, one process at a time.
CREATE TABLE count_change (
  bucket BIGINT NOT NULL,
  id UUID NOT NULL,
  campaign_id UUID NOT NULL,
  at BIGINT NOT NULL,
  signatures BIGINT NOT NULL,
  country TEXT,
  language TEXT,
  organisation TEXT,
  organisation_kind TEXT,
  letters_from TEXT,
  letters_to TEXT,
  targets BYTES,
  PRIMARY KEY (bucket, id)
) STRICT;

-- Written by the fold alone, small: a reference table on Citus.
CREATE TABLE campaign_count (
  campaign_id UUID NOT NULL,
  dimension TEXT NOT NULL,
  key TEXT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, dimension, key)
) STRICT;
CREATE INDEX campaign_count_folded ON campaign_count (n) WHERE dimension = 'folded';
