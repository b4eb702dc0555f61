-- Letters that leave together: inside a digest by mail, or on paper in a print run.

-- One row for each mail of a digest; it is its own queue. A reference table on Citus: a target has at most one digest a
-- day, in a few parts. The key makes it so, whichever process was first. `period` is the day, or the Monday of the
-- week, in the target's time zone.
CREATE TABLE digest (
  id UUID NOT NULL PRIMARY KEY,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  target_id UUID NOT NULL REFERENCES target (id),
  period TEXT NOT NULL,
  part BIGINT NOT NULL,
  parts BIGINT NOT NULL,
  -- When the oldest of its letters was written.
  since BIGINT NOT NULL,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  UNIQUE (target_id, period, part)
) STRICT;
CREATE INDEX digest_due ON digest (due_at) WHERE state IN ('queued', 'deferred', 'leased');

CREATE TABLE digest_attempt (
  id UUID NOT NULL PRIMARY KEY,
  digest_id UUID NOT NULL REFERENCES digest (id),
  at BIGINT NOT NULL,
  address TEXT NOT NULL,
  outcome TEXT NOT NULL,
  server TEXT NOT NULL,
  code BIGINT,
  reply TEXT NOT NULL,
  status TEXT NOT NULL,
  relay TEXT NOT NULL
) STRICT;
CREATE INDEX digest_attempt_digest ON digest_attempt (digest_id);

-- Letters printed for the post: when, of which campaign, for one target or for all that take letters on paper.
CREATE TABLE print_run (
  id UUID NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  target_id UUID REFERENCES target (id),
  letters BIGINT NOT NULL,
  printed_at BIGINT NOT NULL
) STRICT;
CREATE INDEX print_run_campaign ON print_run (campaign_id);

-- Which digest or print run a letter left in; a letter is in one at most. Grows with supporters.
CREATE TABLE batched (
  bucket BIGINT NOT NULL,
  letter_id UUID NOT NULL,
  batch_id UUID NOT NULL,
  PRIMARY KEY (bucket, letter_id),
  FOREIGN KEY (bucket, letter_id) REFERENCES letter (bucket, id)
) STRICT;
CREATE INDEX batched_batch ON batched (batch_id, bucket);
