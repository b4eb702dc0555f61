-- Staff: accounts, what they sign in with, sessions, roles, and the audit trail. These tables grow with staff, not with
-- supporters: reference tables on Citus. Names and addresses are sealed, as those of supporters are.

CREATE TABLE account (
  id UUID NOT NULL PRIMARY KEY,
  -- Keyed hash of the address; none once the account is removed, so that the address is free again.
  address_index BYTES UNIQUE,
  sealed BYTES NOT NULL,
  language TEXT NOT NULL,
  operator BIGINT NOT NULL,
  -- Argon2id in PHC's notation, and the sealed secret of the codes that go with it. One without the other is never.
  password TEXT,
  totp BYTES,
  -- The last step whose code was taken: a code works once (RFC 6238, section 5.2).
  totp_step BIGINT,
  created_at BIGINT NOT NULL,
  removed_at BIGINT
) STRICT;

CREATE TABLE membership (
  organisation_id UUID NOT NULL REFERENCES organisation (id),
  account_id UUID NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  invited_at BIGINT NOT NULL,
  accepted_at BIGINT,
  PRIMARY KEY (organisation_id, account_id)
) STRICT;
CREATE INDEX membership_account ON membership (account_id);

CREATE TABLE passkey (
  credential BYTES NOT NULL PRIMARY KEY,
  id UUID NOT NULL UNIQUE,
  account_id UUID NOT NULL REFERENCES account (id),
  public_key BYTES NOT NULL,
  sign_count BIGINT NOT NULL,
  backed_up BIGINT NOT NULL,
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  used_at BIGINT
) STRICT;
CREATE INDEX passkey_account ON passkey (account_id);

CREATE TABLE recovery_code (
  account_id UUID NOT NULL REFERENCES account (id),
  digest BYTES NOT NULL,
  used_at BIGINT,
  PRIMARY KEY (account_id, digest)
) STRICT;

-- The cookie holds 32 random bytes, this table their hash: who reads it can sign in as nobody.
CREATE TABLE staff_session (
  digest BYTES NOT NULL PRIMARY KEY,
  id UUID NOT NULL UNIQUE,
  account_id UUID NOT NULL REFERENCES account (id),
  stage TEXT NOT NULL,
  tries BIGINT NOT NULL,
  browser TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  confirmed_at BIGINT NOT NULL
) STRICT;
CREATE INDEX staff_session_account ON staff_session (account_id);

-- A link names its row and carries a keyed tag: the row alone opens nothing.
CREATE TABLE staff_link (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id),
  organisation_id UUID REFERENCES organisation (id),
  purpose TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT
) STRICT;
CREATE INDEX staff_link_account ON staff_link (account_id);

-- Challenges that were answered, kept until they would have expired anyway.
CREATE TABLE spent_challenge (
  challenge BYTES NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL
) STRICT;

-- The recipient is read from the sealed account when the mail is sent.
CREATE TABLE staff_mail (
  id UUID NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  link_id UUID REFERENCES staff_link (id),
  -- Of a notice: its topic, the title and the page of what it is about, and somebody's words.
  topic TEXT,
  about TEXT,
  path TEXT,
  words TEXT,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  reply TEXT
) STRICT;
CREATE INDEX staff_mail_due ON staff_mail (due_at) WHERE state IN ('queued', 'deferred', 'leased');

-- Who did what, when, to what. Rows are added and never changed; a test reads the code for it.
CREATE TABLE trail (
  id UUID NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  account_id UUID REFERENCES account (id),
  organisation_id UUID REFERENCES organisation (id),
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX trail_organisation ON trail (organisation_id, id);
