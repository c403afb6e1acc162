-- Append-only: what a researcher has to do with the scheme that is studied, and what they said before.
create table analysis.involvement (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    account_id uuid not null references core.account (id),
    role_in_scheme varchar(1000) not null,
    paid boolean not null,
    line_managed_by varchar(1000) not null,
    stated_on date not null,
    position bigint not null,
    unique (study_id, account_id, position)
);

-- Append-only: how a researcher knows somebody who may be interviewed, and what they said before.
create table analysis.acquaintance (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    account_id uuid not null references core.account (id),
    participant_id uuid not null references core.participant (id),
    how varchar(30) not null,
    stated_on date not null,
    position bigint not null,
    unique (study_id, account_id, position)
);

-- Append-only: topic guide, protocol and what an ethics committee allowed, version after version.
create table analysis.study_paper (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    kind varchar(30) not null,
    words text not null,
    since date not null,
    written_on date not null,
    written_by uuid not null,
    position integer not null,
    unique (study_id, kind, position)
);

create index acquaintance_by_participant on analysis.acquaintance (participant_id);
