-- The purposes whose yes ended, or rests, by a withdrawal, by their keys with commas between: for the copy that the person keeps.
alter table core.withdrawal add column ended varchar(4000);
