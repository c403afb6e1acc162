-- To whom people can give their pay. Charities only, and nothing about who gives; the account is sealed with the programme's key.
create table support.charity (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    name varchar(120) not null,
    registered_number varchar(12) not null,
    sealed text not null,
    account_by uuid not null,
    account_on date not null,
    offered boolean not null,
    version bigint not null,
    unique (programme_id, registered_number)
);

-- Empty: the person is paid. Whoever it is, it is one: a claim has one amount and one line that pays it.
alter table support.claim add column charity_id uuid references support.charity (id);
alter table support.payment_line add column charity_id uuid references support.charity (id);

-- Money that somebody has before they spend it. What was approved is used, left, given back or kept; nothing else becomes of it.
create table support.advance (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    initiative_id uuid not null references core.initiative (id),
    needed_on date,
    asked_minor bigint not null,
    approved_minor bigint,
    used_minor bigint not null,
    left_minor bigint not null,
    given_back_minor bigint not null,
    kept_minor bigint not null,
    currency varchar(3) not null,
    state varchar(20) not null,
    said_how varchar(20) not null,
    entered_by uuid not null,
    asked_on date not null,
    decided_by uuid,
    decided_on date,
    with_finance_on date,
    paid_on date,
    settled_by uuid,
    settled_on date,
    version bigint not null
);

-- What of an expense came out of an advance. It stays with the advance, however long the expense is kept.
create table support.advance_use (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    advance_id uuid not null references support.advance (id) on delete cascade,
    expense_id uuid not null,
    amount_minor bigint not null,
    used_on date not null,
    unique (advance_id, expense_id)
);

-- What of an expense is not paid again, and how much the person had of it before.
alter table support.expense add column from_advance_minor bigint;
alter table support.expense add column had_before_minor bigint;

-- Travel that staff booked and paid. It names the day and the initiative, never a meeting, and nobody is owed anything by it.
create table support.prepaid_travel (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    initiative_id uuid not null references core.initiative (id),
    kind varchar(20) not null,
    travel_on date not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    booked_by uuid not null references core.account (id),
    booked_on date not null,
    version bigint not null
);

create index advance_by_participant on support.advance (participant_id);
create index advance_by_state on support.advance (programme_id, state);
create index advance_use_by_expense on support.advance_use (expense_id);
create index prepaid_travel_by_participant on support.prepaid_travel (participant_id);
create index prepaid_travel_by_initiative on support.prepaid_travel (initiative_id, booked_on);
