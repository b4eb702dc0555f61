-- What a moderator decided of a signature that a trap set aside. It takes effect at `due_at`, by a job: until then it
-- can be undone, and nothing has happened yet. `verdict` is `release` or `remove`; `kept`, with no time, where a
-- release found that the address has signed again meanwhile.

ALTER TABLE signature ADD COLUMN verdict TEXT;
ALTER TABLE signature ADD COLUMN due_at BIGINT;

-- Signatures that were taken out because they are not genuine, confirmed or not.
ALTER TABLE count_change ADD COLUMN removed BIGINT;
