-- What is older than its rule is announced here, goes some weeks later unless somebody holds it, and stands here as gone from then on.
create table core.retention_run (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    holding varchar(80) not null,
    before_on date not null,
    announced_on date not null,
    due_on date not null,
    state varchar(20) not null,
    things bigint not null,
    gone bigint not null,
    attempts int not null,
    settled_at timestamp with time zone,
    settled_by uuid,
    version bigint not null,
    unique (programme_id, holding, before_on)
);
