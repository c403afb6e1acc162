-- Up to how much somebody would like to be paid for their time within a week or a month, sealed with their own key. It is theirs: no
-- column for a reason, and none for what they get from anybody else. A row without amounts says that they took it back.
create table support.ceiling (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    sealed_amounts varchar(200),
    may_know boolean not null,
    told varchar(20) not null,
    typed_by uuid not null references core.account (id),
    said_at timestamp with time zone not null,
    version bigint not null
);

-- What was paid is added up by initiative and by person.
create index claim_by_initiative on support.claim (initiative_id);
