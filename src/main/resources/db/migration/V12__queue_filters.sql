-- Filters that few editions pass and that have no index of their own (a rare type, a language, revisions) are decided within
-- this one, without a look at the rows: its walk is as long as the queue, however many editions there are besides.
create index edition_waiting_filters on edition (waiting, queued_at, id, state, type, locale, revision);
