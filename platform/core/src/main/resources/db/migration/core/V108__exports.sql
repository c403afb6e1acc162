-- Files that left: who took them, for whom, and where in them somebody stands; so that they can be asked to take somebody out again. A recall
-- names a place and nobody.
create table core.export (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    kind varchar(80) not null,
    taken_by uuid not null,
    taken_at timestamp with time zone not null,
    recipient varchar(200) not null,
    recalled_from varchar(20) not null,
    people bigint not null,
    version bigint not null
);

create table core.export_place (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    export_id uuid not null references core.export (id),
    participant_id uuid not null references core.participant (id),
    place varchar(60) not null
);

create index export_place_by_participant on core.export_place (participant_id);

create table core.export_recall (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    export_id uuid not null references core.export (id),
    place varchar(60) not null,
    asked_at timestamp with time zone not null,
    done_at timestamp with time zone,
    done_by uuid,
    version bigint not null,
    unique (export_id, place)
);
