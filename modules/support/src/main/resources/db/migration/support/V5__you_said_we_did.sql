-- Something that people told the programme, and what became of it. What stands here in clear is written by staff, without names,
-- for everybody in the programme to read.
create table support.suggestion (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    state varchar(20) not null,
    said varchar(300) not null,
    because varchar(1000) not null,
    on_board boolean not null,
    owner_id uuid not null references core.account (id),
    received_on date not null,
    due_on date not null,
    answered_on date,
    answered_by uuid,
    version bigint not null
);

create index suggestion_by_state on support.suggestion (programme_id, state);

-- What one person said, in their own words and sealed with their own key, and their word about the answer.
create table support.contribution (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    suggestion_id uuid not null references support.suggestion (id),
    participant_id uuid not null references core.participant (id),
    sealed_words text not null,
    said_how varchar(20) not null,
    typed_by uuid not null,
    said_on date not null,
    sealed_reply text,
    replied_on date,
    version bigint not null
);

create index contribution_by_suggestion on support.contribution (suggestion_id);
create index contribution_by_participant on support.contribution (participant_id);
