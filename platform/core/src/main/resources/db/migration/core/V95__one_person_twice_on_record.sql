-- Which record stands for this one, where both are of one person. Nothing is moved, so taking the pointer away undoes it.
alter table core.participant add column merged_into uuid references core.participant (id);

-- What two records are compared by: the words of the name in order of the alphabet; and a keyed digest of where somebody is reached,
-- so short that it fits some others, too.
alter table core.participant add column name_words varchar(200);
alter table core.participant add column reach_print varchar(8);

-- Two people of whom somebody said that they are not one, however alike; the smaller id first.
create table core.two_people (
    one_id uuid not null references core.participant (id) on delete cascade,
    other_id uuid not null references core.participant (id) on delete cascade,
    programme_id uuid not null references core.programme (id),
    primary key (one_id, other_id)
);

create index participant_by_words on core.participant (programme_id, name_words);
create index participant_by_reach on core.participant (programme_id, reach_print);
create index participant_by_merged on core.participant (programme_id, merged_into);
