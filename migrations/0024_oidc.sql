-- Accounts elsewhere with which staff sign in (OpenID Connect). Of the account there only a keyed hash of its name is
-- kept. A small table: a reference table on Citus.

CREATE TABLE identity (
  subject BYTES NOT NULL PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (id),
  created_at BIGINT NOT NULL,
  used_at BIGINT
) STRICT;
CREATE INDEX identity_account ON identity (account_id);
