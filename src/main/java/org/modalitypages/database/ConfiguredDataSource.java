package org.modalitypages.database;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the configuration names: embedded H2 in a file under {@code data-dir}, or what {@code database.url}
 * says. The server pools its connections. A definition in a descriptor could not do this: the server reads it before it
 * knows the application's own configuration, and the embedded file's path has to be absolute.
 */
public class ConfiguredDataSource implements DataSource {

    /** How long H2 waits for a row that another transaction holds, such as an import; its own default is two seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String POSTGRES = "jdbc:postgresql:";

    private final DataSource source;

    public ConfiguredDataSource() {
        var config = ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader());
        var url = config.getOptionalValue("database.url", String.class);
        source = url.map(given -> configured(given, config)).orElseGet(() -> embedded(config));
    }

    /**
     * The database as the user of {@code database.migration-user}, who owns the tables; empty without one.
     *
     * @throws IllegalArgumentException when there is one, but no PostgreSQL that knows such a difference
     */
    static Optional<DataSource> ofOwner() {
        var config = ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader());
        return config.getOptionalValue("database.migration-user", String.class).map(owner -> {
            var url = config.getOptionalValue("database.url", String.class).orElse("");
            if (!url.startsWith(POSTGRES)) {
                throw new IllegalArgumentException("database.migration-user is for PostgreSQL, not for " + url);
            }
            var password = config.getOptionalValue("database.migration-password", String.class);
            return postgres(url, owner, password.orElse(""));
        });
    }

    /** The application's user. */
    static String user() {
        return ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader())
                .getValue("database.user", String.class);
    }

    private static DataSource configured(String url, Config config) {
        var user = config.getValue("database.user", String.class);
        var password =
                config.getOptionalValue("database.password", String.class).orElse("");
        if (url.startsWith(POSTGRES)) {
            return postgres(url, user, password);
        }
        if (url.startsWith("jdbc:h2:")) {
            return h2(url, user, password);
        }
        throw new IllegalArgumentException("database.url starts with jdbc:postgresql: or jdbc:h2:, not as in " + url);
    }

    private static DataSource postgres(String url, String user, String password) {
        var postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        postgres.setUser(user);
        postgres.setPassword(password);
        postgres.setConnectTimeout(5);
        postgres.setSocketTimeout(60);
        postgres.setTcpKeepAlive(true);
        // JPA binds an absent instant as text, as its converter names no column type: let PostgreSQL infer it.
        postgres.setStringType("unspecified");
        return postgres;
    }

    private static DataSource embedded(Config config) {
        var file = Path.of(config.getValue("data-dir", String.class)).resolve("modality-pages");
        return h2("jdbc:h2:file:" + file.toAbsolutePath().normalize(), "modality_pages", "");
    }

    private static DataSource h2(String url, String user, String password) {
        var h2 = new JdbcDataSource();
        h2.setURL(url.contains("LOCK_TIMEOUT=") ? url : url + ";LOCK_TIMEOUT=" + PATIENCE.toMillis());
        h2.setUser(user);
        h2.setPassword(password);
        return h2;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.modalitypages.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
