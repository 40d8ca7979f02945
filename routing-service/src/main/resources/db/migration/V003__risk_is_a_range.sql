-- Why: "breached" and "at risk" are asked for by people and counted beside the queue; both are one range of one indexed moment.
-- risk_from = the moment from which a ticket counts as at risk: half of its running clock's time; long ago once a promise is broken.
-- Rewrites table: no; builds one index.
create index ticket_risk on ticket (
    practice_id, (case when breached then '-infinity'::timestamptz when clock_state = 'RUNNING' then remind_at end))
    where state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')
      and (case when breached then '-infinity'::timestamptz when clock_state = 'RUNNING' then remind_at end) is not null;
-- A partial index's own statistics are not used for estimates; without any, "at risk" is taken for a third of the queue.
create statistics ticket_risk_spread on
    (case when breached then '-infinity'::timestamptz when clock_state = 'RUNNING' then remind_at end) from ticket;

create or replace view queue_entry with (security_invoker = true) as
select practice_id, id, version, state, generation, score, category, tags, disposition, channels, team, owner, owner_name,
       patient_name, identity, preview, opened_at, due_at, remind_at, clock, clock_state, breached, escalations_open,
       message_ids, person_key,
       case when breached then '-infinity'::timestamptz when clock_state = 'RUNNING' then remind_at end as risk_from
from ticket;
