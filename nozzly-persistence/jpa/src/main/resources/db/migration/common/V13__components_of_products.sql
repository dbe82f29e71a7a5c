-- A counted part of a product may be a component of the stock, whose average cost is then its price. Rules as in the first migration.

alter table product_line add column component_id uuid;
alter table product_line add constraint product_component_reference
    foreign key (tenant_id, component_id) references component (tenant_id, id);
alter table product_line add constraint product_line_component check (component_id is null or kind = 'component');
create index product_line_by_component on product_line (tenant_id, component_id);

-- What changed lately is read from the latest on.
create index component_movement_by_time on component_movement (tenant_id, recorded_at, id);
