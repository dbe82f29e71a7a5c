-- Levels below which stock is low, rounds of counting, views of lists, and changes of many spools at once. Rules as in the first migration.

create table stock_threshold (
    tenant_id uuid not null,
    id uuid not null,
    material_key varchar(600)${collation} not null,
    material_type varchar(100),
    brand varchar(100),
    colour varchar(100),
    finish varchar(100),
    diameter_millimetres numeric(9, 3),
    level numeric(18, 9) not null,
    version bigint not null,
    constraint stock_threshold_id primary key (tenant_id, id),
    constraint stock_threshold_material_key_unique unique (tenant_id, material_key),
    constraint stock_threshold_level check (level >= 0)
);

create table stock_take (
    tenant_id uuid not null,
    id uuid not null,
    number bigint not null,
    place varchar(100),
    note varchar(1000),
    counted integer not null,
    differing integer not null,
    worth numeric(19, 4),
    worth_currency varchar(3),
    taken_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    undone_at timestamp(6) with time zone,
    version bigint not null,
    constraint stock_take_id primary key (tenant_id, id),
    constraint stock_take_number_unique unique (tenant_id, number)
);

create table stock_take_line (
    tenant_id uuid not null,
    stock_take_id uuid not null,
    position integer not null,
    spool_id uuid,
    component_id uuid,
    location_id uuid,
    expected numeric(18, 9) not null,
    found numeric(18, 9) not null,
    released numeric(18, 9) not null,
    worth numeric(19, 4),
    worth_currency varchar(3),
    movement_id uuid,
    constraint stock_take_line_id primary key (tenant_id, stock_take_id, position),
    constraint stock_take_stock_take_reference foreign key (tenant_id, stock_take_id) references stock_take (tenant_id, id),
    constraint stock_take_spool_reference foreign key (tenant_id, spool_id) references spool (tenant_id, id),
    constraint stock_take_component_reference foreign key (tenant_id, component_id) references component (tenant_id, id),
    constraint stock_take_location_reference foreign key (tenant_id, location_id) references location (tenant_id, id),
    constraint stock_take_line_thing check (
        spool_id is not null and component_id is null and location_id is null
        or spool_id is null and component_id is not null and location_id is not null
    )
);

create table saved_view (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    owner varchar(200)${collation} not null,
    query_names varchar(40) array not null,
    query_values varchar(200) array not null,
    version bigint not null,
    constraint saved_view_id primary key (tenant_id, id),
    constraint saved_view_name_unique unique (tenant_id, owner, name_key)
);

create table bulk_edit (
    tenant_id uuid not null,
    id uuid not null,
    chosen integer not null,
    changed integer not null,
    edited_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    undone_at timestamp(6) with time zone,
    kept integer not null,
    version bigint not null,
    constraint bulk_edit_id primary key (tenant_id, id)
);

create table bulk_edit_line (
    tenant_id uuid not null,
    bulk_edit_id uuid not null,
    position integer not null,
    spool_id uuid not null,
    storage_location_before varchar(100),
    lot_number_before varchar(100),
    notes_before varchar(2000),
    empty_spool_weight_before numeric(18, 9),
    supplier_id_before uuid,
    active_before boolean not null,
    storage_location_after varchar(100),
    lot_number_after varchar(100),
    notes_after varchar(2000),
    empty_spool_weight_after numeric(18, 9),
    supplier_id_after uuid,
    active_after boolean not null,
    constraint bulk_edit_line_id primary key (tenant_id, bulk_edit_id, position),
    constraint bulk_edit_bulk_edit_reference foreign key (tenant_id, bulk_edit_id) references bulk_edit (tenant_id, id),
    constraint bulk_edit_spool_reference foreign key (tenant_id, spool_id) references spool (tenant_id, id)
);

-- Pages of the list of spools that are sorted by the day of purchase begin in an index.
create index spool_by_purchase_date on spool (tenant_id, purchase_date, id);
