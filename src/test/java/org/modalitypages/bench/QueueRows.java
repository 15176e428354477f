package org.modalitypages.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills the database with statements of invented specialists, written by SQL behind the product's back: those that wait
 * and those that were decided long ago, ten editions of a statement.
 */
final class QueueRows {

    private static final String SPECIALISTS = """
            insert into specialist (id, version, kind, name, name_key, title, city, region, country, created_at)
            select %1$d + n, 0, 'PERSON', 'Bench Person ' || n, 'bench person ' || n, 'Psychologist', 'Reno', 'R' || n %% 3,
                'US', now() from generate_series(%2$d, %3$d) n
            """;
    private static final String SLUGS = """
            insert into slug (type, slug, item_id, current_slot, since)
            select 'specialist', 'bench-person-' || n, %1$d + n, 'specialist:' || (%1$d + n), now()
            from generate_series(%2$d, %3$d) n
            """;
    private static final String STATEMENTS = """
            insert into statement (id, version, modality_id, specialist_id, created_at)
            select %4$d + n * 5 + m.place, 0, m.id, %1$d + n, now()
            from generate_series(%2$d, %3$d) n,
                (select id, row_number() over (order by id) - 1 as place from modality order by id limit 5) m
            """;
    private static final String WAITING = """
            insert into edition (id, version, type, item_id, locale, number, state, content, content_hash, heading, excerpt,
                modality, region, open_slot, created_at, submitted_at, queued_at, waiting, priority, severity, revision)
            select s.id, 1, 'statement', s.id, 'en', 1, case when s.id %% 2 = 0 then 'APPROVED' else 'SUBMITTED' end,
                '{"text":"Words that wait for somebody, number ' || s.id || '."}', repeat('0', 64),
                p.name || ', Psychologist in Reno, ' || p.region, 'Words that wait for somebody, number ' || s.id || '.',
                l.slug, p.region, 'statement:' || s.id || ':en', now(), now(),
                now() - interval '1 second' * (s.id * 7919 %% 2592000), true,
                case when s.id %% 10 < 8 then 0 else 10 * (s.id %% 7) end,
                case when s.id %% 5 = 0 then 3 else s.id %% 3 end, s.id %% 4 = 0
            from statement s join specialist p on p.id = s.specialist_id
                join slug l on l.type = 'modality' and l.item_id = s.modality_id and l.current_slot is not null
            where s.specialist_id between %1$d + %2$d and %1$d + %3$d
            """;
    private static final String FORMER_SPECIALISTS = """
            insert into specialist (id, version, kind, name, name_key, title, city, region, country, created_at)
            select 40000000 + n, 0, 'PERSON', 'Former Person ' || n, 'former person ' || n, 'Psychologist', 'Reno',
                'R' || n %% 50, 'US', now() from generate_series(%1$d / 10, %2$d / 10 - 1) n
            """;
    private static final String FORMER_SLUGS = """
            insert into slug (type, slug, item_id, current_slot, since)
            select 'specialist', 'former-person-' || n, 40000000 + n, 'specialist:' || (40000000 + n), now()
            from generate_series(%1$d / 10, %2$d / 10 - 1) n
            """;
    private static final String FORMER_STATEMENTS = """
            insert into statement (id, version, modality_id, specialist_id, created_at)
            select 40000000 + n, 0, (select item_id from slug where type = 'modality' and slug = 'play-therapy'),
                40000000 + n, now()
            from generate_series(%1$d / 10, %2$d / 10 - 1) n
            """;
    private static final String REST = """
            insert into edition (id, version, type, item_id, locale, number, state, content, content_hash, heading, excerpt,
                modality, region, live_slot, created_at, submitted_at, queued_at, published_at, waiting, priority, severity,
                revision)
            select 30000000 + n, 4, 'statement', 40000000 + n / 10, 'en', 1 + n %% 10,
                case when n %% 10 = 9 then 'PUBLISHED' when n %% 10 < 2 then 'REJECTED' else 'SUPERSEDED' end,
                '{"text":"Words of former times, number ' || n || '."}', repeat('0', 64), 'Former Person ' || n / 10,
                'Words of former times, number ' || n || '.', 'play-therapy', 'R' || n %% 50,
                case when n %% 10 = 9 then 'statement:' || (40000000 + n / 10) || ':en' end, now(), now(),
                now() - interval '1 second' * (n %% 31536000), case when n %% 10 = 9 then now() end, false, 0, n %% 4,
                n %% 10 > 0
            from generate_series(%1$d, %2$d - 1) n
            """;

    /** All of it was screened, or the product would do that while it is measured. */
    private static final String SCREENED = """
            insert into screening (edition_id, content_hash, rules, packs, screened_at)
            select e.id, e.content_hash, known.rules, 'general', now()
            from edition e, (select max(rules) as rules from screening where screened_at is not null) known
            where e.id >= 20000000 and e.waiting and not exists (select 1 from screening s where s.edition_id = e.id)
            """;

    private static final String FINGERPRINTS = """
            insert into fingerprint (edition_id, band)
            select e.id, e.id from edition e
            where e.id >= 20000000 and e.live_slot is not null
                and not exists (select 1 from fingerprint f where f.edition_id = e.id)
            """;

    private static final int SPECIALIST_IDS = 10_000_000;
    private static final int STATEMENT_IDS = 20_000_000;
    private static final int MODALITIES = 5;

    private final Connection database;
    private int specialists;
    private int decided;

    QueueRows(Connection database) {
        this.database = database;
    }

    /** Adds until so many editions wait among so many altogether, besides the demo's. */
    void fill(int waiting, int all) throws SQLException {
        database.setAutoCommit(false);
        for (var sql : new String[] {SPECIALISTS, SLUGS, STATEMENTS, WAITING}) {
            run(sql, SPECIALIST_IDS, specialists + 1, waiting / MODALITIES, STATEMENT_IDS);
        }
        specialists = waiting / MODALITIES;
        for (var sql : new String[] {FORMER_SPECIALISTS, FORMER_SLUGS, FORMER_STATEMENTS, REST}) {
            run(sql, decided, all - waiting);
        }
        decided = all - waiting;
        run(SCREENED);
        run(FINGERPRINTS);
        database.commit();
        database.setAutoCommit(true);
        run("vacuum analyze");
    }

    private void run(String sql, Object... numbers) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(String.format(sql, numbers));
        }
    }
}
