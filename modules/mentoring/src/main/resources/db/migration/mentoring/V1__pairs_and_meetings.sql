-- The usual plan of an initiative; all of it can be changed, none of it is enforced (R18).
create table mentoring.scheme (
    initiative_id uuid primary key references core.initiative (id),
    programme_id uuid not null references core.programme (id),
    meetings integer not null,
    every_months integer not null,
    minutes integer not null,
    version bigint not null
);

create table mentoring.place (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    name varchar(100) not null,
    unique (programme_id, name)
);

-- still_open is true or absent: absent values never collide, so two people may be a pair again, but not twice at once.
create table mentoring.pairing (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    mentor_id uuid not null references core.participant (id),
    trainee_id uuid not null references core.participant (id),
    state varchar(20) not null,
    began_on date not null,
    ended_on date,
    left_by uuid references core.participant (id),
    partner_told_on date,
    still_open boolean,
    version bigint not null,
    unique (mentor_id, trainee_id, still_open)
);

-- All there is to a meeting (R1). A column added here breaks the build: no notes, topic, reason or rating belongs beside it.
create table mentoring.meeting (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    pairing_id uuid not null references mentoring.pairing (id),
    planned_at timestamp with time zone not null,
    channel varchar(20) not null,
    place_id uuid references mentoring.place (id),
    outcome varchar(20),
    said_by uuid references core.participant (id),
    version bigint not null
);

create index pairing_by_programme on mentoring.pairing (programme_id);
create index pairing_by_trainee on mentoring.pairing (trainee_id);
create index meeting_by_pairing on mentoring.meeting (pairing_id, planned_at);
create index meeting_by_programme on mentoring.meeting (programme_id, planned_at);
