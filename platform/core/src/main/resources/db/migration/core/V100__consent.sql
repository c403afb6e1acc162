-- What a decision was given for, how it is proved and how long it holds. Names stand here sealed from now on; what stood there in
-- clear is sealed at the next start.
alter table core.consent_event add column sealed_said_by text;
alter table core.consent_event alter column said_by drop not null;
alter table core.consent_event add column sealed_witness text;
alter table core.consent_event add column answer varchar(60);
alter table core.consent_event add column holds_until timestamp with time zone;
alter table core.consent_event add column document_id uuid;
alter table core.consent_event add column document_hash varchar(64);
alter table core.consent_event add column lawful_basis varchar(30);

-- What all decisions of a person about a purpose come to. Could be made anew from them at any time.
create table core.consent_state (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    purpose varchar(80) not null,
    stand varchar(20) not null,
    resting_from varchar(20),
    answer varchar(60),
    holds_until timestamp with time zone,
    document_id uuid,
    position bigint not null,
    decided_at timestamp with time zone not null,
    version bigint not null,
    unique (participant_id, purpose)
);

create index consent_state_by_purpose on core.consent_state (programme_id, purpose, stand);

-- The newest decision is the state of everybody who decided before states were kept: only yes, no and no longer were known.
insert into core.consent_state (id, programme_id, participant_id, purpose, stand, position, decided_at, version)
select e.id, e.programme_id, e.participant_id, e.purpose, case e.decision when 'GIVEN' then 'YES' else 'NO' end, e.position,
    e.decided_at, 1
from core.consent_event e
where e.position = (
    select max(n.position) from core.consent_event n where n.participant_id = e.participant_id and n.purpose = e.purpose);
