create table analysis.study (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    title varchar(200) not null,
    question varchar(1000) not null,
    approach varchar(30) not null,
    people_called varchar(40) not null,
    created_at timestamp with time zone not null,
    version bigint not null
);

-- Append-only: where a researcher said they stand, and what they said before.
create table analysis.positionality (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    account_id uuid not null references core.account (id),
    involved boolean not null,
    role_in_scheme varchar(1000) not null,
    statement text not null,
    stated_on date not null,
    position bigint not null,
    unique (study_id, account_id, position)
);

create table analysis.interview (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    participant_id uuid not null references core.participant (id),
    interviewer_id uuid not null references core.account (id),
    held_on date not null,
    minutes integer,
    -- Stands for the name in reports: drawn by lot, the same for all interviews of one person, empty until it is needed.
    drawn_number integer,
    version bigint not null
);

-- The one text that everything else refers to by position, counted in UTF-16 units; who speaks where is kept beside it.
create table analysis.transcript (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    interview_id uuid not null unique references analysis.interview (id),
    file_name varchar(300) not null,
    body text not null,
    turns text not null,
    brought_in_by uuid not null,
    brought_in_at timestamp with time zone not null,
    version bigint not null
);

create table analysis.code (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    name varchar(200) not null,
    definition varchar(2000) not null,
    parent_id uuid references analysis.code (id),
    version bigint not null,
    unique (study_id, name)
);

-- No words here: a quote is read from the transcript by its position, so it can be hidden in one place.
create table analysis.coding (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    transcript_id uuid not null references analysis.transcript (id),
    code_id uuid not null references analysis.code (id),
    start_at integer not null,
    end_at integer not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    -- The person whose words these are wants them out of themes and reports; who typed that, and how it was told.
    taken_out_at timestamp with time zone,
    taken_out_by uuid,
    taken_out_told varchar(20),
    version bigint not null,
    unique (transcript_id, code_id, start_at, end_at, made_by)
);

create table analysis.theme (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    name varchar(200) not null,
    plain varchar(2000) not null,
    definition varchar(2000) not null,
    state varchar(20) not null,
    position bigint not null,
    version bigint not null,
    unique (study_id, name)
);

create table analysis.theme_code (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    theme_id uuid not null references analysis.theme (id),
    code_id uuid not null references analysis.code (id),
    unique (theme_id, code_id)
);

create table analysis.review (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    opened_at timestamp with time zone not null,
    opened_by uuid not null,
    closed_at timestamp with time zone,
    version bigint not null
);

-- Append-only: what somebody thinks of a theme, and what they thought before.
create table analysis.reply (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    review_id uuid not null references analysis.review (id),
    theme_id uuid not null references analysis.theme (id),
    participant_id uuid not null references core.participant (id),
    answer varchar(20) not null,
    words varchar(4000) not null,
    told varchar(20) not null,
    typed_by uuid not null,
    replied_at timestamp with time zone not null,
    position bigint not null,
    unique (review_id, theme_id, participant_id, position)
);

create index interview_by_study on analysis.interview (study_id);
create index interview_by_participant on analysis.interview (participant_id);
create index coding_by_transcript on analysis.coding (transcript_id, start_at);
create index coding_by_code on analysis.coding (code_id);
create index review_by_study on analysis.review (study_id);
create index reply_by_review on analysis.reply (review_id, theme_id);
