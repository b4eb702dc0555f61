-- The public log: what waits to be appended, where each signature's leaf stands, the tree itself.
--
-- `leaf` and `leaf_place` grow with supporters and carry their bucket. The `log_` tables are written by the sequencer
-- alone, under a lock, each of its steps in one transaction: reference tables on Citus.

-- 32 random bytes of each confirmed signature, sealed like its name; gone with it.
ALTER TABLE signature ADD COLUMN salt BYTES;

-- An outbox: written in the transaction that confirms, withdraws, removes or erases; deleted when integrated.
CREATE TABLE leaf (
  kind TEXT NOT NULL,
  id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  signature_id UUID NOT NULL,
  campaign TEXT NOT NULL,
  commitment BYTES,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (kind, id, bucket)
) STRICT, WITHOUT ROWID;

-- Which leaf is a signature's; deleted when the leaf that ends it is integrated.
CREATE TABLE leaf_place (
  signature_id UUID NOT NULL,
  bucket BIGINT NOT NULL,
  leaf_index BIGINT NOT NULL,
  PRIMARY KEY (signature_id, bucket)
) STRICT, WITHOUT ROWID;

-- Tiles of hashes at levels from 0, bundles of entries at level -1: one row each, as wide as it is by now. Whatever
-- is narrower is its beginning.
CREATE TABLE log_tile (
  level BIGINT NOT NULL,
  tile_index BIGINT NOT NULL,
  width BIGINT NOT NULL,
  content BYTES NOT NULL,
  PRIMARY KEY (level, tile_index)
) STRICT;

-- The latest checkpoints as they were signed. The key keeps one size from ever having two roots.
CREATE TABLE log_checkpoint (
  size BIGINT NOT NULL PRIMARY KEY,
  root BYTES NOT NULL,
  note TEXT NOT NULL,
  created_at BIGINT NOT NULL
) STRICT;

CREATE TABLE log_cosignature (
  witness TEXT NOT NULL,
  size BIGINT NOT NULL,
  cosigned_at BIGINT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (witness, size)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_count (
  campaign TEXT NOT NULL PRIMARY KEY,
  signed BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL,
  removed BIGINT NOT NULL,
  erased BIGINT NOT NULL
) STRICT, WITHOUT ROWID;
