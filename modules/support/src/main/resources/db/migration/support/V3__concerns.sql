-- What somebody told about how somebody is, or about somebody's conduct: two kinds, never mixed. All words are sealed with the
-- programme's key: nobody destroys what is still looked at by having their own key destroyed.
create table support.concern (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    kind varchar(20) not null,
    urgency varchar(20) not null,
    route varchar(20) not null,
    about_participant uuid references core.participant (id),
    about_account uuid references core.account (id),
    sealed_about text,
    raised_by_participant uuid references core.participant (id),
    raised_by_account uuid references core.account (id),
    sealed_raised_by text,
    typed_by uuid references core.account (id),
    how varchar(20) not null,
    said_on date not null,
    sealed_words text not null,
    raised_at timestamp with time zone not null,
    due_on date not null,
    withheld_until date,
    -- When those who look at it were last reminded of a day that has come.
    reminded_on date,
    changed_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    version bigint not null
);

-- What was done with it, by whom and when; who was told of it stands here too. Written once, never changed.
create table support.concern_step (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    concern_id uuid not null references support.concern (id),
    kind varchar(30) not null,
    done_at timestamp with time zone not null,
    done_by uuid references core.account (id),
    with_account uuid references core.account (id),
    review_on date,
    sealed_words text
);

-- No contact between two people for a while.
create table support.contact_stop (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    concern_id uuid not null references support.concern (id),
    one_participant uuid not null references core.participant (id),
    other_participant uuid not null references core.participant (id),
    set_at timestamp with time zone not null,
    set_by uuid not null references core.account (id),
    review_on date not null,
    ended_at timestamp with time zone,
    version bigint not null
);

create index concern_by_about on support.concern (about_participant);
create index concern_by_raiser on support.concern (raised_by_participant);
create index concern_step_by_concern on support.concern_step (concern_id);
create index contact_stop_by_one on support.contact_stop (one_participant);
create index contact_stop_by_other on support.contact_stop (other_participant);
