-- One database, four log-ins: each service owns one schema and can neither read nor change another's.
-- Run once as a superuser, connected to the database `opentriage`; safe to run again (passwords are set anew):
--   psql -v ON_ERROR_STOP=1 -v intake_password=… -v classifier_password=… -v routing_password=… \
--        -v escalation_password=… -d opentriage -f roles.sql
-- NOSUPERUSER and NOBYPASSRLS are written out: row level security keeps practices apart, and a log-in that could
-- step around it would void that promise.
\set ON_ERROR_STOP on

begin;

select format('create role %I', name)
from unnest(array['intake', 'classifier', 'routing', 'escalation']) as name
where not exists (select from pg_roles where rolname = name)
\gexec

alter role intake     login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'intake_password';
alter role classifier login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'classifier_password';
alter role routing    login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'routing_password';
alter role escalation login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'escalation_password';

-- Nobody but the four gets in, and nobody makes things in public.
select format('revoke all on database %I from public', current_database()) \gexec
revoke all on schema public from public;

select format('grant connect on database %I to %I', current_database(), name)
from unnest(array['intake', 'classifier', 'routing', 'escalation']) as name
\gexec

select format('create schema if not exists %I authorization %I', name, name)
from unnest(array['intake', 'classifier', 'routing', 'escalation']) as name
\gexec

select format('revoke all on schema %I from public', name)
from unnest(array['intake', 'classifier', 'routing', 'escalation']) as name
\gexec

-- search_path is the own schema alone, so that an unqualified name can never mean somebody else's table.
select format('alter role %I in database %I set search_path = %I', name, current_database(), name)
from unnest(array['intake', 'classifier', 'routing', 'escalation']) as name
\gexec

commit;
