-- What spools are sorted by stands in their own rows, so that every page begins in an index, however deep it is.
alter table spool add column material_type_key varchar(200)${collation} default '' not null;
alter table spool add column brand_key varchar(400)${collation} default '' not null;
alter table spool add column colour_key varchar(400)${collation} default '' not null;
update spool set
    material_type_key = (select f.material_type_key from filament f where f.tenant_id = spool.tenant_id and f.id = spool.filament_id),
    colour_key = (select f.colour_name_key from filament f where f.tenant_id = spool.tenant_id and f.id = spool.filament_id),
    brand_key = (select b.name_key from filament f join brand b on b.tenant_id = f.tenant_id and b.id = f.brand_id
        where f.tenant_id = spool.tenant_id and f.id = spool.filament_id);
create index spool_by_material_type on spool (tenant_id, material_type_key, id);
create index spool_by_brand on spool (tenant_id, brand_key, id);
create index spool_by_colour on spool (tenant_id, colour_key, id);
