-- What an organisation does not want to take in unseen: addresses, domains, words. Sealed, since an address is
-- somebody's. A small table: a reference table on Citus. `setting.blocks` grows with every change.

CREATE TABLE block (
  id UUID NOT NULL PRIMARY KEY,
  organisation_id UUID NOT NULL REFERENCES organisation (id),
  sealed BYTES NOT NULL,
  created_at BIGINT NOT NULL
) STRICT;
CREATE INDEX block_organisation ON block (organisation_id);
