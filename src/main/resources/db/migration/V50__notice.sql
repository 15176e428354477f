-- Notices: what happened waits in rows of the transaction that caused it, becomes mails by a job, and mails leave by
-- another. None of the columns for addresses and accounts is a foreign key of a mail: a delivery log outlives both, and
-- is erased by its own door.

create table happening (
    id bigint primary key,
    kind varchar(30) not null,
    edition_id bigint not null,
    transition varchar(20),
    actor_id bigint,
    account_id bigint,
    reason varchar(1000),
    note varchar(4000),
    happened_at timestamp with time zone not null
);

create table subscriber (
    account_id bigint primary key references account (id) on delete cascade,
    version bigint not null,
    gathered_at timestamp with time zone,
    digest_on date not null,
    figures_on date not null
);

create table subscription (
    account_id bigint not null references subscriber (account_id) on delete cascade,
    topic varchar(20) not null,
    frequency varchar(20) not null,
    primary key (account_id, topic)
);

create table subscriber_modality (
    account_id bigint not null references subscriber (account_id) on delete cascade,
    modality_id bigint not null references modality (id) on delete cascade,
    primary key (account_id, modality_id)
);

create table subscriber_region (
    account_id bigint not null references subscriber (account_id) on delete cascade,
    region varchar(200) not null,
    primary key (account_id, region)
);

create table pending_notice (
    id bigint primary key,
    account_id bigint not null references subscriber (account_id) on delete cascade,
    topic varchar(20) not null,
    frequency varchar(20) not null,
    edition_id bigint not null,
    words varchar(6000),
    created_at timestamp with time zone not null
);
create index pending_notice_edition on pending_notice (edition_id);
create index pending_notice_account on pending_notice (account_id, frequency, id);

create table mail (
    id bigint primary key,
    message_id varchar(200) not null unique,
    topic varchar(20) not null,
    account_id bigint,
    edition_id bigint,
    specialist_id bigint,
    recipient varchar(320) not null,
    recipient_name varchar(320) not null,
    subject varchar(400) not null,
    letter varchar(200000),
    secret_path varchar(1000),
    state varchar(20) not null,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    attempts integer not null,
    lease varchar(40),
    leased_until timestamp with time zone,
    settled_at timestamp with time zone,
    answer varchar(1000)
);
create index mail_due on mail (state, due_at, id);
create index mail_settled on mail (settled_at);
create index mail_specialist on mail (specialist_id);
create index mail_edition on mail (edition_id);
create index mail_account on mail (account_id);
create index mail_recipient on mail (recipient);

-- The way to the mail server, shared by all nodes, so that none of them hammers on a closed door.
create table mail_relay (
    id integer primary key,
    failing_since timestamp with time zone,
    failures integer not null,
    retry_at timestamp with time zone,
    answer varchar(1000)
);
insert into mail_relay (id, failures) values (1, 0);

-- What signs links that work without signing in, such as the one that stops a kind of mail.
create table notice_key (
    id integer primary key,
    secret varchar(100) not null
);

create table licence_reminder (
    specialist_id bigint not null references specialist (id) on delete cascade,
    expires_on date not null,
    days_before integer not null,
    reminded_at timestamp with time zone not null,
    primary key (specialist_id, expires_on, days_before)
);

-- Figures of a span of time read only the decisions of that span.
create index decision_figures on decision (happened_at, transition, account_id);
