-- What visitors reported of what is public. Words and address are theirs, and are deleted some time after it is closed.

create table report (
    id bigint primary key,
    version bigint not null,
    kind varchar(20) not null,
    specialist_id bigint not null references specialist (id) on delete cascade,
    statement_id bigint references statement (id) on delete cascade,
    words varchar(2000) not null,
    email varchar(320),
    received_at timestamp with time zone not null,
    answer varchar(2000),
    closed_at timestamp with time zone,
    closed_by bigint references account (id) on delete set null
);
create index report_specialist on report (specialist_id);
create index report_closed on report (closed_at);
