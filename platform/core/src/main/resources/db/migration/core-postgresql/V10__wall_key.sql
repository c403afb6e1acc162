-- What the server signs the current programme with. Its owner's alone: the login that the server works with cannot read it.
create table core.wall_key (
    the_one boolean primary key check (the_one),
    secret bytea not null,
    -- The secret as HMAC mixes it in (RFC 2104), because PostgreSQL has sha256 but no exclusive or of bytes.
    inner_pad bytea not null,
    outer_pad bytea not null,
    made_at timestamp with time zone not null
);
