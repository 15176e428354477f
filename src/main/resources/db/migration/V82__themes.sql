-- Themes that were uploaded, and what was chosen for any theme; those that come with the product have a row once something is.
create table theme (
    name varchar(64) primary key,
    archive bytea,
    settings varchar(20000) not null,
    version bigint not null,
    changed_at timestamp with time zone not null
);

-- The theme that the site's pages wear; none where the configuration says it.
create table worn_theme (
    id integer primary key,
    name varchar(64)
);
insert into worn_theme (id, name) values (1, null);
