-- The only link between people and what they are called in data that are handed on. used_in is an export, or the programme itself.
create table core.pseudonym (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id) on delete cascade,
    used_in uuid not null,
    pseudonym varchar(17) not null,
    unique (programme_id, participant_id, used_in),
    unique (programme_id, pseudonym)
);
