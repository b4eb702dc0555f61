-- Each lane's letters that wait, in order of their turn.
CREATE INDEX letter_lane ON letter (target_id, due_at) WHERE state IN ('queued', 'deferred', 'leased');
