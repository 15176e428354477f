-- How often widgets were seen and clicked, by day. Numbers only: no address, no browser, no time of day.

create table embed_count (
    counted_on date not null,
    embed_id bigint not null references embed (id) on delete cascade,
    modality_id bigint not null,
    specialist_id bigint not null,
    views bigint not null,
    clicks bigint not null,
    primary key (embed_id, counted_on, modality_id, specialist_id)
);
create index embed_count_day on embed_count (counted_on);

-- On which pages of which origin a widget was seen last.
create table embed_origin (
    embed_id bigint not null references embed (id) on delete cascade,
    origin varchar(300) not null,
    last_seen date not null,
    primary key (embed_id, origin)
);

-- Whoever adds to the counts locks this row first, or two nodes at once would both insert.
create table embed_count_turn (
    id integer primary key
);
insert into embed_count_turn (id) values (1);
