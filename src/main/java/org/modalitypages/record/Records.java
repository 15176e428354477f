package org.modalitypages.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads the record along its chain, a page at a time, so that no transaction is as long as the record. */
@ApplicationScoped
public class Records {

    private static final int PAGE = 1_000;

    private static final String SEALED = """
            select s.position, s.previous_hash, s.hash, d.* from decision_seal s left join decision d on d.id = s.decision_id
            where s.position > ? order by s.position fetch first 1000 rows only""";

    private static final String UNSEALED = """
            select d.id from decision d where d.id > ?
            and not exists (select 1 from decision_seal s where s.decision_id = d.id)
            order by d.id fetch first 1000 rows only""";

    private static final String AT = "select hash from decision_seal where position = ?";

    @Resource(lookup = "java:app/database")
    private DataSource database;

    /** How long the record is, and the hash of its last link: who keeps it can later prove what came before. */
    public record Head(long length, String hash) {}

    /** What is found along the chain, in its order. */
    public interface Reader {

        void link(Link link);

        /** A seal whose decision is gone. */
        void missing(long position, String hash);

        /** A decision that was never sealed; told after all others. */
        void unsealed(long decision);
    }

    private record Row(long position, String previous, String hash, Entry entry) {}

    /** The present head. */
    @Transactional
    public Head head() {
        return on(connection -> {
            var head = Seals.head(connection);
            return new Head(head.position(), head.hash());
        });
    }

    /** The hash of the link at a position. */
    @Transactional
    public Optional<String> hashAt(long position) {
        return on(connection -> {
            try (var query = connection.prepareStatement(AT)) {
                query.setLong(1, position);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** Every line of the export after a position, oldest first; the whole record after 0. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void lines(long after, Consumer<String> out) {
        read(after, new Reader() {
            @Override
            public void link(Link link) {
                out.accept(RecordLine.of(link));
            }

            @Override
            public void missing(long position, String hash) {
                out.accept(RecordLine.missing(position, hash));
            }

            @Override
            public void unsealed(long decision) {
                out.accept(RecordLine.unsealed(decision));
            }
        });
    }

    /** Tells a reader everything after a position, as it is stored. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void read(long after, Reader reader) {
        var position = after;
        for (var page = sealed(position); !page.isEmpty(); page = sealed(position)) {
            page.forEach(row -> tell(row, reader));
            position = page.get(page.size() - 1).position();
        }
        var decision = 0L;
        for (var page = unsealed(decision); !page.isEmpty(); page = unsealed(decision)) {
            page.forEach(reader::unsealed);
            decision = page.get(page.size() - 1);
        }
    }

    private static void tell(Row row, Reader reader) {
        if (row.entry() == null) {
            reader.missing(row.position(), row.hash());
        } else {
            reader.link(new Link(row.position(), row.previous(), row.entry(), row.hash()));
        }
    }

    private List<Row> sealed(long after) {
        return on(connection -> {
            var page = new ArrayList<Row>(PAGE);
            try (var query = connection.prepareStatement(SEALED)) {
                query.setLong(1, after);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var entry = rows.getString("correlation") == null ? null : Seals.entry(rows);
                        page.add(new Row(
                                rows.getLong("position"),
                                rows.getString("previous_hash"),
                                rows.getString("hash"),
                                entry));
                    }
                }
            }
            return page;
        });
    }

    private List<Long> unsealed(long after) {
        return on(connection -> {
            var page = new ArrayList<Long>();
            try (var query = connection.prepareStatement(UNSEALED)) {
                query.setLong(1, after);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        page.add(rows.getLong(1));
                    }
                }
            }
            return page;
        });
    }

    private <T> T on(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not read the record", failed);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
