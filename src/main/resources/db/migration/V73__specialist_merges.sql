-- A specialist that was merged into another is kept for the record, out of sight; its slugs lead to the survivor.

alter table specialist add column merged_into bigint;
-- No foreign key to itself: an erasure deletes both rows in one statement, in whatever order.
create index specialist_merged on specialist (merged_into);

create table specialist_merge (
    id bigint primary key,
    survivor_id bigint not null,
    merged_id bigint not null,
    account_id bigint references account (id) on delete set null,
    happened_at timestamp with time zone not null,
    choices varchar(10000) not null
);
create index specialist_merge_survivor on specialist_merge (survivor_id);
