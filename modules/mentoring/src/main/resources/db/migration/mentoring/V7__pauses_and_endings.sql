-- When the two plan to end, from the first day on; where none is chosen it follows the usual plan.
alter table mentoring.pairing add column ends_on date;
-- So many more meetings both would like, until somebody plans them.
alter table mentoring.pairing add column more_meetings integer;
-- In which of a few fixed ways the one who left would like the other to be told.
alter table mentoring.pairing add column told_as varchar(20);

-- Somebody of a pair takes a break. Gone when it is over; their own words for the other one are sealed with their key.
create table mentoring.pause (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    pairing_id uuid not null references mentoring.pairing (id),
    participant_id uuid not null references core.participant (id),
    words varchar(20) not null,
    sealed_words text,
    back_on date,
    said_how varchar(20) not null,
    typed_by uuid not null,
    since timestamp with time zone not null,
    version bigint not null,
    unique (pairing_id, participant_id)
);

create index pause_by_participant on mentoring.pause (participant_id);

-- How each of the two would like to part, in fixed words. None of it counts before the other one says the same.
create table mentoring.farewell (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    pairing_id uuid not null references mentoring.pairing (id),
    participant_id uuid not null references core.participant (id),
    goodbye varchar(20),
    contact varchar(20),
    more integer,
    said_how varchar(20) not null,
    typed_by uuid not null,
    said_at timestamp with time zone not null,
    version bigint not null,
    unique (pairing_id, participant_id)
);

create index farewell_by_participant on mentoring.farewell (participant_id);
