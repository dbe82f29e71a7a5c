-- The wall stands before the owner too, hence the common migration has met no spool.
alter table spool no force row level security;
alter table filament no force row level security;
alter table brand no force row level security;
update spool set
    material_type_key = (select f.material_type_key from filament f where f.tenant_id = spool.tenant_id and f.id = spool.filament_id),
    colour_key = (select f.colour_name_key from filament f where f.tenant_id = spool.tenant_id and f.id = spool.filament_id),
    brand_key = (select b.name_key from filament f join brand b on b.tenant_id = f.tenant_id and b.id = f.brand_id
        where f.tenant_id = spool.tenant_id and f.id = spool.filament_id);
alter table brand force row level security;
alter table filament force row level security;
alter table spool force row level security;
