-- Changes of the counts wait in order of time: each is added at the key's right edge, the fold takes from its left,
-- and the oldest one is the first. (Not WITHOUT ROWID on SQLite: ninety targets in one row are too wide for that.)

CREATE TABLE count_change_before AS SELECT * FROM count_change;
DROP TABLE count_change;
CREATE TABLE count_change (
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
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
  PRIMARY KEY (id, bucket)
) STRICT;
INSERT INTO count_change (id, bucket, campaign_id, at, signatures, country, language, organisation, organisation_kind,
  letters_from, letters_to, targets)
SELECT id, bucket, campaign_id, at, signatures, country, language, organisation, organisation_kind, letters_from,
  letters_to, targets FROM count_change_before ORDER BY id;
DROP TABLE count_change_before;
