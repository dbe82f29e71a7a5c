-- The second wall around the tables that have no wall yet.
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
