-- Append-only: how a theme stood after each change, who made it and why.
create table analysis.theme_version (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    theme_id uuid not null references analysis.theme (id),
    position bigint not null,
    name varchar(200) not null,
    plain varchar(2000) not null,
    definition varchar(2000) not null,
    why varchar(1000) not null,
    -- Empty for what stood there before versions were kept.
    made_by uuid,
    made_at timestamp with time zone not null,
    unique (theme_id, position)
);

-- What its codes were called then; a code may be called otherwise by now, or be gone.
create table analysis.theme_version_code (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    version_id uuid not null references analysis.theme_version (id),
    code_id uuid not null,
    name varchar(200) not null,
    unique (version_id, code_id)
);

insert into analysis.theme_version
    (id, programme_id, theme_id, position, name, plain, definition, why, made_by, made_at)
    select t.id, t.programme_id, t.id, 1, t.name, t.plain, t.definition, '', null, current_timestamp
    from analysis.theme t;

insert into analysis.theme_version_code (id, programme_id, version_id, code_id, name)
    select l.id, l.programme_id, l.theme_id, l.code_id, c.name
    from analysis.theme_code l join analysis.code c on c.id = l.code_id;

-- What researchers put beside a theme. Nothing goes: what was taken back stays and says so.
create table analysis.theme_entry (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    theme_id uuid not null references analysis.theme (id),
    about_version bigint not null,
    kind varchar(20) not null,
    words varchar(2000) not null,
    -- Refers to nothing by rule, so that the passage can go and the hole that it leaves can be seen.
    coding_id uuid,
    missing varchar(200) not null,
    made_by uuid not null,
    made_at timestamp with time zone not null,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    version bigint not null
);

-- Append-only: what a study wants of its themes, and what it wanted before.
create table analysis.readiness_rules (
    id uuid primary key,
    programme_id uuid not null references core.programme (id),
    study_id uuid not null references analysis.study (id),
    people integer not null,
    counter_example boolean not null,
    outsider boolean not null,
    member_review boolean not null,
    set_by uuid not null,
    set_at timestamp with time zone not null,
    position bigint not null,
    unique (study_id, position)
);

create index theme_entry_by_theme on analysis.theme_entry (theme_id);
