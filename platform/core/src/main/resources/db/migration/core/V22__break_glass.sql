-- Somebody opened what their role does not show. The reason stands here and nowhere else; the log holds its hash.
create table core.opening (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    account_id uuid not null references core.account (id),
    participant_id uuid not null references core.participant (id),
    reason text not null,
    opened_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    version bigint not null
);

create index opening_by_participant on core.opening (programme_id, participant_id);
