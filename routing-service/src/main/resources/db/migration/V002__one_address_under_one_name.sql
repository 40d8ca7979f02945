-- Why: the same request by form and by mail, under one pseudonym, one name and one address, is one ticket although nobody has
-- confirmed the person. contact_key = digest of the name and address that a message gives.
-- Rewrites table: no.
alter table ticket add column contact_key text;
