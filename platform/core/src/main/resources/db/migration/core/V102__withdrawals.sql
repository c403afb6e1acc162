-- Somebody stops, as far as they said. Written in the transaction in which their yes ends; what is to be done about it stands
-- beside it, and is done piece by piece from then on.
create table core.withdrawal (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    level varchar(20) not null,
    module varchar(60),
    method varchar(20) not null,
    sealed_said_by text not null,
    typed_by uuid not null,
    told_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    version bigint not null
);

create index withdrawal_by_participant on core.withdrawal (participant_id);
create index withdrawal_unfinished on core.withdrawal (programme_id, finished_at);

create table core.withdrawal_work (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    withdrawal_id uuid not null references core.withdrawal (id),
    holding varchar(80) not null,
    turn int not null,
    done_at timestamp with time zone,
    attempts int not null,
    outcome text not null,
    version bigint not null,
    unique (withdrawal_id, holding)
);

-- Of whom nothing is known any more. The row stays, because others refer to it.
alter table core.participant add column gone_at timestamp with time zone;
