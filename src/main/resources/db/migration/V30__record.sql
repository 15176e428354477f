-- The record: what a decision is sealed by stands in a table of its own, so that both are only ever added to. Whatever could
-- tell words or texts is an HMAC under a person's key, which can be forgotten.

alter table decision add column consent boolean default false not null;
alter table decision add column words_mac varchar(64);
alter table decision add column text_mac varchar(64);
alter table decision add column via varchar(100);

create table decision_seal (
    position bigint primary key,
    decision_id bigint not null unique references decision (id),
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);

-- One row, which whoever appends to the chain holds until its transaction ends.
create table record_lock (
    id integer primary key
);
insert into record_lock (id) values (1);

create table record_check (
    id bigint primary key,
    checked_at timestamp with time zone not null,
    length bigint not null,
    head varchar(64) not null,
    faults bigint not null,
    words varchar(10000) not null
);

create table person_key (
    id varchar(36) primary key,
    holder varchar(60) not null,
    secret varchar(64) not null,
    created_at timestamp with time zone not null
);
create index person_key_holder on person_key (holder);

-- Receipts hold numbers and kinds, never a name.
create table erasure (
    id varchar(36) primary key,
    secret_digest varchar(64) not null unique,
    erased_at timestamp with time zone not null,
    account_id bigint,
    receipt varchar(1000000) not null
);
create index erasure_erased on erasure (erased_at);
