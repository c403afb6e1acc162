-- Written anew: the old key allowed a judge only once for each kind, whatever the dates.
create table core.relation_dated (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    account_id uuid not null references core.account (id),
    participant_id uuid not null references core.participant (id),
    kind varchar(20) not null,
    from_on date not null,
    until_on date,
    version bigint not null
);

insert into core.relation_dated (id, programme_id, account_id, participant_id, kind, from_on, version)
select r.id, r.programme_id, r.account_id, r.participant_id, r.kind, cast(p.created_at as date), 1
from core.relation r join core.programme p on p.id = r.programme_id;

drop table core.relation;
alter table core.relation_dated rename to relation;
create index relation_by_account on core.relation (programme_id, account_id);

-- The clinical team or service in which somebody works for some time.
create table core.placement (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    participant_id uuid not null references core.participant (id),
    team varchar(200) not null,
    from_on date not null,
    until_on date,
    version bigint not null
);

create index placement_by_participant on core.placement (programme_id, participant_id);
