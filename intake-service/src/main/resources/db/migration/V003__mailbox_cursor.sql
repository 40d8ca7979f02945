-- Why: where the reader of a mailbox stopped, moved in the transaction that stores the mails; and which instance reads it now.
-- ADR: 0001. Rewrites table: no.
create table source_cursor (
    practice_id  text        not null,
    source       text        not null,
    -- the sequence that position counts in, such as UIDVALIDITY; a new one starts over
    validity     bigint      not null default 0,
    position     bigint      not null default 0,
    leased_by    uuid,
    leased_until timestamptz,
    -- last time that the source was read to its end
    read_at      timestamptz,
    primary key (practice_id, source)
);
select enable_practice_isolation('source_cursor');
