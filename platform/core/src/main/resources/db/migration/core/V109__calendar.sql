-- How often something was changed in calendars, and under which name it stands there: a meeting that was moved is the same entry,
-- though to its module it is another one. Ids and numbers only; what was never changed has no row.
create table core.calendar_event (
    activity_id uuid primary key,
    programme_id uuid not null references core.programme (id),
    uid uuid not null,
    sequence integer not null,
    followed boolean not null,
    version bigint not null
);

-- The address at which somebody's own calendar is read: its digest only, and the days on which it was made and last used.
create table core.calendar_feed (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    secret_hash varchar(64) not null unique,
    made_on date not null,
    fetched_on date,
    version bigint not null
);
