create table core.leaf (
    id uuid primary key,
    name varchar(20) not null
);
