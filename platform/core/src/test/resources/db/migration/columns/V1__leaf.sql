create table columns.leaf (
    id uuid primary key,
    parent uuid,
    fallen_at timestamp with time zone,
    fallen_on date
);
