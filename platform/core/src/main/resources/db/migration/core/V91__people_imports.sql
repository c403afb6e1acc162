-- A file of people that is to be imported. The file is sealed, and null again as soon as the import is over.
create table core.people_import (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    state varchar(20) not null,
    people integer not null,
    sealed bytea,
    attempts integer not null,
    settled_at timestamp with time zone,
    version bigint not null
);

-- How far a running import has come, and until when somebody is taken to be at work on it. The import itself is one transaction, which nobody sees into.
create table core.people_import_progress (
    import_id uuid primary key references core.people_import (id),
    programme_id uuid not null references core.programme (id),
    people_done integer not null,
    claimed_until timestamp with time zone not null
);

create index people_import_by_time on core.people_import (programme_id, asked_at);
