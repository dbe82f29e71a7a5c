-- Fields that a workshop adds to its spools and filaments. A thing carries its values as one text, which lists read with it: a line for each,
-- written by the program. Values of spools are kept a second time, one by one, for filters and orders; both change in one transaction.

create table custom_field (
    tenant_id uuid not null,
    id uuid not null,
    owner varchar(20) not null,
    field_key varchar(64)${collation} not null,
    name varchar(100) not null,
    type varchar(20) not null,
    unit varchar(20),
    choices varchar(100) array not null,
    position integer not null,
    listed boolean not null,
    active boolean not null,
    version bigint not null,
    constraint custom_field_id primary key (tenant_id, id),
    constraint custom_field_key_unique unique (tenant_id, owner, field_key)
);

alter table spool add column custom_values varchar(200000);
alter table filament add column custom_values varchar(200000);

-- A number, a day as the days since 1970, or 0 and 1; else a text, with the beginning by which it is sorted.
create table spool_field_value (
    tenant_id uuid not null,
    spool_id uuid not null,
    field_id uuid not null,
    number_value numeric(30, 12),
    sort_text varchar(200)${collation},
    text_value varchar(1000),
    constraint spool_field_value_id primary key (tenant_id, spool_id, field_id),
    constraint spool_spool_reference foreign key (tenant_id, spool_id) references spool (tenant_id, id),
    constraint spool_custom_field_reference foreign key (tenant_id, field_id) references custom_field (tenant_id, id),
    constraint spool_field_value_form check (
        number_value is not null and sort_text is null and text_value is null
        or number_value is null and sort_text is not null and text_value is not null
    )
);

-- Pages that are sorted by a field begin in an index, and so does a search for its values.
create index spool_field_value_by_number on spool_field_value (tenant_id, field_id, number_value, spool_id);
create index spool_field_value_by_text on spool_field_value (tenant_id, field_id, sort_text, spool_id);

-- Views may look for custom fields, whose names are longer.
alter table saved_view alter column query_names set data type varchar(80) array;
