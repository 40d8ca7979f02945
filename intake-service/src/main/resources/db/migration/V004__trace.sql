-- Why: a message is read and handed on after its sender has been answered, in another thread; the trace that began with the request goes on
-- there. Rewrites table: no.
alter table message add column traceparent text;
