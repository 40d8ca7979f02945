-- Why: tickets with their messages, who may own them, and the feed that screens follow.
-- Rewrites table: no.

-- Staff, as the practice file says; synced at every start. What left the file stays as inactive, so that history keeps its names.
create table team (
    practice_id text    not null,
    team_id     text    not null,
    name        text    not null,
    lead        text,
    position    int     not null,
    active      boolean not null default true,
    primary key (practice_id, team_id)
);
select enable_practice_isolation('team');

-- load = tickets that are ASSIGNED or CLAIMED; kept by a trigger on ticket, in the same transaction, so that "is there room" can be
-- decided and re-checked on the locked row itself: a count(*) beside the lock would look at an older snapshot and overfill.
create table member (
    practice_id      text    not null,
    member_id        text    not null,
    name             text    not null,
    email            text    not null,
    role             text    not null,
    capacity         int     not null check (capacity > 0),
    load             int     not null default 0,
    last_assigned_at timestamptz,
    active           boolean not null default true,
    primary key (practice_id, member_id)
) with (fillfactor = 50);
select enable_practice_isolation('member');

create table team_member (
    practice_id text not null,
    team_id     text not null,
    member_id   text not null,
    primary key (practice_id, team_id, member_id)
);
select enable_practice_isolation('team_member');

-- One row per weekday (1 = Monday) and stretch, in wall-clock time of the zone; a shift over midnight is two rows.
create table shift (
    practice_id text not null,
    member_id   text not null,
    weekday     int  not null check (weekday between 1 and 7),
    from_time   time not null,
    to_time     time not null,
    zone        text not null,
    primary key (practice_id, member_id, weekday, from_time),
    check (from_time < to_time)
);
select enable_practice_isolation('shift');

create table ticket (
    id               uuid        primary key,
    practice_id      text        not null,
    version          bigint      not null,
    state            text        not null,
    generation       int         not null,
    last_change      text        not null,
    score            int         not null check (score between 1 and 5),
    category         text        not null,
    tags             text[]      not null,
    disposition      text        not null,
    channels         text[]      not null,
    message_ids      uuid[]      not null,
    team             text        not null,
    owner            text,
    owner_name       text,
    -- Who gave it back last: not the next one to get it.
    given_back_by    text,
    person_key       text,
    identity         text        not null,
    patient_name     text,
    preview          text        not null,
    opened_at        timestamptz not null,
    reopened_at      timestamptz,
    changed_at       timestamptz not null,
    claimed_at       timestamptz,
    responded_at     timestamptz,
    resolved_at      timestamptz,
    paused_until     timestamptz,
    -- The rest is not part of the aggregate and does not raise its version: what the clocks and escalations say.
    clock_version    bigint      not null default 0,
    confirmed_version bigint     not null default 0,
    resends          int         not null default 0,
    resend_at        timestamptz not null default clock_timestamp() + interval '60 seconds',
    clock            text,
    clock_state      text,
    due_at           timestamptz,
    remind_at        timestamptz,
    breached         boolean     not null default false,
    clocks           jsonb,
    escalations_open int         not null default 0
) with (fillfactor = 80);
select enable_practice_isolation('ticket');

-- The queue as people see it; keyset paging is a row comparison on exactly these expressions.
create index ticket_queue on ticket (practice_id, (-score), coalesce(due_at, 'infinity'::timestamptz), opened_at, id)
    where state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING');
create index ticket_done on ticket (practice_id, (-score), coalesce(due_at, 'infinity'::timestamptz), opened_at, id)
    where state in ('RESOLVED', 'MERGED');
-- The backlog in the order it drains.
create index ticket_backlog on ticket (practice_id, team, (-score), opened_at) where state = 'OPEN';
create index ticket_owner on ticket (practice_id, owner) where state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING');
create index ticket_person on ticket (practice_id, person_key, opened_at) where person_key is not null;
create index ticket_paused on ticket (paused_until) where state = 'WAITING' and paused_until is not null;
create index ticket_unconfirmed on ticket (resend_at) where confirmed_version < version;

create function ticket_holds_a_slot() returns trigger language plpgsql as $$
declare
    before text := case when tg_op = 'UPDATE' and old.state in ('ASSIGNED', 'CLAIMED') then old.owner end;
    after  text := case when new.state in ('ASSIGNED', 'CLAIMED') then new.owner end;
begin
    if before is distinct from after then
        if before is not null then
            update member set load = load - 1 where practice_id = new.practice_id and member_id = before;
        end if;
        if after is not null then
            update member set load = load + 1, last_assigned_at = clock_timestamp()
            where practice_id = new.practice_id and member_id = after;
        end if;
    end if;
    return null;
end $$;
create trigger ticket_holds_a_slot after insert or update of state, owner on ticket
    for each row execute function ticket_holds_a_slot();

-- Messages as they arrived, with their assessment: content and assessment are the JSON of the contract's records, kept as it is (json
-- rather than jsonb: only ever read whole, and jsonb refuses a NUL character that a patient's mail may well hold).
create table ticket_message (
    practice_id text        not null,
    message_id  uuid        not null,
    ticket_id   uuid        not null references ticket (id),
    received_at timestamptz not null,
    content     json        not null,
    assessment  json        not null,
    search      tsvector    not null,
    primary key (practice_id, message_id)
);
create index ticket_message_by_ticket on ticket_message (practice_id, ticket_id, received_at);
create index ticket_message_search on ticket_message using gin (search);
select enable_practice_isolation('ticket_message');

-- What people wrote beside a step; may hold patient data, therefore not in the audit trail. version = the ticket's after that step.
create table ticket_note (
    practice_id text        not null,
    ticket_id   uuid        not null references ticket (id),
    version     bigint      not null,
    actor       text        not null,
    at          timestamptz not null default clock_timestamp(),
    note        text        not null,
    primary key (practice_id, ticket_id, version)
);
select enable_practice_isolation('ticket_note');

create table ticket_escalation (
    practice_id     text        not null,
    escalation_id   uuid        not null,
    ticket_id       uuid        not null,
    clock           text        not null,
    stage           text        not null,
    step            int         not null,
    fired_at        timestamptz not null,
    due_at          timestamptz,
    recipients      text[]      not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    primary key (practice_id, escalation_id)
);
create index ticket_escalation_by_ticket on ticket_escalation (practice_id, ticket_id, fired_at);
select enable_practice_isolation('ticket_escalation');

-- Gap-free per practice: the head row is updated last in each transaction, so numbers become visible in their order.
create table feed_head (
    practice_id text   primary key,
    seq         bigint not null
) with (fillfactor = 50);
select enable_practice_isolation('feed_head');

create table feed (
    practice_id text   not null,
    seq         bigint not null,
    ticket_id   uuid   not null,
    primary key (practice_id, seq)
);
select enable_practice_isolation('feed');

create view queue_entry with (security_invoker = true) as
select practice_id, id, version, state, generation, score, category, tags, disposition, channels, team, owner, owner_name,
       patient_name, identity, preview, opened_at, due_at, remind_at, clock, clock_state, breached, escalations_open,
       message_ids, person_key
from ticket;
