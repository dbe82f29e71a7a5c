-- Places, counted parts with a ledger of their own, and where things are bought. Rules as in the first migration.

create table supplier (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    contact_person varchar(100),
    email varchar(254),
    phone varchar(40),
    website varchar(300),
    currency varchar(3) not null,
    lead_time_days integer,
    minimum_order numeric(19, 4),
    notes varchar(2000),
    active boolean not null,
    search_text varchar(5000) not null,
    version bigint not null,
    constraint supplier_id primary key (tenant_id, id),
    constraint supplier_name_unique unique (tenant_id, name_key),
    constraint supplier_terms check (lead_time_days >= 0 and minimum_order >= 0)
);

create table location (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    kind varchar(20)${collation} not null,
    notes varchar(2000),
    active boolean not null,
    search_text varchar(5000) not null,
    version bigint not null,
    constraint location_id primary key (tenant_id, id),
    constraint location_name_unique unique (tenant_id, name_key)
);

create table component (
    tenant_id uuid not null,
    id uuid not null,
    number bigint not null,
    name varchar(200) not null,
    name_key varchar(400)${collation} not null,
    kind varchar(20)${collation} not null,
    unit varchar(20) not null,
    sku varchar(64),
    minimum_quantity numeric(18, 3),
    supplier_id uuid,
    notes varchar(2000),
    quantity numeric(18, 3) not null,
    average_cost numeric(19, 8),
    average_cost_currency varchar(3),
    entries bigint not null,
    active boolean not null,
    search_text varchar(5000) not null,
    version bigint not null,
    constraint component_id primary key (tenant_id, id),
    constraint component_number_unique unique (tenant_id, number),
    constraint component_supplier_reference foreign key (tenant_id, supplier_id) references supplier (tenant_id, id),
    constraint component_quantities check (quantity >= 0 and minimum_quantity >= 0 and entries >= 0)
);
create index component_by_name on component (tenant_id, name_key, id);
create index component_by_supplier on component (tenant_id, supplier_id);

-- How many of a component are at a location, and the end of their ledger: whoever locks it appends next.
create table component_stock (
    tenant_id uuid not null,
    component_id uuid not null,
    location_id uuid not null,
    quantity numeric(18, 3) not null,
    length bigint not null,
    hash bytea not null,
    constraint component_stock_id primary key (tenant_id, component_id, location_id),
    constraint component_stock_component_reference foreign key (tenant_id, component_id) references component (tenant_id, id),
    constraint component_stock_location_reference foreign key (tenant_id, location_id) references location (tenant_id, id),
    constraint component_stock_quantity check (quantity >= 0)
);
create index component_stock_by_location on component_stock (tenant_id, location_id, component_id);

create table component_movement (
    tenant_id uuid not null,
    id uuid not null,
    component_id uuid not null,
    location_id uuid not null,
    sequence bigint not null,
    position bigint not null,
    type varchar(20) not null,
    quantity_delta numeric(18, 3) not null,
    balance_after numeric(18, 3) not null,
    total_after numeric(18, 3) not null,
    unit_cost numeric(19, 8),
    average_before numeric(19, 8),
    average_after numeric(19, 8),
    currency varchar(3),
    reason varchar(10000),
    reference_kind varchar(40),
    reference_id varchar(100),
    lot_number varchar(100),
    supplier_id uuid,
    reverses uuid,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    hash bytea not null,
    constraint component_movement_id primary key (tenant_id, id),
    constraint component_movement_sequence_unique unique (tenant_id, component_id, sequence),
    constraint component_movement_position_unique unique (tenant_id, component_id, location_id, position),
    constraint component_movement_reverses_unique unique (tenant_id, reverses),
    constraint component_movement_component_reference foreign key (tenant_id, component_id) references component (tenant_id, id),
    constraint component_movement_location_reference foreign key (tenant_id, location_id) references location (tenant_id, id),
    constraint component_movement_supplier_reference foreign key (tenant_id, supplier_id) references supplier (tenant_id, id),
    constraint component_movement_component_movement_reference foreign key (tenant_id, reverses) references component_movement (tenant_id, id),
    constraint component_movement_balance check (balance_after >= 0 and total_after >= 0)
);

-- Where a spool stands, for comparison in any case of letters, and where it was bought.
alter table spool add column storage_location_key varchar(200)${collation};
alter table spool add column supplier_id uuid;
alter table spool add constraint spool_supplier_reference foreign key (tenant_id, supplier_id) references supplier (tenant_id, id);
create index spool_by_location on spool (tenant_id, storage_location_key, number);
update spool set storage_location_key = lower(storage_location) where storage_location is not null;
