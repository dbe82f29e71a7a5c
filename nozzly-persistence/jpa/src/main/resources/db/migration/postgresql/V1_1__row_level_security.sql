-- The second wall between tenants. Without a tenant in the transaction's setting nothing is visible and nothing can be written, not even by the owner.
do $$
declare
    name text;
    own text := '(tenant_id = nullif(current_setting(''app.current_tenant_id'', true), '''')::uuid)';
begin
    for name in
        select c.relname
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant_isolation on %I using %s with check %s', name, own, own);
    end loop;
end
$$;

-- The ledger is append-only for every role.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'entries of % are never changed and never deleted; post a reversal', tg_table_name using errcode = '42501';
end
$$;

create trigger stock_movement_append_only before update or delete on stock_movement
    for each row execute function refuse_change_of_ledger();

create trigger stock_movement_never_truncated before truncate on stock_movement
    for each statement execute function refuse_change_of_ledger();
