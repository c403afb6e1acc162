create table second.note (
    id uuid primary key,
    leaf_id uuid not null references core.leaf (id)
);
