-- Who somebody is elsewhere: at the provider of single sign-on (its issuer), or on a content platform ("platform:" and its id).

create table external_identity (
    id bigint primary key,
    provider varchar(500) not null,
    subject varchar(255) not null,
    account_id bigint not null references account (id) on delete cascade,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone not null,
    unique (provider, subject)
);
create index external_identity_account on external_identity (account_id);

-- What limits a session that came from elsewhere, and what its provider needs to end it.
alter table web_session add column role_limit varchar(20);
alter table web_session add column issuer varchar(500);
alter table web_session add column provider_session varchar(255);
alter table web_session add column id_token varchar(20000);
create index web_session_provider on web_session (issuer, provider_session);

-- Sign-ins that are under way at the provider; any node may be asked to finish them.
create table oidc_request (
    state_digest varchar(64) primary key,
    browser_digest varchar(64) not null,
    nonce varchar(100) not null,
    verifier varchar(200) not null,
    next_path varchar(2000) not null,
    expires_at timestamp with time zone not null
);
create index oidc_request_expiry on oidc_request (expires_at);

-- Launch tokens that were used, until they are expired; the key makes sure of once, on whatever node.
create table launch_token (
    platform varchar(100) not null,
    jti_digest varchar(64) not null,
    expires_at timestamp with time zone not null,
    primary key (platform, jti_digest)
);
create index launch_token_expiry on launch_token (expires_at);

-- Somebody of a platform whose address has an account here, which waits for its holder to connect the two.
create table launch_connection (
    digest varchar(64) primary key,
    platform varchar(100) not null,
    subject varchar(255) not null,
    name varchar(200) not null,
    account_id bigint not null references account (id) on delete cascade,
    next_path varchar(2000) not null,
    expires_at timestamp with time zone not null
);
create index launch_connection_account on launch_connection (account_id);

-- What became of launches. Whatever a refused token claims is a claim only.
create table launch_attempt (
    id bigint primary key,
    attempted_at timestamp with time zone not null,
    platform varchar(100),
    subject varchar(255),
    account_id bigint references account (id) on delete cascade,
    outcome varchar(20) not null,
    reason varchar(30)
);
create index launch_attempt_platform on launch_attempt (platform, attempted_at);
create index launch_attempt_time on launch_attempt (attempted_at);
create index launch_attempt_account on launch_attempt (account_id);
