-- Why: something that an event can have an effect on. Rewrites table: no.
create table effect (
    practice_id text not null,
    name        text not null
);
select enable_practice_isolation('effect');
