-- An attempt's enhanced status code (RFC 3463), as 5.1.1, and the relay of ours that was asked, as host:port; empty
-- where there was none, NULL in attempts from before this step.
ALTER TABLE attempt ADD COLUMN status TEXT;
ALTER TABLE attempt ADD COLUMN relay TEXT;
