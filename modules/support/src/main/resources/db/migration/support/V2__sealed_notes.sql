-- Notes stand here sealed from now on; what stood there in clear is sealed at the next start.
alter table support.check_in add column sealed_note text;
alter table support.check_in alter column note drop not null;
