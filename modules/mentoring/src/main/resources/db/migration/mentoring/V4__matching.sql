-- One run of the matching: what it went by (sealed), the seed of its draw, who asked and who released a plan of it.
create table mentoring.matching (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    state varchar(20) not null,
    seed bigint not null,
    solver varchar(20) not null,
    weights varchar(20) not null,
    pins text not null,
    sealed_pool bytea not null,
    asked_by uuid not null,
    asked_at timestamp with time zone not null,
    leased_until timestamp with time zone,
    released_plan uuid,
    released_by uuid,
    released_at timestamp with time zone,
    version bigint not null
);

-- Who was looked at in a run.
create table mentoring.matching_person (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    matching_id uuid not null references mentoring.matching (id),
    participant_id uuid not null references core.participant (id)
);

create index matching_person_by_matching on mentoring.matching_person (matching_id);
create index matching_person_by_participant on mentoring.matching_person (participant_id);

-- A plan of a run: the best one (0), near-equal ones (1 to 4), and drafts that people made of them (5 and on). The pairs are numbers
-- into what the run went by.
create table mentoring.matching_plan (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    matching_id uuid not null references mentoring.matching (id),
    standing integer not null,
    pairs text not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    version bigint not null,
    unique (matching_id, standing)
);

create index matching_by_initiative on mentoring.matching (initiative_id, asked_at);
