-- Somebody would like to take part, and how far that has come. How many people they would meet at once is theirs to say.
create table mentoring.enrolment (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    participant_id uuid not null references core.participant (id),
    side varchar(20) not null,
    state varchar(20) not null,
    places integer not null,
    said_how varchar(20) not null,
    typed_by uuid not null,
    since timestamp with time zone not null,
    version bigint not null,
    unique (initiative_id, participant_id)
);

create index enrolment_by_participant on mentoring.enrolment (participant_id);

-- What somebody would like, in two parts: what the people around them may read, and what only the matching reads. Both are sealed
-- with their own key, and always written together: nobody can tell from outside whether the second part says anything.
create table mentoring.wish (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    sealed_shown text not null,
    sealed_private text not null,
    said_how varchar(20) not null,
    typed_by uuid not null,
    told_at timestamp with time zone not null,
    version bigint not null
);

-- A pair is suggested before it begins, and looked after when it has ended.
alter table mentoring.pairing alter column began_on drop not null;
alter table mentoring.pairing add column ended_early boolean;
alter table mentoring.pairing add column not_again boolean;
alter table mentoring.pairing add column withheld boolean;
alter table mentoring.pairing add column suggested_for varchar(600);
update mentoring.pairing set ended_early = false where state = 'ENDED_PLANNED';
update mentoring.pairing set ended_early = true where state = 'ENDED_EARLY';

create index pairing_by_mentor on mentoring.pairing (mentor_id);

-- What somebody needs of a place.
alter table mentoring.place add column step_free boolean default false not null;
alter table mentoring.place add column quiet boolean default false not null;
alter table mentoring.place add column version bigint default 0 not null;
