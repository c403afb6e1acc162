-- Whether somebody wants to hear of a meeting beforehand; without a row they do. How we know and who typed it stay (R15).
create table mentoring.reminder_choice (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    wanted boolean not null,
    how varchar(20) not null,
    typed_by uuid not null,
    decided_at timestamp with time zone not null,
    version bigint not null
);

-- One row for each meeting and member who was told of it beforehand, or need not be: never a second one. Of the personal link only
-- a hash is kept. It goes with the meeting.
create table mentoring.reminder (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    meeting_id uuid not null references mentoring.meeting (id) on delete cascade,
    participant_id uuid not null references core.participant (id),
    sent_at timestamp with time zone,
    notice_id uuid,
    secret_hash varchar(64),
    answered_at timestamp with time zone,
    version bigint not null,
    unique (meeting_id, participant_id),
    unique (secret_hash)
);

-- What staff wrote down for a member of a pair: whose word, who typed it, how it reached us and when (R15). What was said stands with
-- the meeting or the pair; no words stand here.
create table mentoring.said (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    meeting_id uuid references mentoring.meeting (id) on delete cascade,
    pairing_id uuid references mentoring.pairing (id),
    participant_id uuid not null references core.participant (id),
    typed_by uuid not null,
    how varchar(20) not null,
    written_at timestamp with time zone not null,
    version bigint not null
);

create index reminder_by_participant on mentoring.reminder (participant_id);
create index said_by_participant on mentoring.said (participant_id);
create index said_by_meeting on mentoring.said (meeting_id);
