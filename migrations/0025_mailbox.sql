-- When somebody came by a link that only the account's mailbox had been sent. Until then it may be another's who was
-- handed a link: who does have the mailbox can begin the account anew.

ALTER TABLE account ADD COLUMN proven_at BIGINT;
