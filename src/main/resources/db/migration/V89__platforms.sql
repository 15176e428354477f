-- Existing content platforms that hold copies of what is published, and what they have still to be told.

create table platform (
    id bigint primary key,
    version bigint not null,
    kind varchar(40) not null,
    name varchar(120) not null,
    locale varchar(35) not null,
    settings varchar(8000) not null,
    secrets varchar(8000) not null,
    launch_key varchar(500) not null,
    role_cap varchar(20) not null,
    state varchar(20) not null,
    installed_version varchar(40),
    reached_at timestamp with time zone,
    failing_since timestamp with time zone,
    failure varchar(1000),
    asked_at timestamp with time zone,
    created_at timestamp with time zone not null
);

-- What a platform holds as far as we know: the digest of what was delivered last.
create table platform_copy (
    platform_id bigint not null references platform (id) on delete cascade,
    type varchar(20) not null,
    item_id bigint not null,
    digest varchar(64) not null,
    primary key (platform_id, type, item_id)
);

create table platform_delivery (
    id bigint primary key,
    event varchar(36) not null,
    platform_id bigint not null references platform (id) on delete cascade,
    cause varchar(20) not null,
    type varchar(20) not null,
    item_id bigint not null,
    created_at timestamp with time zone not null,
    attempts integer not null,
    due_at timestamp with time zone not null,
    state varchar(20) not null,
    answer varchar(1000),
    settled_at timestamp with time zone,
    -- What the first attempt sent, empty for a withdrawal; and whether nobody answered the last one.
    digest varchar(64),
    unanswered boolean not null
);
create index platform_delivery_due on platform_delivery (platform_id, state, due_at);
create index platform_delivery_item on platform_delivery (platform_id, type, item_id, state);
create index platform_delivery_settled on platform_delivery (settled_at);

-- Installing, comparing and uninstalling, one after the other for each platform.
create table platform_work (
    id bigint primary key,
    platform_id bigint not null references platform (id) on delete cascade,
    kind varchar(20) not null,
    state varchar(20) not null,
    asked_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    done integer not null,
    total integer not null,
    due_at timestamp with time zone not null,
    report varchar(60000) not null
);
create index platform_work_platform on platform_work (platform_id, id);

-- db-scheduler's: which platform has its turn when, and on which node.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
