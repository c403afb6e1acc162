-- Who somebody is at the institution's provider. Issuer and subject together are never given to another person.
create table core.provider_identity (
    id uuid primary key,
    issuer varchar(300) not null,
    subject varchar(255) not null,
    account_id uuid not null references core.account (id),
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    version bigint not null,
    unique (issuer, subject),
    unique (account_id, issuer)
);

-- Whoever comes with this value of this claim has this role in the programme.
create table core.role_rule (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    claim varchar(200) not null,
    expected varchar(300) not null,
    role varchar(40) not null,
    unique (programme_id, claim, expected, role)
);

-- A role that came from the provider goes when the provider says so no more; one given by hand stays.
alter table core.membership add column from_provider boolean default false not null;

-- The provider brought them here; the programme's administrator has not said yet whether they come in.
alter table core.membership add column waits boolean default false not null;
