-- The address that an account wants to have, for the link that proves it.
alter table one_time_link add column new_email varchar(320);
