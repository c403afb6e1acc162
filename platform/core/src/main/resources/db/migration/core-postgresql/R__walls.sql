-- The walls between programmes, as PostgreSQL holds them. Nothing here names a table of programme data: whatever a migration
-- brings gets its wall from core.raise_walls, which the server calls after the migrations of every module.

-- The programme that this transaction was opened for; null, and so no row at all, unless alongside.programme holds
-- programme|expiry|signature as the server made it: HMAC-SHA256 over what stands before it, as lower-case hex.
create or replace function core.current_programme() returns uuid
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, pg_temp as $$
declare
    told constant text := current_setting('alongside.programme', true);
    keys core.wall_key%rowtype;
begin
    -- What is as long as our words and signed is our words, but for the bar before the signature: no pattern is needed, and one
    -- would cost more than all the rest.
    if told is null or length(told) <> 112 or substr(told, 48, 1) <> '|' then
        return null;
    end if;
    select * into keys from core.wall_key;
    if not found or encode(sha256(keys.outer_pad || sha256(keys.inner_pad || convert_to(left(told, 47), 'UTF8'))), 'hex')
            <> right(told, 64) then
        return null;
    end if;
    if to_timestamp(substr(told, 38, 10)::bigint) <= clock_timestamp() then
        return null;
    end if;
    return left(told, 36)::uuid;
end
$$;

-- The only tables that stand outside the walls, and why. Whoever adds a line says why to the reviewer.
create or replace function core.outside_the_walls() returns table (place text, why text)
language sql immutable as $$
values
    ('core.programme', 'names and time zones only; a programme has to be found before it can be entered'),
    ('core.account', 'one person may sign in to several programmes; read before any programme is entered'),
    ('core.membership', 'opens the door in the wall: says which programmes an account may enter'),
    ('core.api_token', 'opens the door in the wall: found by its hash before the programme is known'),
    ('core.account_code', 'belongs to an account: asked before any programme is entered'),
    ('core.second_factor', 'belongs to an account: asked before any programme is entered'),
    ('core.recovery_code', 'belongs to an account: asked before any programme is entered'),
    ('core.passkey', 'belongs to an account: found by its id before the programme is known'),
    ('core.provider_identity', 'belongs to an account: found by issuer and subject before the programme is known'),
    ('core.text_key', 'a fingerprint of the installation''s key; the server''s login has no right to it'),
    ('core.wall_key', 'its owner''s alone; the server''s login has no right to it')
$$;

-- Tables of these schemas; ours is whether they carry a programme, walled whether they must be behind the wall.
create or replace function core.tables_of(schemas text[])
returns table (oid oid, place text, ours boolean, walled boolean)
language sql stable set search_path = pg_catalog, pg_temp as $$
select c.oid, c.place, c.ours, c.ours and c.place not in (select o.place from core.outside_the_walls() o)
from (
    select t.oid, n.nspname || '.' || t.relname as place, exists (
        select from pg_attribute a where a.attrelid = t.oid and a.attname = 'programme_id' and not a.attisdropped) as ours
    from pg_class t join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = any (schemas) and t.relkind in ('r', 'p') and t.relname <> 'flyway_schema_history') c
$$;

-- Foreign keys from one row of a programme to another that do not hold the two to the same programme.
create or replace function core.loose_references(schemas text[])
returns table (source oid, target oid, name name, on_delete "char", source_columns text[], target_columns text[])
language sql stable set search_path = pg_catalog, pg_temp as $$
with reference as (
    select k.conrelid, k.confrelid, k.conname, k.confdeltype,
        array(select a.attname::text from unnest(k.conkey) with ordinality u(n, i)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i) as mine,
        array(select a.attname::text from unnest(k.confkey) with ordinality u(n, i)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i) as theirs
    from pg_constraint k
    where k.contype = 'f'
        and k.conrelid in (select t.oid from core.tables_of(schemas) t where t.ours)
        and k.confrelid in (select t.oid from core.tables_of(schemas) t where t.walled))
select r.conrelid, r.confrelid, r.conname, r.confdeltype, r.mine, r.theirs
from reference r
where not 'programme_id' = any (r.mine) and not exists (
    select from reference s where s.conrelid = r.conrelid and s.confrelid = r.confrelid
        and s.mine = array['programme_id'] || r.mine and s.theirs = array['programme_id'] || r.theirs)
$$;

-- What the wall's policy looks like when PostgreSQL reads it back.
create or replace function core.is_wall(policy pg_catalog.pg_policy) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
select policy.polpermissive and policy.polcmd = '*' and policy.polroles = array[0::oid]
    and pg_get_expr(policy.polqual, policy.polrelid) = wall.words
    and pg_get_expr(policy.polwithcheck, policy.polrelid) = wall.words
