-- Who decides on an edition just now.
create table edition_claim (
    edition_id bigint primary key references edition (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    claimed_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index edition_claim_account on edition_claim (account_id, expires_at);

-- Moves that are made later: held for some seconds so that they can be undone, or set for a day. A row is deleted by what
-- carries it out or undoes it; one that failed stays, without its slot, until its maker has read of it.
create table planned_move (
    id bigint primary key,
    edition_id bigint not null references edition (id) on delete cascade,
    edition_version bigint not null,
    kind varchar(10) not null,
    transition varchar(20) not null,
    account_id bigint not null references account (id) on delete cascade,
    reason varchar(200),
    note varchar(4000),
    consent boolean not null,
    correlation varchar(40) not null,
    made_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    run_at timestamp with time zone,
    local_time varchar(20),
    zone varchar(60),
    slot varchar(60) unique,
    failed_at timestamp with time zone,
    failure varchar(1000)
);
create index planned_move_run on planned_move (run_at);
create index planned_move_edition on planned_move (edition_id);
create index planned_move_account on planned_move (account_id, failed_at);

create index priority_reason_reason on priority_reason (reason, edition_id);
create index decision_of_team on decision (happened_at);
