-- Lines of the log are only ever added. Whom a line is about stands beside the chain; in the chain stands a salted hash of it.
alter table core.audit_entry add column about_hash varchar(64);
alter table core.audit_entry add column purpose varchar(80);
alter table core.audit_entry add column people varchar(64);

create table core.audit_link (
    entry_id uuid primary key,
    programme_id uuid not null references core.programme (id),
    position bigint not null,
    hash varchar(64) not null,
    unique (programme_id, position)
);

-- Where the chain of a programme ends: locked by whoever adds to it, so that two never add at once.
create table core.audit_head (
    id uuid primary key,
    programme_id uuid not null references core.programme (id) unique,
    position bigint not null,
    hash varchar(64) not null,
    linked_until timestamp with time zone not null
);

create table core.audit_salt (
    participant_id uuid primary key,
    programme_id uuid not null references core.programme (id),
    salt varchar(32) not null
);

-- The people of a list that was read. The same people read again are not written again.
create table core.audit_people (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    digest varchar(64) not null,
    participant_id uuid,
    person_hash varchar(64) not null
);

create index audit_people_by_digest on core.audit_people (programme_id, digest);
create index audit_people_by_person on core.audit_people (participant_id);
create index audit_by_about on core.audit_entry (programme_id, about);
