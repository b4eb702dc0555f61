-- Spreads the tables over the nodes of a Citus cluster. `demarche migrate` runs it after the numbered steps, in one
-- transaction, whenever the server has the extension; what is spread already is left as it is, so that it also takes
-- up the tables that a later step added.
--
-- Which table goes where follows from the schema: one with a `bucket` grows with supporters and is distributed by it,
-- all of them colocated, so that everything about one signature lies on one node; every other one is small or written
-- by one process alone, and becomes a reference table, which is whole on each node. Foreign keys between distributed
-- tables can only be made once both are distributed.
DO $citus$
DECLARE
  schema_name CONSTANT TEXT := current_schema();
  first TEXT;
  item RECORD;
  keys TEXT[] := '{}';
  command TEXT;
BEGIN
  -- Many tables in one transaction: one connection to each node does them in turn.
  SET LOCAL citus.multi_shard_modify_mode = 'sequential';

  CREATE TEMPORARY TABLE demarche_table ON COMMIT DROP AS
  SELECT c.oid::regclass AS name, c.relname::TEXT AS word,
    EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'bucket' AND NOT a.attisdropped) AS spread,
    EXISTS (SELECT FROM pg_dist_partition p WHERE p.logicalrelid = c.oid AND p.partmethod = 'h') AS is_spread,
    EXISTS (SELECT FROM pg_dist_partition p WHERE p.logicalrelid = c.oid AND p.partmethod = 'n' AND p.repmodel = 't')
      AS is_reference
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = schema_name AND c.relkind = 'r' AND c.relname <> 'schema_step';

  IF NOT EXISTS (SELECT FROM demarche_table WHERE NOT (CASE WHEN spread THEN is_spread ELSE is_reference END)) THEN
    RETURN;
  END IF;

  -- Foreign keys of tables that are still to be distributed: taken off, put back at the end.
  FOR item IN
    SELECT k.conname, k.conrelid::regclass AS name, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN demarche_table t ON t.name = k.conrelid JOIN demarche_table o ON o.name = k.confrelid
    WHERE k.contype = 'f' AND NOT (
      CASE WHEN t.spread THEN t.is_spread ELSE t.is_reference END AND CASE WHEN o.spread THEN o.is_spread ELSE o.is_reference END)
    ORDER BY k.conrelid, k.conname
  LOOP
    keys := keys || format('ALTER TABLE %s ADD CONSTRAINT %I %s', item.name, item.conname, item.definition);
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', item.name, item.conname);
  END LOOP;

  FOR item IN SELECT name FROM demarche_table WHERE NOT spread AND NOT is_reference ORDER BY word LOOP
    PERFORM create_reference_table(item.name);
  END LOOP;

  SELECT name::TEXT INTO first FROM demarche_table WHERE is_spread ORDER BY word LIMIT 1;
  FOR item IN SELECT name FROM demarche_table WHERE spread AND NOT is_spread ORDER BY word LOOP
    PERFORM create_distributed_table(item.name, 'bucket', colocate_with => coalesce(first, 'none'));
    first := coalesce(first, item.name::TEXT);
  END LOOP;

  FOREACH command IN ARRAY keys LOOP
    EXECUTE command;
  END LOOP;
END
$citus$;
