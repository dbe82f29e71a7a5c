-- The member behind a key and behind an invitation; null where nobody noted it.

alter table api_key add column maker_id uuid;
create index api_key_by_maker on api_key (tenant_id, maker_id, id);

alter table invitation add column inviter_id uuid;
create index invitation_by_inviter on invitation (tenant_id, inviter_id, id);
create index invitation_by_role on invitation (tenant_id, role, id);
create index invitation_by_end on invitation (tenant_id, expires_at);

create index audit_entry_by_action on audit_entry (tenant_id, action, recorded_at desc, id);