from (values ('(programme_id = ( SELECT core.current_programme() AS current_programme))')) wall (words)
$$;

-- The tables of the audit log: what of a row may be emptied when somebody is forgotten, and what the server's login may do.
create or replace function core.audit_tables() returns table (name name, forgets text, rights text)
language sql immutable as $$
values
    ('audit_entry'::name, 'about', 'select, insert, update (about)'),
    ('audit_link', '', 'select, insert'),
    ('audit_people', 'participant_id', 'select, insert, update (participant_id)')
$$;

-- Refuses every change of a row of the audit log but one: whom it is about may be emptied, once their salt is gone. Holds for
-- the owner and for superusers too, until they take the triggers away.
create or replace function core.only_added_to() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    forgets constant text := tg_argv[0];
begin
    if tg_op = 'UPDATE' and forgets <> '' then
        if to_jsonb(new) = to_jsonb(old) || jsonb_build_object(forgets, null) and not exists (
                select from core.audit_salt s where s.participant_id = (to_jsonb(old) ->> forgets)::uuid) then
            return new;
        end if;
    end if;
    raise exception 'The audit log is only ever added to: % of core.% is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- Which triggers guard the audit log, and which of them are there and fire for everybody.
create or replace function core.audit_guards() returns table (name name, trigger name, made text, stands boolean)
language sql stable set search_path = pg_catalog, pg_temp as $$
select a.name, w.trigger, format(w.made, w.trigger, a.name, a.forgets), exists (
    select from pg_trigger t where t.tgrelid = to_regclass('core.' || a.name) and t.tgname = w.trigger and t.tgenabled = 'A'
        and t.tgtype = w.type and t.tgfoid = to_regproc('core.only_added_to') and t.tgqual is null)
from core.audit_tables() a cross join (values
    -- For each row before an update: 1 + 2 + 16.
    ('only_added_to_update'::name, 19::int2,
        'create trigger %I before update on core.%I for each row execute function core.only_added_to(%L)'),
    -- For each statement before a deletion or truncation, so that it is refused whether it would find rows or not: 2 + 8 + 32.
    ('only_added_to_remove', 42::int2,
        'create trigger %I before delete or truncate on core.%I for each statement execute function core.only_added_to(%L)')
) w (trigger, type, made)
$$;

-- Puts the guards of the audit log where they are missing or off, and takes the rights from the server's login that it was
-- given with those to all tables.
create or replace function core.guard_audit(app name) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    guard record;
begin
    for guard in select * from core.audit_guards() where not stands loop
        execute format('drop trigger if exists %I on core.%I', guard.trigger, guard.name);
        execute guard.made;
        execute format('alter table core.%I enable always trigger %I', guard.name, guard.trigger);
    end loop;
    for guard in select * from core.audit_tables() loop
        execute format('revoke all on core.%I from %I', guard.name, app);
        execute format('grant %s on core.%I to %I', guard.rights, guard.name, app);
    end loop;
    -- A salt goes when its person is forgotten and never changes; the end of a chain moves and is never taken away.
    execute format('revoke update on core.audit_salt from %I', app);
    execute format('revoke delete on core.audit_head from %I', app);
end
$$;

