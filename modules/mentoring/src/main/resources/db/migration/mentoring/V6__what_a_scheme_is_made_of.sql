-- All of it can be changed, none of it is enforced (R18). A day is absent where it is the initiative's own.
alter table mentoring.scheme add column first_day date;
alter table mentoring.scheme add column last_day date;
alter table mentoring.scheme add column in_person boolean default true not null;
alter table mentoring.scheme add column by_phone boolean default true not null;
alter table mentoring.scheme add column by_video boolean default true not null;
alter table mentoring.scheme add column capacity integer default 1 not null;
alter table mentoring.scheme add column pairs integer;
alter table mentoring.scheme add column aftercare_weeks integer default 8 not null;
alter table mentoring.scheme add column late_paid boolean default true not null;
alter table mentoring.scheme add column late_hours integer default 24 not null;
-- Words about the scheme, the same for everybody in it. They hang on no pair and on no meeting (R2).
alter table mentoring.scheme add column safety_contact varchar(200) default '' not null;
alter table mentoring.scheme add column boundaries varchar(2000) default '' not null;

-- The places a scheme offers; none means all there are, those added later too.
create table mentoring.scheme_place (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    scheme_id uuid not null references mentoring.scheme (initiative_id),
    place_id uuid not null references mentoring.place (id),
    unique (scheme_id, place_id)
);

create index scheme_place_by_programme on mentoring.scheme_place (programme_id);
