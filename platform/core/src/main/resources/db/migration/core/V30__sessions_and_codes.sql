-- An account that was invited has no password yet, and one that signs in through its institution never has any.
alter table core.account alter column password_hash drop not null;

-- Goes up when somebody signs out everywhere or changes the password: sessions of before end.
alter table core.account add column session_epoch bigint default 0 not null;

-- A programme closes its own door only: what somebody is in another programme is none of its business.
alter table core.membership add column entry_open boolean default true not null;

-- Codes on letters and in e-mails, good for one use. Only their hashes are kept.
create table core.account_code (
    id uuid primary key,
    account_id uuid not null references core.account (id),
    code_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    version bigint not null
);

create index account_code_of_account on core.account_code (account_id);
