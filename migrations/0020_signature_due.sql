-- What a moderator decided, by when it takes effect.
CREATE INDEX signature_due ON signature (due_at) WHERE due_at IS NOT NULL;
