-- Why: every message that arrived, once, unchanged, and what became of it. The unique key makes a repeat harmless for ever.
-- ADR: 0001. Rewrites table: no.
create table message (
    id            uuid        primary key default uuidv7(),
    practice_id   text        not null,
    source        text        not null,
    channel       text        not null,
    external_id   text        not null,
    state         text        not null check (state in ('RECEIVED', 'TICKETED', 'MERGED', 'PARKED', 'REJECTED')),
    content_type  text        not null,
    headers       jsonb       not null,
    raw           bytea       not null,
    raw_size      int         not null generated always as (octet_length(raw)) stored,
    received_at   timestamptz not null default clock_timestamp(),
    -- when it is handed on (again), as long as no ticket confirms it
    due_at        timestamptz not null default clock_timestamp(),
    normalized_at timestamptz,
    published_at  timestamptz,
    confirmed_at  timestamptz,
    ticket_id     uuid,
    -- how often it was handed on
    attempts      int         not null default 0,
    -- how often reading it failed
    failures      int         not null default 0,
    unique (practice_id, source, external_id)
);
-- Compressing costs more time than it saves on short texts and on files that are compressed already.
alter table message alter column raw set storage external;
create index message_fresh on message (practice_id, due_at) where state = 'RECEIVED' and attempts = 0;
create index message_unconfirmed on message (practice_id, due_at) where state = 'RECEIVED' and attempts > 0;
select enable_practice_isolation('message');
