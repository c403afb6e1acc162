-- A second proof of who somebody is. The secret is encrypted with a key that is not in the database.
create table core.second_factor (
    account_id uuid primary key references core.account (id),
    secret varchar(200) not null,
    confirmed_at timestamp with time zone,
    last_step bigint not null,
    version bigint not null
);

-- For the day the telephone is lost: each good once, kept as hashes.
create table core.recovery_code (
    id uuid primary key,
    account_id uuid not null references core.account (id),
    code_hash varchar(64) not null,
    used_at timestamp with time zone,
    version bigint not null,
    unique (account_id, code_hash)
);
