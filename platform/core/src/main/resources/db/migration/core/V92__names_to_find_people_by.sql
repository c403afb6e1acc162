-- What names are put in order by: without accents and capitals. Null until the server that brings this starts.
alter table core.participant add column sort_name varchar(200);

-- The words of everybody's name. Removed with the person.
create table core.participant_word (
    participant_id uuid not null references core.participant (id) on delete cascade,
    programme_id uuid not null references core.programme (id),
    word varchar(40) not null,
    sort_name varchar(200) not null,
    primary key (participant_id, word)
);

-- By what a word is found that was not typed quite like that: the word, the word without one of its letters, how it sounds.
create table core.name_key (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    lookup varchar(41) not null,
    word varchar(40) not null
);

create index participant_by_sort_name on core.participant (programme_id, sort_name, id);
create index participant_word_by_word on core.participant_word (programme_id, word, sort_name, participant_id);
create index name_key_by_lookup on core.name_key (programme_id, lookup, word);
create index name_key_by_word on core.name_key (programme_id, word);
drop index core.participant_by_programme;
