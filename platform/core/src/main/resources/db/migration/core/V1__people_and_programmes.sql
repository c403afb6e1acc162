create table core.programme (
    id uuid primary key,
    name varchar(200) not null,
    time_zone varchar(60) not null,
    created_at timestamp with time zone not null,
    version bigint not null
);

create table core.account (
    id uuid primary key,
    username varchar(100) not null unique,
    display_name varchar(200) not null,
    password_hash varchar(200) not null,
    active boolean not null,
    version bigint not null
);

create table core.membership (
    id uuid primary key,
    account_id uuid not null references core.account (id),
    programme_id uuid not null references core.programme (id),
    role varchar(40) not null,
    unique (account_id, programme_id, role)
);

create table core.api_token (
    id uuid primary key,
    account_id uuid not null references core.account (id),
    programme_id uuid not null references core.programme (id),
    name varchar(100) not null,
    token_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null
);

-- A name to be called by and one way to be reached; nothing else is required (R14).
create table core.participant (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    call_name varchar(200) not null,
    part varchar(20) not null,
    reach_by varchar(20) not null,
    reach_at varchar(320) not null,
    account_id uuid references core.account (id),
    version bigint not null,
    unique (programme_id, account_id)
);

create table core.relation (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    account_id uuid not null references core.account (id),
    participant_id uuid not null references core.participant (id),
    kind varchar(20) not null,
    unique (account_id, participant_id, kind)
);

-- Append-only: what somebody decided, never overwritten.
create table core.consent_event (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    purpose varchar(80) not null,
    decision varchar(20) not null,
    channel varchar(20) not null,
    said_by varchar(200) not null,
    typed_by uuid not null,
    decided_at timestamp with time zone not null,
    position bigint not null,
    unique (participant_id, purpose, position)
);

create table core.initiative (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    type varchar(60) not null,
    title varchar(200) not null,
    starts_on date not null,
    ends_on date,
    version bigint not null
);

create table core.engagement (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    initiative_id uuid not null references core.initiative (id),
    participant_id uuid not null references core.participant (id),
    role varchar(60) not null,
    since date not null,
    until date,
    version bigint not null,
    unique (initiative_id, participant_id, role, since)
);

create table core.module_switch (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    module varchar(60) not null,
    switched_on boolean not null,
    version bigint not null,
    unique (programme_id, module)
);

create table core.document (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    plugin varchar(60) not null,
    doc_key varchar(200) not null,
    body text not null,
    version bigint not null,
    unique (programme_id, plugin, doc_key)
);

create table core.audit_entry (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    recorded_at timestamp with time zone not null,
    actor uuid not null,
    action varchar(120) not null,
    subject varchar(120) not null,
    about uuid
);

create index participant_by_programme on core.participant (programme_id, call_name);
create index consent_by_participant on core.consent_event (participant_id, purpose);
create index engagement_by_participant on core.engagement (participant_id);
create index audit_by_time on core.audit_entry (programme_id, recorded_at);
