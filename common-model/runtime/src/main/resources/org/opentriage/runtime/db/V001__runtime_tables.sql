-- Why: what every service needs beside its own tables: practice isolation, outbox, once-only processing, quarantine, audit.
-- ADR: 0001, 0002, 0005. Rewrites table: no.

-- Row level security for a table with a practice_id column. FORCE makes it hold for the owner too; '*' is the system's scope (sweeps).
create function enable_practice_isolation(target regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy practice_isolation on %s using ('
        || 'practice_id = nullif(current_setting(''app.practice'', true), '''') '
        || 'or current_setting(''app.practice'', true) = ''*'')', target);
end $$;

create table outbox_event (
    id          bigint generated always as identity primary key,
    practice_id text        not null,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    time        timestamptz not null default clock_timestamp(),
    traceparent text,
    payload     bytea       not null
);
select enable_practice_isolation('outbox_event');

create table processed_event (
    practice_id  text        not null,
    consumer     text        not null,
    event_id     uuid        not null,
    processed_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
create index processed_event_by_age on processed_event using brin (processed_at);
select enable_practice_isolation('processed_event');

create table quarantined_record (
    id          bigint generated always as identity primary key,
    practice_id text        not null,
    consumer    text        not null,
    topic       text        not null,
    part        int         not null,
    position    bigint      not null,
    key         text,
    headers     bytea       not null,
    body        bytea,
    reason      text        not null,
    at          timestamptz not null default clock_timestamp(),
    redriven_at timestamptz,
    redriven_by text,
    unique (consumer, topic, part, position, at)
);
create index quarantined_record_open on quarantined_record (id) where redriven_at is null;
select enable_practice_isolation('quarantined_record');

create table audit_entry (
    id           bigint generated always as identity primary key,
    practice_id  text        not null,
    at           timestamptz not null default clock_timestamp(),
    actor        text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    detail       text        not null,
    chain_seq    bigint,
    mac          bytea,
    unique (practice_id, chain_seq)
);
create index audit_entry_by_subject on audit_entry (practice_id, subject_type, subject_id, id);
create index audit_entry_unsealed on audit_entry (practice_id, id) where mac is null;
select enable_practice_isolation('audit_entry');

create table audit_head (
    practice_id text primary key,
    seq         bigint not null,
    mac         bytea  not null
);
select enable_practice_isolation('audit_head');

-- Append-only: an entry is written once and sealed once.
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.mac is null and new.mac is not null
        and (new.id, new.practice_id, new.at, new.actor, new.action, new.subject_type, new.subject_id, new.detail)
          = (old.id, old.practice_id, old.at, old.actor, old.action, old.subject_type, old.subject_id, old.detail) then
        return new;
    end if;
    raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
