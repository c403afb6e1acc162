-- What people can learn. Months after which it runs out; none: never. The audience is names of roles with blanks between them.
create table support.course (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    title varchar(200) not null,
    about varchar(1000) not null,
    audience varchar(200) not null,
    months integer,
    closed_on date,
    version bigint not null
);

-- What a course is needed before: the duty of staff in a role, or one kind of part in one kind of initiative.
create table support.course_need (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    course_id uuid not null references support.course (id),
    staff_role varchar(40),
    initiative_type varchar(100),
    part varchar(100),
    version bigint not null
);

create table support.course_session (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    course_id uuid not null references support.course (id),
    held_on date not null,
    begins time not null,
    place varchar(200) not null,
    version bigint not null
);

-- Who would like a place, and who would rather not. No column for a reason.
create table support.course_place (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    session_id uuid not null references support.course_session (id),
    participant_id uuid references core.participant (id),
    account_id uuid references core.account (id),
    wish varchar(20) not null,
    said_how varchar(20) not null,
    entered_by uuid references core.account (id),
    said_on date not null,
    version bigint not null,
    unique (session_id, participant_id),
    unique (session_id, account_id)
);

-- That somebody did a course. No column for how well, and no row for anybody who did not.
create table support.course_done (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    course_id uuid not null references support.course (id),
    participant_id uuid references core.participant (id),
    account_id uuid references core.account (id),
    done_on date not null,
    good_until date,
    how varchar(20) not null,
    says varchar(20) not null,
    noted_by uuid not null references core.account (id),
    version bigint not null,
    unique (course_id, participant_id, done_on),
    unique (course_id, account_id, done_on)
);

-- A group that reflects together. Whoever holds it has an account, or is somebody from outside with a name.
create table support.reflective_group (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    title varchar(200) not null,
    weeks integer not null,
    minutes integer not null,
    holder_id uuid references core.account (id),
    holder_name varchar(100),
    version bigint not null
);

create table support.group_meeting (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    group_id uuid not null references support.reflective_group (id),
    held_on date not null,
    begins time not null,
    place varchar(200) not null,
    version bigint not null,
    unique (group_id, held_on)
);

-- Who is invited to one meeting, what they said, and that they were there. Nobody is ever marked as absent, and there is no room
-- for words about anybody or about what was said.
create table support.group_guest (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    meeting_id uuid not null references support.group_meeting (id),
    participant_id uuid not null references core.participant (id),
    answer varchar(20),
    answer_how varchar(20),
    answer_entered_by uuid references core.account (id),
    there_by varchar(20),
    there_entered_by uuid references core.account (id),
    version bigint not null,
    unique (meeting_id, participant_id)
);

create index course_need_by_course on support.course_need (course_id);
create index course_session_by_day on support.course_session (programme_id, held_on);
create index course_place_by_participant on support.course_place (participant_id);
create index course_done_by_participant on support.course_done (participant_id);
create index course_done_by_account on support.course_done (account_id);
create index group_meeting_by_day on support.group_meeting (programme_id, held_on);
create index group_guest_by_participant on support.group_guest (participant_id);
