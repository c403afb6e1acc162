-- What the researchers made of a reply, and why. Written once: whoever answers anew is answered anew.
create table analysis.reply_decision (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    reply_id uuid not null unique references analysis.reply (id),
    participant_id uuid not null references core.participant (id),
    outcome varchar(20) not null,
    -- Sealed with the key of the person who replied.
    sealed_reason text not null,
    decided_by uuid not null,
    decided_at timestamp with time zone not null
);

-- What people said of a theme when they met as a group. It names nobody and is nobody's own reply.
create table analysis.group_note (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    review_id uuid not null references analysis.review (id),
    theme_id uuid not null references analysis.theme (id),
    people integer not null,
    -- Sealed with the programme's key.
    sealed_words text not null,
    noted_by uuid not null,
    noted_at timestamp with time zone not null
);

create index reply_decision_by_person on analysis.reply_decision (participant_id);
create index group_note_by_review on analysis.group_note (review_id);
