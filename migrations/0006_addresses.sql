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
-- changes, never for each letter; what the words mean is said in targets/addresses/rules.rs.
CREATE TABLE target_address (
  target_id UUID NOT NULL REFERENCES target (id),
  address TEXT NOT NULL,
  state TEXT NOT NULL,
  since BIGINT NOT NULL,
  -- In a row, those that count.
  failures BIGINT NOT NULL,
  -- Since it last worked.
  demotions BIGINT NOT NULL,
  -- The last failure, in the server's words.
  failed_at BIGINT,
  cause TEXT NOT NULL,
  server TEXT NOT NULL,
  code BIGINT,
  status TEXT NOT NULL,
  reply TEXT NOT NULL,
  again_at BIGINT,
  told_at BIGINT,
  -- The last test letter, and what the server said to it.
  tested_at BIGINT,
  test_outcome TEXT NOT NULL,
  test_reply TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (target_id, address)
) STRICT;
