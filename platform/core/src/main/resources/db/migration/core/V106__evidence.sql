-- The paper on which somebody decided, as a picture or PDF: sealed, and looked at by somebody else than who typed the decision or brought it in.
create table core.consent_evidence (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    event_id uuid not null references core.consent_event (id),
    typed_by uuid not null,
    kind varchar(10) not null,
    brought_in_by uuid not null,
    brought_in_at timestamp with time zone not null,
    found varchar(20),
    checked_by uuid,
    checked_at timestamp with time zone,
    version bigint not null
);

create index consent_evidence_by_participant on core.consent_evidence (participant_id);
create index consent_evidence_by_event on core.consent_evidence (event_id);

-- Apart, because lists of papers are read often and what is in them seldom.
create table core.consent_scan (
    id uuid primary key references core.consent_evidence (id) on delete cascade,
    programme_id uuid not null references core.programme (id),
    sealed_scan text not null
);
