-- What staff have to do for somebody. The occasion keeps a fact that is told twice from making two tasks.
create table support.task (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    kind varchar(40) not null,
    participant_id uuid not null references core.participant (id),
    initiative_id uuid references core.initiative (id),
    activity_id uuid,
    occasion varchar(120) not null,
    due_on date not null,
    owner_id uuid references core.account (id),
    done_on date,
    done_by uuid,
    version bigint not null,
    unique (participant_id, kind, occasion)
);

-- What the institution promised, one row for each day it is due. It is about staff: no participant stands here.
create table support.promise (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    kind varchar(40) not null,
    words varchar(300) not null,
    due_on date not null,
    owner_id uuid not null references core.account (id),
    kept_on date,
    kept_by uuid,
    version bigint not null
);

-- Read by who wrote it and by the person, by nobody else (R16).
create table support.check_in (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    held_on date not null,
    how varchar(20) not null,
    written_by uuid not null references core.account (id),
    note varchar(2000) not null,
    written_at timestamp with time zone not null
);

-- Pay for an hour, from a day on. Amounts are whole minor units (pence).
create table support.rate_card (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    valid_from date not null,
    hourly_minor bigint not null,
    currency varchar(3) not null,
    version bigint not null,
    unique (programme_id, valid_from)
);

-- One for each activity and paid person. No column for what was done, and none for anybody's confirmation (R7).
create table support.claim (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    initiative_id uuid not null references core.initiative (id),
    activity_id uuid not null,
    held_on date not null,
    minutes integer not null,
    offered_minor bigint,
    amount_minor bigint,
    currency varchar(3) not null,
    state varchar(20) not null,
    said_by uuid references core.participant (id),
    said_how varchar(20),
    entered_by uuid,
    entered_on date,
    sent_on date,
    approved_by uuid,
    approved_on date,
    with_finance_on date,
    paid_on date,
    version bigint not null,
    unique (activity_id, participant_id)
);

create index task_by_due on support.task (programme_id, due_on);
create index promise_by_due on support.promise (programme_id, due_on);
create index check_in_by_participant on support.check_in (participant_id);
create index claim_by_participant on support.claim (participant_id);
create index claim_by_state on support.claim (programme_id, state);
