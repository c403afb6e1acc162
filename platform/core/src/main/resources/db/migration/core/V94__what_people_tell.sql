-- What people may tell beyond a name and a way to be reached, and their plan for a hard day: both sealed with their own key. Who
-- said it and who typed it stay (R15).
create table core.participant_detail (
    participant_id uuid primary key references core.participant (id),
    programme_id uuid not null references core.programme (id),
    sealed_told text,
    channel varchar(20),
    said_by varchar(200),
    typed_by uuid,
    told_at timestamp with time zone,
    sealed_plan text,
    plan_readers varchar(40) not null,
    version bigint not null
);
