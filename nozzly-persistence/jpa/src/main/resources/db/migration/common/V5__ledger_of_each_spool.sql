-- Each spool has a ledger of its own, chained by fingerprints, so that writers of different spools need not wait for each other.
alter table spool add column if not exists ledger_length bigint default 0 not null;
alter table spool add column if not exists ledger_hash bytea;
alter table stock_movement add column if not exists hash bytea;
alter table stock_movement drop constraint if exists stock_movement_sequence_unique;
drop index if exists stock_movement_by_spool;
