-- A code that goes out by e-mail, and the address it goes to: encrypted with the key in the data folder, and null again as soon
-- as the notice is sent, has failed or is stopped.
alter table core.notice add column sealed varchar(4000);
