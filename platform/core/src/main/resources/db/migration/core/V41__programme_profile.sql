alter table core.programme add column short_name varchar(40);
alter table core.programme add column colour varchar(7);
alter table core.programme add column mentor_word varchar(60);
alter table core.programme add column spoken varchar(5);
alter table core.programme add column archived_at timestamp with time zone;

-- What somebody chooses to be called here; empty where they chose nothing.
alter table core.participant add column own_word varchar(60);
