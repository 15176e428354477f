-- What the queue orders and filters by stands in the edition's own row, behind a leading "waiting": however many editions
-- there are, each index holds those that wait together, in the order in which they are shown.

alter table edition add column waiting boolean default false not null;
alter table edition add column priority integer default 0 not null;
alter table edition add column severity integer default 0 not null;
alter table edition add column revision boolean default false not null;

create table priority_reason (
    edition_id bigint not null references edition (id) on delete cascade,
    reason varchar(30) not null,
    primary key (edition_id, reason)
);

update edition set waiting = true where state in ('SUBMITTED', 'APPROVED');

update edition set revision = true where exists (
    select 1 from edition earlier
    where earlier.type = edition.type and earlier.item_id = edition.item_id and earlier.locale = edition.locale
        and earlier.number < edition.number and earlier.published_at is not null
);

create index edition_waiting on edition (waiting, queued_at, id);
create index edition_waiting_priority on edition (waiting, priority desc, queued_at, id);
create index edition_waiting_modality on edition (waiting, modality, queued_at, id);
create index edition_waiting_region on edition (waiting, region, queued_at, id);
create index edition_waiting_severity on edition (waiting, severity, queued_at, id);
