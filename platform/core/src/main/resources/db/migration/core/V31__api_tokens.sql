-- What a token may do, and whether it is still used.
alter table core.api_token add column read_only boolean default false not null;
alter table core.api_token add column last_used_at timestamp with time zone;
create index api_token_of_account on core.api_token (account_id);
