-- The statements that an editor put first on the page of their modality; the others take turns.

create table pinned_statement (
    statement_id bigint primary key references statement (id) on delete cascade,
    modality_id bigint not null references modality (id) on delete cascade,
    place integer not null
);
create index pinned_statement_modality on pinned_statement (modality_id, place);
