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

-- The audit trail is append-only for every role.
create function refuse_change_of_trail() returns trigger language plpgsql as $$
begin
    raise exception 'entries of % are never changed and never deleted', tg_table_name using errcode = '42501';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change_of_trail();

create trigger audit_entry_never_truncated before truncate on audit_entry
    for each statement execute function refuse_change_of_trail();
