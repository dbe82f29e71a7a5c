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
-- What is joined to every spool: a server that has no statistics of such a table takes it for nearly empty, and by default counts small ones never.
alter table brand set (autovacuum_analyze_threshold = 5);
alter table filament set (autovacuum_analyze_threshold = 5);
alter table reel_type set (autovacuum_analyze_threshold = 5);
alter table supplier set (autovacuum_analyze_threshold = 5);
alter table location set (autovacuum_analyze_threshold = 5);
alter table component set (autovacuum_analyze_threshold = 5);
