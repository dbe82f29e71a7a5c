-- Which workshops there are, for whoever copies all of them: behind the wall nobody sees that. The names of tenants belong to the installation.
create table workshop_directory (
    tenant_id uuid not null,
    workshop_id uuid not null,
    constraint workshop_directory_id primary key (tenant_id, workshop_id)
);

alter table workshop no force row level security;
insert into workshop_directory (tenant_id, workshop_id)
    select '00000000-0000-0000-0000-000000000000'::uuid, id from workshop;
alter table workshop force row level security;

create function note_workshop() returns trigger language plpgsql as $$
declare
    own text := current_setting('app.current_tenant_id', true);
    installation text := '00000000-0000-0000-0000-000000000000';
begin
    perform set_config('app.current_tenant_id', installation, true);
    insert into workshop_directory (tenant_id, workshop_id) values (installation::uuid, new.id) on conflict do nothing;
    perform set_config('app.current_tenant_id', coalesce(own, ''), true);
    return null;
end
$$;

create trigger workshop_noted after insert on workshop for each row execute function note_workshop();

-- The second wall around the new tables.
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

-- Checkpoints are append-only for every role.
create trigger ledger_checkpoint_append_only before update or delete on ledger_checkpoint
    for each row execute function refuse_change_of_trail();

create trigger ledger_checkpoint_never_truncated before truncate on ledger_checkpoint
    for each statement execute function refuse_change_of_trail();
