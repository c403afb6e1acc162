-- Append-only: what a setting was changed from and to, by whom and when. The newest line is what holds.
create table core.setting_change (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    setting varchar(120) not null,
    before_text varchar(500) not null,
    after_text varchar(500) not null,
    changed_by uuid not null,
    changed_at timestamp with time zone not null,
    position bigint not null,
    unique (programme_id, setting, position)
);
