-- Test letters asked for at the desk, and what a page of the desk holds for a while. Small tables, which grow with
-- editors: reference tables on Citus.

CREATE TABLE trial_letter (
  id UUID NOT NULL PRIMARY KEY,
  target_id UUID NOT NULL REFERENCES target (id),
  account_id UUID REFERENCES account (id),
  -- One of the target's own; none where an editor wants to see the letter.
  address TEXT,
  -- The editor's address, sealed, until the letter has left.
  sealed BYTES,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  server TEXT NOT NULL,
  reply TEXT NOT NULL
) STRICT;
CREATE INDEX trial_letter_due ON trial_letter (due_at) WHERE state IN ('queued', 'leased');
CREATE INDEX trial_letter_target ON trial_letter (target_id, created_at);

-- A list that waits to be taken in, or what was just taken away and may be wanted back.
CREATE TABLE held (
  id UUID NOT NULL PRIMARY KEY,
  campaign_id UUID NOT NULL REFERENCES campaign (id),
  account_id UUID REFERENCES account (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  content BYTES NOT NULL,
  created_at BIGINT NOT NULL
) STRICT;
CREATE INDEX held_created ON held (created_at);
