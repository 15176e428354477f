create table invitation (
    id bigint primary key,
    version bigint not null,
    specialist_id bigint not null references specialist (id) on delete cascade,
    email varchar(320) not null,
    words varchar(2000),
    invited_by bigint references account (id) on delete set null,
    account_id bigint references account (id) on delete set null,
    pending_slot varchar(400) unique,
    sent_at timestamp with time zone not null,
    sendings integer not null,
    expires_at timestamp with time zone not null,
    opened_at timestamp with time zone,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone
);
create index invitation_specialist on invitation (specialist_id, id);
