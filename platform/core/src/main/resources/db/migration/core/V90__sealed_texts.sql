-- Fingerprint of the key outside the database that everything sealed depends on.
create table core.text_key (
    the_one boolean primary key check (the_one),
    fingerprint varchar(64) not null
);

-- A participant's key, sealed with the programme's; null when it was shredded.
create table core.participant_key (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    wrapped varchar(200),
    shredded_at timestamp with time zone,
    version bigint not null
);

-- Where somebody is reached, and why their data were opened, stand here sealed from now on; what stood there in clear is sealed at
-- the next start.
alter table core.participant add column sealed_reach_at text;
alter table core.participant alter column reach_at drop not null;
alter table core.opening add column sealed_reason text;
alter table core.opening alter column reason drop not null;
