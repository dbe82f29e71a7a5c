-- Every table of a workshop has tenant_id in its primary key, its unique keys and its foreign keys.
-- A *_key column holds the text of its neighbour with all letters small, written by the program, so that comparison does not depend on a database's locale.
-- A *_unique constraint is named <table>_<field>_unique and a foreign key <table>_<kind>_reference: error messages are made of these names.

create table workshop (
    tenant_id uuid not null,
    id uuid not null,
    code varchar(12) not null,
    name varchar(100) not null,
    currency varchar(3) not null,
    time_zone varchar(64) not null,
    strict_writes boolean not null,
    version bigint not null,
    constraint workshop_id primary key (tenant_id, id),
    constraint workshop_is_tenant check (id = tenant_id)
);

create table costing_policy (
    tenant_id uuid not null,
    id uuid not null,
    currency varchar(3) not null,
    labour_rate_per_hour numeric(19, 8) not null,
    power_watts numeric(12, 3) not null,
    tariff_per_kilowatt_hour numeric(19, 8) not null,
    depreciation_per_hour numeric(19, 8) not null,
    maintenance_per_hour numeric(19, 8) not null,
    failure numeric(19, 8) not null,
    overhead numeric(19, 8) not null,
    overhead_per_unit numeric(19, 8) not null,
    overhead_per_print_hour numeric(19, 8) not null,
    cost_basis varchar(20) not null,
    version bigint not null,
    constraint costing_policy_id primary key (tenant_id, id),
    constraint costing_policy_is_tenant check (id = tenant_id)
);

create table material_type (
    tenant_id uuid not null,
    code_key varchar(64)${collation} not null,
    code varchar(32) not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    density numeric(12, 4) not null,
    nozzle_lowest integer,
    nozzle_highest integer,
    bed_lowest integer,
    bed_highest integer,
    search_text varchar(400) not null,
    version bigint not null,
    constraint material_type_id primary key (tenant_id, code_key)
);

create table brand (
    tenant_id uuid not null,
    id uuid not null,
    number bigint not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    version bigint not null,
    constraint brand_id primary key (tenant_id, id),
    constraint brand_name_unique unique (tenant_id, name_key),
    constraint brand_number_unique unique (tenant_id, number)
);

create table filament (
    tenant_id uuid not null,
    id uuid not null,
    number bigint not null,
    brand_id uuid not null,
    name varchar(200) not null,
    name_key varchar(400)${collation} not null,
    material_type varchar(100) not null,
    material_type_key varchar(200)${collation} not null,
    colour_name varchar(100) not null,
    colour_name_key varchar(200)${collation} not null,
    colour_codes varchar(9) array not null,
    colour_pattern varchar(20),
    finish varchar(200),
    diameter_millimetres numeric(9, 3) not null,
    density numeric(12, 4) not null,
    price numeric(19, 4),
    price_currency varchar(3),
    net_weight numeric(18, 9),
    empty_spool_weight numeric(18, 9),
    standard_cost_per_gram numeric(19, 8),
    standard_cost_currency varchar(3),
    search_text varchar(1000) not null,
    version bigint not null,
    constraint filament_id primary key (tenant_id, id),
    constraint filament_number_unique unique (tenant_id, number),
    constraint filament_brand_reference foreign key (tenant_id, brand_id) references brand (tenant_id, id),
    constraint filament_weights check (net_weight > 0 and empty_spool_weight >= 0)
);
create index filament_by_type on filament (tenant_id, material_type_key, number);
create index filament_by_brand on filament (tenant_id, brand_id);

create table spool (
    tenant_id uuid not null,
    id uuid not null,
    number bigint not null,
    filament_id uuid not null,
    initial_weight numeric(18, 9) not null,
    remaining_weight numeric(18, 9) not null,
    allocated_weight numeric(18, 9) not null,
    empty_spool_weight numeric(18, 9),
    purchase_cost numeric(19, 4),
    purchase_cost_currency varchar(3),
    landed_cost numeric(19, 4),
    landed_cost_currency varchar(3),
    purchase_date date,
    storage_location varchar(100),
    lot_number varchar(100),
    notes varchar(2000),
    opened_at timestamp(6) with time zone,
    active boolean not null,
    search_text varchar(500) not null,
    version bigint not null,
    constraint spool_id primary key (tenant_id, id),
    constraint spool_number_unique unique (tenant_id, number),
    constraint spool_filament_reference foreign key (tenant_id, filament_id) references filament (tenant_id, id),
    constraint spool_initial check (initial_weight > 0),
    constraint spool_remaining check (remaining_weight >= 0),
    constraint spool_allocated check (allocated_weight >= 0)
);
create index spool_by_filament on spool (tenant_id, filament_id, number);

create table ledger_head (
    tenant_id uuid not null,
    id uuid not null,
    last_sequence bigint not null,
    constraint ledger_head_id primary key (tenant_id, id),
    constraint ledger_head_is_tenant check (id = tenant_id)
);

