-- Why: one pseudonym per person. People come from signed-in portals; whoever else writes gets a row of their own by address or number.
-- ADR: 0001. Rewrites table: no.
create table person (
    id          uuid        primary key default uuidv7(),
    practice_id text        not null,
    -- the portal that knows this person and its id there; absent for people who only wrote by other ways
    portal      text,
    portal_id   text,
    name        text,
    name_key    text,
    birth_date  date,
    email       text,
    phone       text,
    created_at  timestamptz not null default clock_timestamp(),
    updated_at  timestamptz not null default clock_timestamp(),
    unique (practice_id, portal, portal_id)
);
create index person_by_email on person (practice_id, email) where email is not null;
create index person_by_phone on person (practice_id, phone) where phone is not null;
create index person_by_name on person (practice_id, name_key, birth_date) where name_key is not null;
select enable_practice_isolation('person');
