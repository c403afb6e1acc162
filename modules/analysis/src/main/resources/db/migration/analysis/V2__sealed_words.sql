-- What people said stands here sealed from now on; what stood there in clear is sealed at the next start.
alter table analysis.transcript add column sealed_body text;
alter table analysis.transcript add column sealed_turns text;
alter table analysis.transcript alter column body drop not null;
alter table analysis.transcript alter column turns drop not null;
alter table analysis.reply add column sealed_words text;
alter table analysis.reply alter column words drop not null;
