-- An origin is one site's alone. Where several had the same before, the oldest has its row; the others keep it among
-- their origins, and are not asked to let go of it.

create table site_origin (
    origin varchar(300) primary key,
    site_id bigint not null references host_site (id) on delete cascade
);
create index site_origin_site on site_origin (site_id);
