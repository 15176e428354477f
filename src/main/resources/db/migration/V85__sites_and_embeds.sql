-- Sites of others that show widgets, and the widgets saved for them. A key is public: it stands in the page's source.

create table host_site (
    id bigint primary key,
    version bigint not null,
    name varchar(120) not null,
    origins varchar(6000) not null,
    created_at timestamp with time zone not null
);

create table embed (
    id bigint primary key,
    version bigint not null,
    site_id bigint not null references host_site (id) on delete cascade,
    sitekey varchar(16) not null unique,
    name varchar(120) not null,
    modality_id bigint references modality (id) on delete set null,
    settings varchar(4000) not null,
    height integer not null,
    counting boolean not null,
    created_at timestamp with time zone not null
);
create index embed_site on embed (site_id);

-- Counts the changes, so that every node can ask with one small query whether there was another.
create table embed_turn (
    id integer primary key,
    turn bigint not null
);
insert into embed_turn (id, turn) values (1, 0);
