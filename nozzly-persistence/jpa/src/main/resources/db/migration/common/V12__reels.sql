-- Types of reels with the weight of an empty one, when a spool was dried, and its picture. Rules as in the first migration.

create table reel_type (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    brand varchar(100),
    material varchar(20)${collation} not null,
    empty_weight numeric(18, 9) not null,
    notes varchar(2000),
    active boolean not null,
    search_text varchar(5000) not null,
    version bigint not null,
    constraint reel_type_id primary key (tenant_id, id),
    constraint reel_type_name_unique unique (tenant_id, name_key),
    constraint reel_type_weight check (empty_weight >= 0)
);

-- The reel that a filament usually comes on, and that of a spool which came on another.
alter table filament add column reel_type_id uuid;
alter table filament add constraint filament_reel_type_reference foreign key (tenant_id, reel_type_id) references reel_type (tenant_id, id);
alter table spool add column reel_type_id uuid;
alter table spool add constraint spool_reel_type_reference foreign key (tenant_id, reel_type_id) references reel_type (tenant_id, id);
alter table spool add column dried_at date;

-- Pictures of spools, each small enough for one row. The spool knows the mark of its own, so that lists need not look for it.
create table spool_photo (
    tenant_id uuid not null,
    spool_id uuid not null,
    width integer not null,
    height integer not null,
    content bytea not null,
    constraint spool_photo_id primary key (tenant_id, spool_id),
    constraint spool_photo_spool_reference foreign key (tenant_id, spool_id) references spool (tenant_id, id)
);
alter table spool add column photo_mark bigint;
