-- The second wall around the tables that have no wall yet. scheduled_tasks has no tenant and stays outside.
do $$
declare
    name text;
    own text := '(tenant_id = nullif(current_setting(''app.current_tenant_id'', true), '''')::uuid)';
begin
    for name in
        select c.relname
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not c.relrowsecurity
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant_isolation on %I using %s with check %s', name, own, own);
    end loop;
end
$$;

-- The ledger of components is append-only for every role.
create trigger component_movement_append_only before update or delete on component_movement
    for each row execute function refuse_change_of_ledger();

create trigger component_movement_never_truncated before truncate on component_movement
    for each statement execute function refuse_change_of_ledger();

-- The wall stands before the owner too, hence the common migration has met no spool.
alter table spool no force row level security;
update spool set storage_location_key = lower(storage_location) where storage_location is not null;
alter table spool force row level security;
