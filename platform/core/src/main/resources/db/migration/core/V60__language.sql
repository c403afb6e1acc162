-- The language somebody reads their pages in; empty where they chose none.
alter table core.account add column language varchar(5);
