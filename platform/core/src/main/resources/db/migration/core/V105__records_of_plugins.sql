-- Records of plugins stand here sealed from now on; what stood there in clear is sealed at the next start. Some are about one person: sealed
-- with that person's key, and gone when their words go, whatever the plugin does.
alter table core.document add column participant_id uuid references core.participant (id);
alter table core.document add column sealed_body text;
alter table core.document alter column body drop not null;
alter table core.document alter column doc_key set data type varchar(260);

create index document_about on core.document (participant_id);
