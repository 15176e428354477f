-- Whoever gives slugs locks this row first: of two imports at once the second finds what the first created.
create table slug_turn (
    id integer primary key
);
insert into slug_turn (id) values (1);
