-- What comes back by mail: answers on their way to the supporter, and what only a person can tell. What stands in them
-- is sealed, and goes with the signature it belongs to. How: docs/decisions/0020-answers.md.

-- A queue of its own; the text goes as soon as it was passed on.
CREATE TABLE answer (
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  signature_id UUID NOT NULL,
  letter_id UUID NOT NULL,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  leased_until BIGINT,
  attempts BIGINT NOT NULL,
  tried_at BIGINT,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  sealed BYTES,
  PRIMARY KEY (id, bucket)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_due ON answer (due_at) WHERE state IN ('queued', 'deferred', 'leased');
CREATE INDEX answer_signature ON answer (signature_id, bucket);

-- Messages to an address of ours that no program can tell the meaning of. `about` is the address's local part.
CREATE TABLE inbound_waiting (
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  signature_id UUID NOT NULL,
  about TEXT NOT NULL,
  reason TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  sealed BYTES NOT NULL,
  PRIMARY KEY (id, bucket)
) STRICT;
CREATE INDEX inbound_waiting_received ON inbound_waiting (received_at);
CREATE INDEX inbound_waiting_signature ON inbound_waiting (signature_id, bucket);
