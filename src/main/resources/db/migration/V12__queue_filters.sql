-- Filters that few of those that wait may pass: without these, a page would be looked for through all that wait.
create index edition_waiting_state on edition (waiting, state, queued_at, id);
create index edition_waiting_type on edition (waiting, type, queued_at, id);
create index edition_waiting_locale on edition (waiting, locale, queued_at, id);
