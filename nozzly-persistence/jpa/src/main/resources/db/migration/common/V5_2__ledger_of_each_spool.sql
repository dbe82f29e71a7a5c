alter table stock_movement alter column hash set not null;
alter table stock_movement add constraint stock_movement_sequence_unique unique (tenant_id, spool_id, sequence);
create index stock_movement_by_time on stock_movement (tenant_id, recorded_at, id);
drop table ledger_head;
