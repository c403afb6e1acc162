-- Where somebody's pay goes. What they entered is sealed with their key; an entry takes the place of the one before.
create table support.bank_account (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    sealed text not null,
    checked varchar(20) not null,
    entered_by uuid not null,
    entered_how varchar(20) not null,
    entered_on date not null,
    version bigint not null,
    unique (participant_id)
);

-- The account that the institution pays from, sealed with the programme's key.
create table support.paying_account (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    sealed text not null,
    set_by uuid not null,
    set_on date not null,
    version bigint not null,
    unique (programme_id)
);

-- Paying all that was approved up to a day.
create table support.payment_run (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    state varchar(20) not null,
    up_to date not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    found integer not null,
    taken integer not null,
    leased_until timestamp with time zone,
    released_by uuid,
    released_at timestamp with time zone,
    version bigint not null
);

-- What is owed, a claim or an expense, is in one run at most: its id is the key.
create table support.item_in_run (
    item_id uuid primary key,
    kind varchar(20) not null,
    programme_id uuid not null references core.programme (id),
    run_id uuid not null references support.payment_run (id),
    line_id uuid,
    version bigint not null
);

-- One for each person and kind of pay. The reference is all that a bank statement says of it.
create table support.payment_line (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    run_id uuid not null references support.payment_run (id),
    participant_id uuid not null references core.participant (id),
    kind varchar(20) not null,
    amount_minor bigint not null,
    currency varchar(3) not null,
    reference varchar(18) not null,
    paid_on date,
    paid_how varchar(20),
    returned_on date,
    version bigint not null,
    unique (programme_id, reference)
);

-- Which file was taken away by whom. The file itself is not kept: it holds bank details.
create table support.payment_file (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    run_id uuid not null references support.payment_run (id),
    format varchar(20) not null,
    sha256 varchar(64) not null,
    payments integer not null,
    amount_minor bigint not null,
    taken_by uuid not null,
    taken_at timestamp with time zone not null
);

-- A list from the bank that was read; nothing of it is kept but what a person has to decide. The same file is read once.
create table support.bank_statement (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    sha256 varchar(64) not null,
    paid integer not null,
    known integer not null,
    others integer not null,
    read_by uuid not null,
    read_at timestamp with time zone not null,
    unique (programme_id, sha256)
);

create table support.statement_finding (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    statement_id uuid not null references support.bank_statement (id),
    line_id uuid,
    line_number integer not null,
    kind varchar(20) not null,
    reference varchar(18) not null,
    booked_on date not null,
    amount_minor bigint not null,
    decision varchar(20),
    decided_by uuid,
    decided_on date,
    version bigint not null,
    unique (programme_id, kind, reference, booked_on, amount_minor)
);

create index item_in_run_by_run on support.item_in_run (run_id);
create index item_in_run_by_line on support.item_in_run (line_id);
create index payment_line_by_run on support.payment_line (run_id);
create index payment_line_by_participant on support.payment_line (participant_id);
create index payment_file_by_run on support.payment_file (run_id);
create index payment_run_by_state on support.payment_run (programme_id, state);
create index statement_finding_by_statement on support.statement_finding (statement_id);
create index statement_finding_by_decision on support.statement_finding (programme_id, decision);
