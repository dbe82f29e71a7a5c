-- Who may do what, how people sign in, who changed what, long work. Rules as in the first migration.
-- What belongs to no workshop (account, external_identity, affiliation, login_session, one_time_token, signing_key) lies under the tenant of the installation;
-- workshop_id in it names a workshop and is no wall.

create table role (
    tenant_id uuid not null,
    code varchar(40)${collation} not null,
    name varchar(100) not null,
    permissions varchar(100) array not null,
    version bigint not null,
    constraint role_id primary key (tenant_id, code)
);

create table member (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    email varchar(254) not null,
    email_key varchar(508)${collation} not null,
    role varchar(40)${collation} not null,
    joined_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint member_id primary key (tenant_id, id)
);
create index member_by_name on member (tenant_id, name_key, id);
create index member_by_role on member (tenant_id, role, id);

create table invitation (
    tenant_id uuid not null,
    id uuid not null,
    email varchar(254) not null,
    role varchar(40) not null,
    secret_hash varchar(200) not null,
    invited_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint invitation_id primary key (tenant_id, id)
);
create index invitation_by_age on invitation (tenant_id, created_at desc, id);

create table api_key (
    tenant_id uuid not null,
    id uuid not null,
    name varchar(100) not null,
    name_key varchar(200)${collation} not null,
    scopes varchar(100) array not null,
    secret_hash varchar(200) not null,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    version bigint not null,
    constraint api_key_id primary key (tenant_id, id)
);
create index api_key_by_age on api_key (tenant_id, created_at desc, id);
create index api_key_by_name on api_key (tenant_id, name_key, id);

create table account (
    tenant_id uuid not null,
    id uuid not null,
    email varchar(254) not null,
    email_key varchar(508)${collation} not null,
    name varchar(100) not null,
    password_hash varchar(1000),
    sealed_secret varchar(1000),
    last_step bigint,
    recovery_hashes varchar(200) array,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint account_id primary key (tenant_id, id),
    constraint account_email_unique unique (tenant_id, email_key),
    constraint account_second_factor check (
        sealed_secret is null and last_step is null and recovery_hashes is null
        or sealed_secret is not null and last_step is not null and recovery_hashes is not null
    )
);

create table external_identity (
    tenant_id uuid not null,
    issuer varchar(300)${collation} not null,
    subject varchar(255)${collation} not null,
    account_id uuid not null,
    linked_at timestamp(6) with time zone not null,
    constraint external_identity_id primary key (tenant_id, issuer, subject)
);
create index external_identity_by_account on external_identity (tenant_id, account_id);

create table affiliation (
    tenant_id uuid not null,
    account_id uuid not null,
    workshop_id uuid not null,
    noted_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null,
    constraint affiliation_id primary key (tenant_id, account_id, workshop_id)
);
create index affiliation_by_workshop on affiliation (tenant_id, workshop_id);

create table login_session (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    kind varchar(20) not null,
    secret_hash varchar(200)${collation},
    workshop_id uuid not null,
    second_factor_passed boolean not null,
    generation bigint not null,
    refreshed_at timestamp(6) with time zone not null,
    address varchar(64) not null,
    agent varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    version bigint not null,
    constraint login_session_id primary key (tenant_id, id),
    constraint login_session_secret_unique unique (tenant_id, secret_hash)
);
create index login_session_by_account on login_session (tenant_id, account_id, last_seen_at desc, id);
create index login_session_by_end on login_session (tenant_id, expires_at);
create index login_session_by_revocation on login_session (tenant_id, revoked_at);

create table one_time_token (
    tenant_id uuid not null,
    secret_hash varchar(200)${collation} not null,
    purpose varchar(40) not null,
    account_id uuid,
    detail varchar(10000) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint one_time_token_id primary key (tenant_id, secret_hash)
);
create index one_time_token_by_account on one_time_token (tenant_id, account_id);
create index one_time_token_by_purpose on one_time_token (tenant_id, purpose);
create index one_time_token_by_end on one_time_token (tenant_id, expires_at);

create table signing_key (
    tenant_id uuid not null,
    id varchar(100)${collation} not null,
    sealed_secret varchar(10000) not null,
    created_at timestamp(6) with time zone not null,
    retires_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    constraint signing_key_id primary key (tenant_id, id)
);

create table audit_entry (
    tenant_id uuid not null,
    id uuid not null,
    action varchar(200) not null,
    subject_kind varchar(100) not null,
    subject_id varchar(200) not null,
    subject_label varchar(1000) not null,
    change_fields varchar(1000) array not null,
    change_befores varchar(4000) array not null,
    change_afters varchar(4000) array not null,
    actor_kind varchar(20) not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    origin_address varchar(64) not null,
    origin_agent varchar(200) not null,
    origin_request_id varchar(100) not null,
    recorded_at timestamp(6) with time zone not null,
    search_text varchar(4000) not null,
    constraint audit_entry_id primary key (tenant_id, id)
);
create index audit_entry_by_age on audit_entry (tenant_id, recorded_at desc, id);
create index audit_entry_by_subject on audit_entry (tenant_id, subject_id, recorded_at desc, id);
create index audit_entry_by_subject_kind on audit_entry (tenant_id, subject_kind, recorded_at desc, id);
create index audit_entry_by_actor on audit_entry (tenant_id, actor_id, recorded_at desc, id);

create table job (
    tenant_id uuid not null,
    id uuid not null,
    kind varchar(100) not null,
    kind_key varchar(200)${collation} not null,
    argument_names varchar(200) array not null,
    argument_values varchar(4000) array not null,
    state varchar(20)${collation} not null,
    done bigint not null,
    total bigint not null,
    note varchar(500) not null,
    attempts integer not null,
    cancel_requested boolean not null,
    outcome varchar(4000),
    actor_kind varchar(20) not null,
    actor_id varchar(200) not null,
    actor_name varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    search_text varchar(10000) not null,
    version bigint not null,
    constraint job_id primary key (tenant_id, id)
);
create index job_by_age on job (tenant_id, created_at desc, id);
create index job_by_state on job (tenant_id, state, created_at desc, id);
create index job_by_kind on job (tenant_id, kind, created_at desc, id);
create index job_by_kind_key on job (tenant_id, kind_key, id);
create index job_by_end on job (tenant_id, ended_at);

create table shared_state (
    tenant_id uuid not null,
    name varchar(200)${collation} not null,
    content varchar(4000)${collation} not null,
    expires_at timestamp(6) with time zone not null,
    constraint shared_state_id primary key (tenant_id, name)
);
create index shared_state_by_end on shared_state (tenant_id, expires_at);

create table workshop_logo (
    tenant_id uuid not null,
    id uuid not null,
    format varchar(10) not null,
    image bytea not null,
    version bigint not null,
    constraint workshop_logo_id primary key (tenant_id, id),
    constraint workshop_logo_is_tenant check (id = tenant_id)
);

-- The queue of the library db-scheduler, which asks for these names. It belongs to the installation and has no tenant: what is due is looked for over all
-- workshops at once. Hence a row names a job and holds nothing of it; the job itself lies in its workshop's table above.
create table scheduled_tasks (
    task_name varchar(200) not null,
    task_instance varchar(200) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_id primary key (task_name, task_instance)
);
create index scheduled_tasks_by_due_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
