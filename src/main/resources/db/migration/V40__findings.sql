-- What screening noticed about the editions that waited. Findings hold places in a text, never its words.

create table screening (
    edition_id bigint primary key references edition (id) on delete cascade,
    content_hash varchar(64) not null,
    rules varchar(500) not null,
    packs varchar(2000),
    again_on date,
    screened_at timestamp with time zone,
    claimed_until timestamp with time zone
);
create index screening_again on screening (again_on);

create table finding (
    id bigint primary key,
    version bigint not null,
    edition_id bigint not null references edition (id) on delete cascade,
    source varchar(200) not null,
    rule varchar(60) not null,
    available boolean not null,
    span_start integer,
    span_end integer,
    severity varchar(10),
    advice varchar(2000) not null,
    reference varchar(500),
    instead varchar(200),
    twin_id bigint,
    dismissed_by bigint references account (id),
    dismissed_at timestamp with time zone,
    dismissal varchar(500)
);
create index finding_edition on finding (edition_id, id);

-- Near-duplicates: statements that share a band of their MinHash signatures are compared word by word.
create table fingerprint (
    edition_id bigint not null references edition (id) on delete cascade,
    band bigint not null,
    primary key (edition_id, band)
);
create index fingerprint_band on fingerprint (band, edition_id);
