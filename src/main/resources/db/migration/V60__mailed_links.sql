-- What a one-time link is about besides an account, such as an invitation.
alter table one_time_link add column subject_id bigint;
create index one_time_link_account on one_time_link (account_id, purpose);
create index one_time_link_subject on one_time_link (subject_id, purpose);
