-- Changes of many spools give them types of reels and values of the workshop's own fields too. Of these fields only those that an edit changed are kept,
-- as one text each, written as in a spool.

alter table bulk_edit_line add column reel_type_id_before uuid;
alter table bulk_edit_line add column custom_values_before varchar(200000);
alter table bulk_edit_line add column reel_type_id_after uuid;
alter table bulk_edit_line add column custom_values_after varchar(200000);
