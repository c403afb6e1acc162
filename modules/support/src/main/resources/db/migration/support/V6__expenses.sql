-- What a mile is paid back, by vehicle, from a day on. Rows are only ever added: of two for the same day the later entry counts.
create table support.mileage_rate (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    vehicle varchar(20) not null,
    valid_from date not null,
    mile_minor bigint not null,
    currency varchar(3) not null,
    set_by uuid not null,
    set_at timestamp with time zone not null
);

-- What somebody paid themselves and has back. It names the day and the initiative, never a meeting.
create table support.expense (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    initiative_id uuid not null references core.initiative (id),
    kind varchar(20) not null,
    spent_on date not null,
    asked_minor bigint not null,
    approved_minor bigint,
    currency varchar(3) not null,
    vehicle varchar(20),
    miles_tenths integer,
    state varchar(20) not null,
    said_how varchar(20) not null,
    entered_by uuid not null,
    sent_on date not null,
    approved_by uuid,
    approved_on date,
    with_finance_on date,
    paid_on date,
    version bigint not null
);

-- A word about it, by the person or to them; sealed with the person's key.
create table support.expense_word (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    expense_id uuid not null references support.expense (id) on delete cascade,
    participant_id uuid not null references core.participant (id),
    kind varchar(20) not null,
    sealed text not null,
    written_by uuid not null,
    written_at timestamp with time zone not null
);

-- That there is a receipt. Nothing of its file's name is kept.
create table support.receipt (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    expense_id uuid not null references support.expense (id) on delete cascade,
    participant_id uuid not null references core.participant (id),
    place integer not null,
    kind varchar(10) not null,
    size_bytes integer not null,
    added_by uuid not null,
    added_on date not null,
    unique (expense_id, place)
);

-- Apart, because expenses are listed often and what is in a receipt is read seldom. Sealed with the person's key.
create table support.receipt_file (
    id uuid primary key references support.receipt (id) on delete cascade,
    programme_id uuid not null references core.programme (id),
    sealed text not null
);

create index mileage_rate_by_vehicle on support.mileage_rate (programme_id, vehicle, valid_from);
create index expense_by_participant on support.expense (participant_id);
create index expense_by_state on support.expense (programme_id, state);
create index expense_word_by_expense on support.expense_word (expense_id);
create index expense_word_by_participant on support.expense_word (participant_id);
create index receipt_by_participant on support.receipt (participant_id);
