-- Why: a promise survives a restart because it is a row. Clocks hold what is due, stages hold what fires next; see README.
-- Rewrites table: no.

-- The newest snapshot of each ticket. Its row is the lock for everything below that belongs to the ticket.
create table seen_ticket (
    ticket_id     uuid primary key,
    practice_id   text        not null,
    version       bigint      not null,
    clock_version bigint      not null,
    generation    int         not null,
    state         text        not null,
    score         int         not null,
    team          text        not null,
    owner         text,
    opened_at     timestamptz not null,
    changed_at    timestamptz not null,
    claimed_at    timestamptz
);
select enable_practice_isolation('seen_ticket');

create table clock (
    id          uuid primary key,
    practice_id text        not null,
    ticket_id   uuid        not null references seen_ticket,
    kind        text        not null,
    generation  int         not null,
    revision    int         not null,
    policy      text        not null,
    target_ms   bigint      not null,
    wall_clock  boolean     not null,
    segments    jsonb       not null,
    state       text        not null,
    remind_at   timestamptz,
    due_at      timestamptz,
    stopped_at  timestamptz,
    stop_reason text,
    breached    boolean     not null,
    unique (ticket_id, generation, kind)
);
create index clock_running on clock (practice_id, id) where state = 'RUNNING';
select enable_practice_isolation('clock');

-- A point on a clock. ARMED = fires when due; ENDED = a person took notice, the chain rests; the others are history.
create table stage (
    clock_id    uuid        not null references clock,
    revision    int         not null,
    kind        text        not null,
    step        int         not null,
    practice_id text        not null,
    ticket_id   uuid        not null,
    due_at      timestamptz not null,
    state       text        not null,
    fired_at    timestamptz,
    reason      text,
    failures    int         not null default 0,
    held_until  timestamptz,
    primary key (clock_id, revision, kind, step)
);
create unique index stage_one_armed_per_clock on stage (clock_id) where state = 'ARMED';
create index stage_due on stage (due_at, practice_id) where state = 'ARMED';
create index stage_by_ticket on stage (ticket_id);
select enable_practice_isolation('stage');
