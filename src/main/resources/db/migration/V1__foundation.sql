-- One dialect, valid on H2 and PostgreSQL. A slot column holds a key while a row occupies the slot and null otherwise,
-- so that a plain unique constraint keeps "at most one" (neither database shares a partial index syntax with the other).

create sequence ids start with 1000 increment by 50;

-- identity

create table account (
    id bigint primary key,
    version bigint not null,
    email varchar(320) not null unique,
    name varchar(200) not null,
    password_hash varchar(500),
    demo boolean not null,
    created_at timestamp with time zone not null
);

create table account_role (
    account_id bigint not null references account (id) on delete cascade,
    role varchar(20) not null,
    primary key (account_id, role)
);

create table access_token (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    role varchar(20) not null,
    label varchar(200) not null,
    prefix varchar(20) not null,
    digest varchar(64) not null unique,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
create index access_token_account on access_token (account_id);

create table web_session (
    digest varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create table one_time_link (
    digest varchar(64) primary key,
    purpose varchar(30) not null,
    account_id bigint references account (id) on delete cascade,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);

-- content types

create table import_run (
    id bigint primary key,
    account_id bigint not null references account (id),
    source varchar(1000) not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    rolled_back_at timestamp with time zone,
    pages_total integer not null,
    pages_done integer not null,
    report varchar(1000000)
);

create table modality (
    id bigint primary key,
    version bigint not null,
    import_id bigint references import_run (id),
    created_at timestamp with time zone not null
);

create table specialist (
    id bigint primary key,
    version bigint not null,
    import_id bigint references import_run (id),
    kind varchar(10) not null,
    name varchar(300) not null,
    name_key varchar(300) not null,
    title varchar(300),
    city varchar(200),
    region varchar(200),
    country varchar(200),
    email varchar(320),
    supervised_by varchar(300),
    website varchar(1000),
    profile_url varchar(1000),
    accepting_clients boolean,
    telehealth boolean,
    created_at timestamp with time zone not null,
    published_at timestamp with time zone
);
create index specialist_name_key on specialist (name_key);

create table slug (
    type varchar(20) not null,
    slug varchar(120) not null,
    item_id bigint not null,
    current_slot varchar(60) unique,
    since timestamp with time zone not null,
    primary key (type, slug)
);
create index slug_item on slug (type, item_id);

create table licence (
    id bigint primary key,
    specialist_id bigint not null references specialist (id) on delete cascade,
    number varchar(100),
    region varchar(200),
    expires_on date
);
create index licence_specialist on licence (specialist_id);
create index licence_expires on licence (expires_on);

create table specialist_language (
    specialist_id bigint not null references specialist (id) on delete cascade,
    language varchar(35) not null,
    primary key (specialist_id, language)
);

create table specialist_modality (
    specialist_id bigint not null references specialist (id) on delete cascade,
    modality_id bigint not null references modality (id) on delete cascade,
    primary key (specialist_id, modality_id)
);

create table specialist_account (
    specialist_id bigint not null references specialist (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    linked_at timestamp with time zone not null,
    primary key (specialist_id, account_id)
);
create index specialist_account_account on specialist_account (account_id);

create table statement (
    id bigint primary key,
    version bigint not null,
    import_id bigint references import_run (id),
    modality_id bigint not null references modality (id),
    specialist_id bigint not null references specialist (id),
    created_at timestamp with time zone not null,
    unique (modality_id, specialist_id)
);
create index statement_specialist on statement (specialist_id);

-- moderation

create table edition (
    id bigint primary key,
    version bigint not null,
    type varchar(20) not null,
    item_id bigint not null,
    locale varchar(35) not null,
    number integer not null,
    state varchar(20) not null,
    content varchar(1000000) not null,
    content_hash varchar(64) not null,
    heading varchar(300) not null,
    excerpt varchar(300) not null,
    modality varchar(120),
    region varchar(200),
    open_slot varchar(120) unique,
    live_slot varchar(120) unique,
    created_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    queued_at timestamp with time zone not null,
    published_at timestamp with time zone,
    unique (type, item_id, locale, number)
);
create index edition_queue on edition (state, queued_at, id);
create index edition_queue_modality on edition (modality, state, queued_at, id);

create table edition_author (
    edition_id bigint not null references edition (id) on delete cascade,
    account_id bigint not null references account (id),
    primary key (edition_id, account_id)
);

create table provenance (
    edition_id bigint primary key references edition (id) on delete cascade,
    import_id bigint references import_run (id),
    source varchar(1000) not null,
    line integer,
    captured_at timestamp with time zone not null,
    hash varchar(64) not null,
    attestation varchar(1000) not null
);
create index provenance_import on provenance (import_id);

create table decision (
    id bigint primary key,
    edition_id bigint not null,
    transition varchar(20) not null,
    from_state varchar(20),
    to_state varchar(20) not null,
    account_id bigint,
    edition_version bigint not null,
    happened_at timestamp with time zone not null,
    correlation varchar(40) not null
);
create index decision_edition on decision (edition_id, id);

create table decision_words (
    decision_id bigint primary key references decision (id),
    reason varchar(200),
    note varchar(4000)
);

create table consent (
    id bigint primary key,
    statement_id bigint not null references statement (id) on delete cascade,
    locale varchar(35) not null,
    text_hash varchar(64) not null,
    terms varchar(40) not null,
    account_id bigint not null references account (id),
    attested boolean not null,
    given_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone
);
create index consent_statement on consent (statement_id, locale, text_hash);

-- delivery: what every node renders anew, heard of by polling

create table published_change (
    id bigint primary key,
    type varchar(20) not null,
    item_id bigint not null,
    happened_at timestamp with time zone not null
);
create index published_change_happened on published_change (happened_at);
