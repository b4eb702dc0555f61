-- From which words each part of an edition was translated, by whom, and who checked it. A small table: a reference table on
-- Citus.

CREATE TABLE translation_part (
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  language TEXT NOT NULL,
  part TEXT NOT NULL,
  -- The original's words, and what was made of them.
  source TEXT NOT NULL,
  words TEXT NOT NULL,
  account_id UUID REFERENCES account (id),
  at BIGINT NOT NULL,
  checked_by UUID REFERENCES account (id),
  checked_at BIGINT,
  PRIMARY KEY (campaign_id, language, part)
) STRICT;
