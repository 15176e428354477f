-- The record says by which link a decision came; whose link that was stands in approval_link alone.
drop table decision_signer;
