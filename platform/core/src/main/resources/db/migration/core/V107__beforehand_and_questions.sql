-- What somebody wrote while they were well: that everything rests when they are not, how that shows, and who may say so. Sealed.
create table core.beforehand (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null unique references core.participant (id),
    sealed_signs text not null,
    readers varchar(40) not null,
    channel varchar(20) not null,
    sealed_said_by text not null,
    typed_by uuid not null,
    written_at timestamp with time zone not null,
    version bigint not null
);

-- What people ask those who run their programme, and what they are told. Sealed with the key of who asked.
create table core.question (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    sealed_words text not null,
    asked_at timestamp with time zone not null,
    sealed_answer text,
    answered_at timestamp with time zone,
    answered_by uuid,
    version bigint not null
);

create index question_by_participant on core.question (participant_id);
