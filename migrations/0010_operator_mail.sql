-- What the operator is told by mail: what is wrong, and the mails about it. Written by workers about the installation
-- itself, small: reference tables on Citus. Nothing in them is about a supporter.

-- One row for each thing that can be wrong. `seen` and `told_seen` count: the difference is what the next mail owes.
CREATE TABLE alarm (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  began_at BIGINT NOT NULL,
  ended_at BIGINT,
  seen BIGINT NOT NULL,
  told_seen BIGINT NOT NULL,
  told_at BIGINT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE operator_mail (
  id UUID NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  reply TEXT
) STRICT;
CREATE INDEX operator_mail_due ON operator_mail (due_at) WHERE state IN ('queued', 'deferred', 'leased');
