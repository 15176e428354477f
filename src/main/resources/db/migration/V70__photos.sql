-- Photos, as re-encoded squares. Editions name them by id in their content; a row of a specialist refers to the one shown.

create table photo (
    id varchar(32) primary key,
    sent_at timestamp with time zone not null
);

create table photo_sender (
    photo_id varchar(32) not null references photo (id) on delete cascade,
    account_id bigint not null references account (id) on delete cascade,
    primary key (photo_id, account_id)
);

create table photo_bytes (
    id bigint primary key,
    photo_id varchar(32) not null references photo (id) on delete cascade,
    side integer not null,
    jpeg bytea not null,
    unique (photo_id, side)
);

alter table specialist add column photo varchar(32);
alter table specialist add column photo_alt varchar(300);
alter table specialist add constraint specialist_photo foreign key (photo) references photo (id);
create index specialist_photo_used on specialist (photo);
