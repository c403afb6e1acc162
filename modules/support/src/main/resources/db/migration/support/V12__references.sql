-- Somebody asks for a reference: for what, in their own words, and who of the staff they would like to write it. Whatever stands in it
-- is sealed with their key; the letter is theirs. No column for how good anybody is.
create table support.reference (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    state varchar(20) not null,
    sealed_purpose text not null,
    writer_id uuid not null references core.account (id),
    asked_how varchar(20) not null,
    entered_by uuid not null references core.account (id),
    asked_on date not null,
    due_on date not null,
    sealed_words text,
    sealed_change text,
    taken_on date,
    version bigint not null
);

create index reference_by_participant on support.reference (participant_id);
create index reference_by_writer on support.reference (programme_id, writer_id);

-- Whose people hear back of something that came of what several of them said. It names none of them.
alter table support.suggestion add column initiative_id uuid references core.initiative (id);

-- Who told it elsewhere hears back as well, and is named to nobody who answers.
alter table support.contribution add column quiet boolean default false not null;

-- From which day on they hear of an answer: not on that of the answer, which would tell that they stand behind it.
alter table support.contribution add column hears_on date;

-- What was brought to "You said, we did" out of a concern; for those who may read the concern.
alter table support.concern_step add column suggestion_id uuid references support.suggestion (id);

-- What whoever told the concern hears back by: their reply stands there. It goes with them, so nothing insists that it is there.
alter table support.concern_step add column contribution_id uuid;

-- Of when the reply was to which something was brought in anew, and of when the answer of which a reader told them.
alter table support.concern_step add column replied_on date;
alter table support.concern_step add column told_on date;

-- Whether, and how often, somebody would like to hear what became of what they said. No rhythm: they were asked, and said "not now".
create table support.feedback_wish (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    rhythm varchar(20),
    told varchar(20) not null,
    typed_by uuid not null references core.account (id),
    told_on date not null,
    since date not null,
    waiting boolean not null,
    version bigint not null
);

create index feedback_wish_waiting on support.feedback_wish (programme_id, waiting, since);
