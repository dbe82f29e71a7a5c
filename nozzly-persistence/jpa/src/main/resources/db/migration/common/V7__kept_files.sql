-- Files that somebody sent in and that are worked on later, by whichever host; in parts, because H2 keeps at most a megabyte in a row.
create table kept_file (
    tenant_id uuid not null,
    file_id uuid not null,
    part integer not null,
    name varchar(200)${collation} not null,
    kept_at timestamp(6) with time zone not null,
    content bytea not null,
    constraint kept_file_id primary key (tenant_id, file_id, part),
    constraint kept_file_part_is_counted check (part >= 0)
);
create index kept_file_by_age on kept_file (tenant_id, kept_at);
