-- What each target is written to with: its pace as the campaign and its own line give it together, and what was learnt
-- of its addresses.

ALTER TABLE target ADD COLUMN letters_per_hour BIGINT;
ALTER TABLE target ADD COLUMN daily_cap BIGINT;
ALTER TABLE target ADD COLUMN office_hours TEXT;
-- letters | daily | weekly | post; letters where it is missing.
ALTER TABLE target ADD COLUMN mode TEXT;

UPDATE target SET letters_per_hour = (SELECT letters_per_hour FROM campaign WHERE campaign.id = target.campaign_id);

-- One row for each address that something was learnt of; an address without one was never written to, or only with
-- success. A row stays when the address is taken off the list: it is the evidence. Written only when something
-- changes, never for each letter.
CREATE TABLE target_address (
  target_id UUID NOT NULL REFERENCES target (id),
  address TEXT NOT NULL,
  state TEXT NOT NULL,
  -- In a row, those counted: see targets/addresses/rules.rs.
  failures BIGINT NOT NULL,
  -- How often it was demoted since it last worked.
  demotions BIGINT NOT NULL,
  -- The last failure, as the server worded it.
  failed_at BIGINT,
  server TEXT NOT NULL,
  code BIGINT,
  status TEXT NOT NULL,
  reply TEXT NOT NULL,
  -- When it is tried again while it is demoted.
  again_at BIGINT,
  changed_at BIGINT NOT NULL,
  -- When the editors were told of what it is now.
  told_at BIGINT,
  -- The last test letter and what the server answered.
  tested_at BIGINT,
  test_outcome TEXT,
  PRIMARY KEY (target_id, address)
) STRICT;
