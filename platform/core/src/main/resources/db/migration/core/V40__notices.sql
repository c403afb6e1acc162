-- What somebody is told. Written in the transaction of its cause. Arguments are ids, moments and numbers, never words; the
-- address is read when it is sent.
create table core.notice (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid references core.participant (id),
    account_id uuid references core.account (id),
    about_id uuid references core.participant (id),
    template varchar(120) not null,
    args text not null,
    calendar text not null,
    channel varchar(20) not null,
    state varchar(20) not null,
    attempts bigint not null,
    next_try_at timestamp with time zone not null,
    problem varchar(120),
    created_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    read_at timestamp with time zone,
    version bigint not null
);

-- How somebody wants to be told, beyond the one way to be reached: who said it and who typed it stay (R15).
create table core.notice_choice (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid references core.participant (id),
    account_id uuid references core.account (id),
    email varchar(320) not null,
    spelled_out boolean not null,
    large_print boolean not null,
    channel varchar(20) not null,
    said_by varchar(200) not null,
    typed_by uuid not null,
    decided_at timestamp with time zone not null,
    version bigint not null,
    unique (programme_id, participant_id),
    unique (programme_id, account_id)
);

create index notice_by_state on core.notice (programme_id, state, next_try_at);
create index notice_by_participant on core.notice (participant_id);
create index notice_by_account on core.notice (account_id);
