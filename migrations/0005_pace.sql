-- Each target is a lane of its own: its letters wait side by side, and a worker that serves many lanes in turn finds the
-- oldest of each without looking at the others. Why: docs/decisions/0017-lanes-and-pace.md.

DROP INDEX letter_due;

-- When it was first tried: the delivery term runs from then, so that a pause of ours costs a letter nothing of it.
ALTER TABLE letter ADD COLUMN tried_at BIGINT;
ALTER TABLE mail ADD COLUMN tried_at BIGINT;
UPDATE letter SET tried_at = created_at WHERE state IN ('queued', 'deferred', 'leased') AND attempts > 0;
UPDATE mail SET tried_at = created_at WHERE state IN ('queued', 'deferred', 'leased') AND attempts > 0;

ALTER TABLE campaign ADD COLUMN letters_paused_at BIGINT;

-- A lane that is paced or paused: written by workers, once for each handful of letters. `next_at` is when the next one
-- would leave if they left evenly; `day` is the target's, `day_count` how many were let go on it.
CREATE TABLE lane (
  target_id UUID NOT NULL REFERENCES target (id),
  next_at BIGINT NOT NULL,
  day TEXT NOT NULL,
  day_count BIGINT NOT NULL,
  paused_at BIGINT,
  PRIMARY KEY (target_id)
) STRICT;
