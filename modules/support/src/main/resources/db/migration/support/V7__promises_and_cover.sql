-- What is promised to the people of an initiative, in versions. What was in force never changes: a change is a new version.
create table support.promise_template (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    number integer not null,
    valid_from date not null,
    made_by uuid not null,
    unique (initiative_id, number)
);

-- One line of one version. The series stays the same where a later version goes on with the line.
create table support.promise_line (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    template_id uuid not null references support.promise_template (id),
    series uuid not null,
    position integer not null,
    kind varchar(40) not null,
    words varchar(300) not null,
    moment varchar(40) not null,
    amount integer not null,
    unit varchar(20) not null,
    to_each boolean not null,
    owner_role varchar(40),
    owner_id uuid references core.account (id)
);

-- What a line asked for. The same occasion never makes the same promise again.
alter table support.promise add column line_id uuid references support.promise_line (id);
alter table support.promise add column series uuid;
alter table support.promise add column occasion varchar(120);
alter table support.promise alter column owner_id drop not null;
alter table support.promise add constraint promise_once unique (series, occasion);
alter table support.task add column line_id uuid references support.promise_line (id);

-- When a member of staff is away, and who stands in. No column for why.
create table support.absence (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    account_id uuid not null references core.account (id),
    from_on date not null,
    until_on date not null,
    stand_in_id uuid references core.account (id),
    noted_by uuid not null,
    version bigint not null
);

-- To whom people turn, from a moment on. The last one counts.
create table support.named_supporter (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    account_id uuid not null references core.account (id),
    named_at timestamp with time zone not null
);

create index promise_line_by_template on support.promise_line (template_id);
create index promise_by_initiative on support.promise (initiative_id);
create index promise_open on support.promise (programme_id, kept_on, due_on);
create index task_open on support.task (programme_id, done_on, due_on);
create index task_by_owner on support.task (programme_id, owner_id, due_on);
create index absence_by_day on support.absence (programme_id, until_on);
