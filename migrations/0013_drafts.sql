-- What is written at the desk: each file of a campaign's bundle with its history, and who is where. What is shown stays
-- in `bundle_file`. Small tables, which grow with editors: reference tables on Citus.

CREATE TABLE revision (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  path TEXT NOT NULL,
  number BIGINT NOT NULL,
  -- None for what came by a bundle or was done by the program.
  account_id UUID REFERENCES account (id),
  -- Saves of one person in one go have one beginning: history shows the last of them.
  began_at BIGINT NOT NULL,
  at BIGINT NOT NULL,
  -- Since when the public sees it.
  shown_at BIGINT,
  -- None where the file was taken away. Last, so that what stands before it is read without it.
  content BYTES,
  PRIMARY KEY (campaign_id, path, number)
) STRICT;
CREATE INDEX revision_at ON revision (campaign_id, at);

CREATE TABLE editing (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  account_id UUID NOT NULL REFERENCES account (id),
  place TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (campaign_id, account_id)
) STRICT;

-- What a campaign is found by, folded: its slug, its titles, who asks.
ALTER TABLE campaign ADD COLUMN words TEXT;
UPDATE campaign SET words = lower(slug || ' ' || coalesce((
  SELECT e.title FROM edition e WHERE e.campaign_id = campaign.id AND e.language = campaign.original), ''));
