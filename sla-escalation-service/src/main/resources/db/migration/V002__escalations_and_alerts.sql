-- Why: what fired stays open until a person acknowledges it; one alert per person and way, whatever is repeated.
-- Rewrites table: no.

create table escalation (
    id              uuid primary key,
    practice_id     text        not null,
    ticket_id       uuid        not null,
    clock_id        uuid        not null,
    clock_kind      text        not null,
    generation      int         not null,
    revision        int         not null,
    stage           text        not null,
    step            int         not null,
    fired_at        timestamptz not null,
    due_at          timestamptz,
    score           int         not null,
    team            text        not null,
    owner           text,
    recipients      text[]      not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    unique (clock_id, revision, stage, step)
);
create index escalation_by_ticket on escalation (ticket_id, fired_at);
create index escalation_by_age on escalation (practice_id, fired_at desc);
create index escalation_open on escalation (practice_id, fired_at desc) where acknowledged_at is null;
select enable_practice_isolation('escalation');

create table alert (
    id            uuid primary key,
    practice_id   text        not null,
    escalation_id uuid        not null,
    ticket_id     uuid        not null,
    recipient     text        not null,
    channel       text        not null,
    state         text        not null,
    attempts      int         not null,
    facts         jsonb       not null,
    raised_at     timestamptz not null,
    changed_at    timestamptz not null,
    failure       text,
    unique (escalation_id, recipient, channel)
);
create index alert_pending on alert (practice_id, raised_at) where state = 'PENDING';
select enable_practice_isolation('alert');

-- db-scheduler's table, in the shape of its version 16. Holds alert ids and times alone, therefore no practice isolation.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
