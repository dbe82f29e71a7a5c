-- What is claimed of spools while it is still there: an entry of the ledger that claims grams or gives them back names the allocation, which is the entry that began it.
alter table stock_movement add column allocation_id uuid;
alter table stock_movement add constraint stock_movement_allocation_reference foreign key (tenant_id, allocation_id) references stock_movement (tenant_id, id);

-- What each still holds, moved by the ledger alone.
create table allocation (
    tenant_id uuid not null,
    id uuid not null,
    spool_id uuid not null,
    sequence bigint not null,
    reference_kind varchar(40)${collation} not null,
    reference_id varchar(100)${collation} not null,
    reason varchar(10000),
    weight numeric(18, 9) not null,
    open_weight numeric(18, 9) not null,
    allocated_at timestamp(6) with time zone not null,
    constraint allocation_id primary key (tenant_id, id),
    constraint allocation_sequence_unique unique (tenant_id, spool_id, sequence),
    constraint allocation_stock_movement_reference foreign key (tenant_id, id) references stock_movement (tenant_id, id),
    constraint allocation_spool_reference foreign key (tenant_id, spool_id) references spool (tenant_id, id),
    constraint allocation_weights check (weight > 0 and open_weight >= 0 and open_weight <= weight)
);
create index allocation_by_reference on allocation (tenant_id, reference_kind, reference_id);
create index allocation_by_time on allocation (tenant_id, allocated_at, id);
