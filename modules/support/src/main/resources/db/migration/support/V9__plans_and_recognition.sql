-- How people like to be supported, in their words. Each row is what stood there for some time; what stands there now was not replaced.
create table support.plan_entry (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    part varchar(40) not null,
    sealed_words text not null,
    readers varchar(40) not null,
    told varchar(20) not null,
    typed_by uuid not null references core.account (id),
    written_at timestamp with time zone not null,
    replaced_on date,
    version bigint not null
);

-- How, and how often, somebody would like to be asked how they are.
create table support.check_in_wish (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    rhythm varchar(40) not null,
    way varchar(20) not null,
    text_first boolean not null,
    readers varchar(40) not null,
    since date not null,
    resting boolean not null,
    told varchar(20) not null,
    typed_by uuid not null references core.account (id),
    told_on date not null,
    version bigint not null
);

create index plan_entry_by_participant on support.plan_entry (participant_id);

-- Something people may be asked to next, in words for them. It is about no participant.
create table support.opportunity (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    kind varchar(40) not null,
    title varchar(200) not null,
    words varchar(2000) not null,
    paid varchar(300) not null,
    ask varchar(300) not null,
    open_until date not null,
    written_by uuid not null references core.account (id),
    version bigint not null
);

-- Who was asked whether they would like it. Nobody has to answer, and no column asks why.
create table support.invitation (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    opportunity_id uuid not null references support.opportunity (id),
    participant_id uuid not null references core.participant (id),
    invited_by uuid not null references core.account (id),
    invited_on date not null,
    answer varchar(20),
    told varchar(20),
    typed_by uuid,
    answered_on date,
    version bigint not null,
    unique (opportunity_id, participant_id)
);

create index invitation_by_participant on support.invitation (participant_id);
