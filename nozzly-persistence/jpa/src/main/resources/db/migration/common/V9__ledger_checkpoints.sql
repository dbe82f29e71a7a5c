-- Where the ledgers of a workshop ended, noted from time to time and chained: what was cut off together with the item's own end shows here.
create table ledger_checkpoint (
    tenant_id uuid not null,
    number bigint not null,
    made_at timestamp(6) with time zone not null,
    ends varchar(1000000) not null,
    hash bytea not null,
    constraint ledger_checkpoint_id primary key (tenant_id, number),
    constraint ledger_checkpoint_is_counted check (number > 0)
);
