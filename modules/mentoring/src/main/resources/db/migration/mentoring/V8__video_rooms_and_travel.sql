-- Where a video room opens. It stands with the place, never with a meeting, and may change; the name of the place never does.
alter table mentoring.place add column video_link varchar(300);

-- Somebody of a pair would like travel to be booked for them. It stands until they take it back; why is asked nowhere.
create table mentoring.travel_wish (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    pairing_id uuid not null references mentoring.pairing (id),
    participant_id uuid not null references core.participant (id),
    said_how varchar(20) not null,
    typed_by uuid not null,
    said_at timestamp with time zone not null,
    version bigint not null,
    unique (pairing_id, participant_id)
);

create index travel_wish_by_participant on mentoring.travel_wish (participant_id);

-- Travel that staff booked, in fixed words and times of the day. It keeps its own day: where the meeting does not take place, the
-- meeting may be gone before somebody has taken the booking back. Whose it was is absent once they are forgotten.
create table mentoring.travel_booking (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    pairing_id uuid not null references mentoring.pairing (id),
    meeting_id uuid references mentoring.meeting (id) on delete cascade,
    participant_id uuid references core.participant (id),
    meets_at timestamp with time zone not null,
    travel_by varchar(20) not null,
    picks_up_at time,
    back_at time,
    state varchar(20) not null,
    notice_id uuid,
    version bigint not null,
    unique (meeting_id, participant_id)
);

create index travel_booking_by_participant on mentoring.travel_booking (participant_id);
create index travel_booking_by_pairing on mentoring.travel_booking (pairing_id);
