-- An attempt's enhanced status code (RFC 3463), as 5.1.1, and the relay of ours that was asked, as host:port; both
-- empty where there was none.
ALTER TABLE attempt ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE attempt ADD COLUMN relay TEXT NOT NULL DEFAULT '';
