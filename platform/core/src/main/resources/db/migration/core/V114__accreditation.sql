-- What a programme says itself about what those who accredit it ask for: for each version of a map, and each requirement in it. About no person.
create table core.accreditation_words (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    map_id varchar(100) not null,
    requirement varchar(60) not null,
    words varchar(2000) not null,
    written_by uuid not null,
    written_at timestamp with time zone not null,
    version bigint not null,
    unique (programme_id, map_id, requirement)
);
