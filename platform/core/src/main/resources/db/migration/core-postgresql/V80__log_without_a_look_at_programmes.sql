-- Whoever writes these rows does it through the wall: the signed context names a programme that was entered, so it exists, and none
-- is ever deleted. To look it up again for each line would lock the programme's row each time, for everybody who reads at once.
alter table core.audit_entry drop constraint audit_entry_programme_id_fkey;
alter table core.audit_link drop constraint audit_link_programme_id_fkey;