create table stock_movement (
    tenant_id uuid not null,
    id uuid not null,
    spool_id uuid not null,
    sequence bigint not null,
    type varchar(20) not null,
    weight_delta numeric(18, 9) not null,
    balance_after numeric(18, 9) not null,
    reason varchar(10000),
    reference_kind varchar(40),
    reference_id varchar(100),
    reverses uuid,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    constraint stock_movement_id primary key (tenant_id, id),
    constraint stock_movement_sequence_unique unique (tenant_id, sequence),
    constraint stock_movement_spool_reference foreign key (tenant_id, spool_id) references spool (tenant_id, id),
    constraint stock_movement_stock_movement_reference foreign key (tenant_id, reverses) references stock_movement (tenant_id, id),
    constraint stock_movement_balance check (balance_after >= 0)
);
create index stock_movement_by_spool on stock_movement (tenant_id, spool_id, sequence);

create table product (
    tenant_id uuid not null,
    id uuid not null,
    sku varchar(64) not null,
    sku_key varchar(128)${collation} not null,
    name varchar(200) not null,
    name_key varchar(400)${collation} not null,
    description varchar(10000),
    category varchar(200),
    category_key varchar(400)${collation},
    tags varchar(50) array not null,
    units_per_plate integer not null,
    setup_milliseconds bigint not null,
    handling_milliseconds bigint not null,
    print_milliseconds bigint not null,
    labour_rate_per_hour numeric(19, 8),
    labour_rate_currency varchar(3),
    power_watts numeric(12, 3),
    failure numeric(19, 8),
    overhead numeric(19, 8),
    cost_basis varchar(20),
    single_lot boolean not null,
    active boolean not null,
    search_text varchar(1000) not null,
    version bigint not null,
    constraint product_id primary key (tenant_id, id),
    constraint product_sku_unique unique (tenant_id, sku_key)
);
create index product_by_name on product (tenant_id, name_key, id);

create table product_line (
    tenant_id uuid not null,
    product_id uuid not null,
    kind varchar(10) not null,
    position integer not null,
    line_id uuid,
    weight numeric(18, 9),
    waste numeric(19, 8),
    slot integer,
    material_type varchar(200),
    brand varchar(200),
    colour varchar(200),
    finish varchar(200),
    diameter_millimetres numeric(19, 9),
    spool_id uuid,
    name varchar(200),
    quantity numeric(19, 4),
    unit_cost numeric(19, 8),
    unit_cost_currency varchar(3),
    inner_product_id uuid,
    constraint product_line_id primary key (tenant_id, product_id, kind, position),
    constraint product_line_unique unique (tenant_id, line_id),
    constraint product_line_owner foreign key (tenant_id, product_id) references product (tenant_id, id),
    constraint product_product_reference foreign key (tenant_id, inner_product_id) references product (tenant_id, id),
    constraint product_line_kind check (
        kind = 'material' and line_id is not null and weight >= 0 and waste >= 0 and slot >= 0 and material_type is not null
        or kind = 'component' and line_id is not null and name is not null and quantity >= 0
        or kind = 'product' and inner_product_id is not null and quantity >= 0
    )
);
create index product_line_by_inner_product on product_line (tenant_id, inner_product_id);

create table sales_channel (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    kind varchar(20)${collation} not null,
    currency varchar(3) not null,
    fee_schedule varchar(100),
    tax numeric(19, 8) not null,
    tax_included boolean not null,
    shipping_charged numeric(19, 4) not null,
    shipping_paid numeric(19, 4) not null,
    price_ending varchar(9),
    fact_names varchar(100) array not null,
    fact_values varchar(100) array not null,
    active boolean not null,
    version bigint not null,
    constraint sales_channel_id primary key (tenant_id, id),
    constraint sales_channel_name_unique unique (tenant_id, name_key)
);

create table price_rule (
    tenant_id uuid not null,
    product_id uuid not null,
    channel_id uuid not null,
    kind varchar(20) not null,
    target numeric(19, 6) not null,
    version bigint not null,
    constraint price_rule_id primary key (tenant_id, product_id, channel_id),
    constraint price_rule_product_reference foreign key (tenant_id, product_id) references product (tenant_id, id),
    constraint price_rule_sales_channel_reference foreign key (tenant_id, channel_id) references sales_channel (tenant_id, id)
);

create table fee_schedule (
    tenant_id uuid not null,
    id varchar(100)${collation} not null,
    content varchar(100000) not null,
    version bigint not null,
    constraint fee_schedule_id primary key (tenant_id, id)
);

create table command_record (
    tenant_id uuid not null,
    command_key varchar(1000)${collation} not null,
    fingerprint varchar(1000) not null,
    answer varchar(1000000) not null,
    recorded_at timestamp(6) with time zone not null,
    constraint command_record_id primary key (tenant_id, command_key)
);
create index command_record_by_age on command_record (tenant_id, recorded_at);

create table number_counter (
    tenant_id uuid not null,
    name varchar(200)${collation} not null,
    last_number bigint not null,
    constraint number_counter_id primary key (tenant_id, name)
);
