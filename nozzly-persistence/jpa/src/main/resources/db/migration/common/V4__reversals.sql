-- An entry of the ledger is taken back once, whoever asks at the same moment.
alter table stock_movement add constraint stock_movement_reverses_unique unique (tenant_id, reverses);
