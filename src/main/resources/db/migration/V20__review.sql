-- What helps whoever decides, and what is said beside the record: none of it changes a state.

-- Words among editors; never shown to the author of the edition.
create table colleague_note (
    id bigint primary key,
    edition_id bigint not null references edition (id) on delete cascade,
    account_id bigint not null references account (id),
    words varchar(4000) not null,
    written_at timestamp with time zone not null
);
create index colleague_note_edition on colleague_note (edition_id, id);

create table reason_code (
    code varchar(40) primary key,
    version bigint not null,
    label varchar(200) not null,
    moves varchar(100) not null,
    retired boolean not null
);
insert into reason_code (code, version, label, moves, retired) values ('outcome-promise', 1, 'Promises an outcome', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('superlative', 1, 'Compares with others or claims to be the best', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('testimonial', 1, 'Praise or words of a client', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('identifying-detail', 1, 'A client could be recognised', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('contact-data', 1, 'Contact details or prices', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('off-topic', 1, 'Not about this approach', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('not-own-words', 1, 'Not the specialist’s own words', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('duplicate', 1, 'Much the same as another text', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('licence', 1, 'Licence missing, expired or of another region', 'RETURN,REJECT,UNPUBLISH', false);
insert into reason_code (code, version, label, moves, retired) values ('typography', 1, 'Spelling or typography', 'RETURN', false);
insert into reason_code (code, version, label, moves, retired) values ('asked-for', 1, 'Its specialist asked for it', 'UNPUBLISH,REJECT', false);
insert into reason_code (code, version, label, moves, retired) values ('second-look', 1, 'Deserves a second look', 'REOPEN', false);
insert into reason_code (code, version, label, moves, retired) values ('other', 1, 'Something else', 'RETURN,REJECT,UNPUBLISH,REOPEN', false);

create table canned_reply (
    id bigint primary key,
    version bigint not null,
    title varchar(200) not null unique,
    words varchar(4000) not null,
    reason varchar(200),
    transition varchar(20),
    account_id bigint not null references account (id),
    changed_at timestamp with time zone not null
);

-- Another wording for an edition; open_slot holds the edition while the suggestion waits for its author.
create table suggestion (
    id bigint primary key,
    edition_id bigint not null references edition (id) on delete cascade,
    open_slot bigint unique,
    base varchar(10000) not null,
    wording varchar(10000) not null,
    note varchar(4000),
    account_id bigint not null references account (id),
    made_at timestamp with time zone not null,
    answer varchar(20),
    answer_note varchar(4000),
    answered_by bigint references account (id),
    answered_at timestamp with time zone
);
create index suggestion_edition on suggestion (edition_id, id);

-- A link by which somebody without an account decides once on one version of one edition.
create table approval_link (
    id bigint primary key,
    digest varchar(64) not null unique,
    edition_id bigint not null references edition (id) on delete cascade,
    edition_version bigint not null,
    account_id bigint not null references account (id),
    name varchar(200) not null,
    email varchar(320) not null,
    minted_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    used_at timestamp with time zone,
    transition varchar(20)
);
create index approval_link_edition on approval_link (edition_id, id);

-- Who decided by such a link; the record itself names the account that minted it.
create table decision_signer (
    decision_id bigint primary key references decision (id),
    name varchar(200) not null,
    email varchar(320) not null
);