-- Puts every table of these schemas that carries a programme behind its wall, and gives the server's login its rights: rows,
-- never tables. May be called at any time; what is right already is not touched.
create or replace function core.raise_walls(app name, schemas text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    bare record;
    loose record;
    schema text;
begin
    perform pg_advisory_xact_lock(hashtext('alongside walls'));
    for loose in select * from core.loose_references(schemas) loop
        -- Behind its own wall even the owner would check the new key against no rows.
        execute format('alter table %s no force row level security', loose.source::regclass);
        execute format('alter table %s no force row level security', loose.target::regclass);
        if not exists (
            select from pg_index i where i.indrelid = loose.target and i.indisunique and i.indpred is null
                and array['programme_id'] || loose.target_columns = array(
                    select a.attname::text from unnest(i.indkey::int2[]) with ordinality u(n, i)
                    join pg_attribute a on a.attrelid = loose.target and a.attnum = u.n order by u.i)) then
            execute format('alter table %s add unique (programme_id, %s)', loose.target::regclass,
                (select string_agg(quote_ident(c), ', ' order by i) from unnest(loose.target_columns) with ordinality u(c, i)));
        end if;
        execute format('alter table %s add constraint %I foreign key (programme_id, %s) references %s (programme_id, %s) %s',
            loose.source::regclass, left(loose.name, 48) || '_same_programme',
            (select string_agg(quote_ident(c), ', ' order by i) from unnest(loose.source_columns) with ordinality u(c, i)),
            loose.target::regclass,
            (select string_agg(quote_ident(c), ', ' order by i) from unnest(loose.target_columns) with ordinality u(c, i)),
            -- The key it stands beside acts on deletion; this one must not be in its way.
            case loose.on_delete when 'c' then 'on delete cascade'
                when 'n' then 'deferrable initially deferred' when 'd' then 'deferrable initially deferred' else '' end);
    end loop;
    for bare in select t.oid, c.relrowsecurity, c.relforcerowsecurity
            from core.tables_of(schemas) t join pg_class c on c.oid = t.oid where t.walled loop
        if not bare.relrowsecurity then
            execute format('alter table %s enable row level security', bare.oid::regclass);
        end if;
        if not exists (select from pg_policy p where p.polrelid = bare.oid and p.polname = 'programme' and core.is_wall(p)) then
            execute format('drop policy if exists programme on %s', bare.oid::regclass);
            execute format('create policy programme on %s using (programme_id = (select core.current_programme()))'
                || ' with check (programme_id = (select core.current_programme()))', bare.oid::regclass);
        end if;
        if not bare.relforcerowsecurity then
            execute format('alter table %s force row level security', bare.oid::regclass);
        end if;
    end loop;
    foreach schema in array schemas loop
        execute format('grant usage on schema %I to %I', schema, app);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', schema, app);
        execute format('grant usage, select on all sequences in schema %I to %I', schema, app);
        execute format('revoke execute on all functions in schema %I from public', schema);
        if to_regclass(format('%I.flyway_schema_history', schema)) is not null then
            execute format('revoke all on %I.flyway_schema_history from %I', schema, app);
        end if;
    end loop;
    execute format('revoke all on core.wall_key from %I', app);
    execute format('revoke all on core.text_key from %I', app);
    -- A key that was shredded leaves its row, so that no new one takes its place.
    execute format('revoke delete on core.participant_key from %I', app);
    -- Decisions are only ever added to; a name that an earlier version left in clear may be sealed.
    execute format('revoke update, delete on core.consent_event from %I', app);
    execute format('grant update (said_by, sealed_said_by) on core.consent_event to %I', app);
    perform core.guard_audit(app);
    execute format('grant execute on function core.current_programme() to %I', app);
end
$$;

-- Lets the owner see all rows, for migrations that change some. The server's login goes on seeing one programme at most.
create or replace function core.lower_walls(schemas text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    forced oid;
begin
    perform pg_advisory_xact_lock(hashtext('alongside walls'));
    for forced in select c.oid from core.tables_of(schemas) t join pg_class c on c.oid = t.oid where c.relforcerowsecurity loop
        execute format('alter table %s no force row level security', forced::regclass);
    end loop;
end
$$;

-- What is wrong with the walls of these schemas; no row when nothing is. Read at every start and by tests.
create or replace function core.wall_gaps(schemas text[]) returns table (place text, gap text)
language sql stable set search_path = pg_catalog, pg_temp as $$
select t.place, 'has no programme_id and is not named in core.outside_the_walls()'
    from core.tables_of(schemas) t
    where not t.ours and t.place not in (select o.place from core.outside_the_walls() o)
union all
select t.place, 'may hold rows of no programme'
    from core.tables_of(schemas) t
    join pg_attribute a on a.attrelid = t.oid and a.attname = 'programme_id' and not a.attnotnull where t.walled
union all
select t.place, 'has no forced row-level security'
    from core.tables_of(schemas) t join pg_class c on c.oid = t.oid
    where t.walled and not (c.relrowsecurity and c.relforcerowsecurity)
union all
select t.place, 'has no policy, or another than the wall'
    from core.tables_of(schemas) t
    where t.walled and (select count(*) = 1 and bool_and(core.is_wall(p)) from pg_policy p where p.polrelid = t.oid) is not true
union all
select r.source::regclass::text, 'may refer to a row of another programme: ' || r.name
    from core.loose_references(schemas) r
union all
select n.nspname || '.' || c.relname, 'is a view or foreign table, which row-level security does not hold'
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (schemas) and c.relkind in ('v', 'm', 'f')
union all
select 'core.' || g.name, 'could be changed: the trigger ' || g.trigger || ' is missing, off or another'
    from core.audit_guards() g where not g.stands
union all
select n.nspname || '.' || p.proname, 'is a function that runs with its owner''s rights'
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = any (schemas) and p.prosecdef and p.oid <> 'core.current_programme()'::regprocedure
$$;
