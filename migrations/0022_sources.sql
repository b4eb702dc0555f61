-- Where supporters came from and how many confirmed. A campaign names its source links (`?from=newsletter`); a
-- signature that came by one keeps its word in what is sealed, and only the counts know it otherwise.

ALTER TABLE count_change ADD COLUMN source TEXT;

-- Of signatures that came of an age of so many days, how many there were and how many of them were confirmed by then.
ALTER TABLE count_change ADD COLUMN asked_days BIGINT;
ALTER TABLE count_change ADD COLUMN asked BIGINT;
ALTER TABLE count_change ADD COLUMN asked_confirmed BIGINT;
