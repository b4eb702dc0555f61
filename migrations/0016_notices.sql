-- What staff are told of a campaign: a move of others, a reminder, an extension asked for or answered. A row is written
-- with the move, or on its day; the mails follow. Small tables: reference tables on Citus.

CREATE TABLE campaign_notice (
  id UUID NOT NULL PRIMARY KEY,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  topic TEXT NOT NULL,
  -- The day of a reminder, so that each comes once; of other notices their own id.
  occasion TEXT NOT NULL,
  words TEXT NOT NULL,
  at BIGINT NOT NULL,
  told_at BIGINT,
  UNIQUE (campaign_id, topic, occasion)
) STRICT;
CREATE INDEX campaign_notice_due ON campaign_notice (at) WHERE told_at IS NULL;

-- A later last day that the editors ask for; it waits for whoever approves the campaign.
CREATE TABLE campaign_extension (
  campaign_id UUID NOT NULL PRIMARY KEY REFERENCES campaign (id),
  until TEXT NOT NULL,
  words TEXT NOT NULL,
  at BIGINT NOT NULL
) STRICT;
