-- Public keys only: what is stolen from here opens nothing.
create table core.passkey (
    id uuid primary key,
    account_id uuid not null references core.account (id),
    name varchar(100) not null,
    credential_id varchar(1400) not null unique,
    credential_data text not null,
    sign_count bigint not null,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    version bigint not null
);

create index passkey_of_account on core.passkey (account_id);
