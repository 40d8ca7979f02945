-- Why: editions of the rule sets that a practice drafts, tries and publishes over the shipped ones, and what an edition in the shadow
-- would have done otherwise. The classifier answers without these tables (ADR 0013): it keeps what is published in memory.
-- ADR: 0017. Rewrites table: no.

-- files: JSON of all files that differ from the shipped ones, by name; null takes a shipped file out.
create table rule_edition (
    practice_id   text        not null,
    number        int         not null,
    rule_set      text        not null check (rule_set in ('CLINICAL', 'ADMINISTRATIVE')),
    files         text        not null,
    state         text        not null default 'DRAFT'
                  check (state in ('DRAFT', 'TRIED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    mode          text        check (mode in ('LIVE', 'SHADOW', 'PILOT')),
    percent       int         not null default 0 check (percent between 0 and 100),
    author        text        not null,
    created_at    timestamptz not null default clock_timestamp(),
    report        text,
    second_person text        check (second_person <> author),
    published_at  timestamptz,
    primary key (practice_id, number),
    check (state <> 'PUBLISHED' or (mode is not null and published_at is not null)),
    -- What acts on patients' messages by clinical rules was seen by two people.
    check (rule_set <> 'CLINICAL' or mode is null or mode = 'SHADOW' or second_person is not null)
);
select enable_practice_isolation('rule_edition');

-- One edition decides, and at most one is tried beside it.
create unique index rule_edition_live on rule_edition (practice_id, rule_set) where state = 'PUBLISHED' and mode = 'LIVE';
create unique index rule_edition_beside on rule_edition (practice_id, rule_set) where state = 'PUBLISHED' and mode <> 'LIVE';

-- Append-only in what it says: an edition moves, its rules stay.
create function rule_edition_keeps_its_rules() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.practice_id, new.number, new.rule_set, new.files, new.author, new.created_at)
          = (old.practice_id, old.number, old.rule_set, old.files, old.author, old.created_at) then
        return new;
    end if;
    raise exception 'an edition keeps its rules: draft another';
end $$;
create trigger rule_edition_keeps_its_rules before update or delete on rule_edition
    for each row execute function rule_edition_keeps_its_rules();

-- Scores alone, never text. Kept for 30 days.
create table shadow_difference (
    practice_id        text        not null,
    edition            int         not null,
    message_id         uuid        not null,
    before_score       int         not null,
    before_disposition text        not null,
    before_category    text        not null,
    after_score        int         not null,
    after_disposition  text        not null,
    after_category     text        not null,
    at                 timestamptz not null default clock_timestamp(),
    primary key (practice_id, edition, message_id)
);
create index shadow_difference_by_age on shadow_difference using brin (at);
select enable_practice_isolation('shadow_difference');
