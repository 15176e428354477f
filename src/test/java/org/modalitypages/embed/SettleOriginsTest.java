package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SettleOriginsTest {

    @Test
    void an_origin_of_several_sites_is_the_oldest_ones() throws SQLException {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:settle");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table host_site (id bigint primary key, origins varchar(6000))");
            statement.execute("create table site_origin (origin varchar(300) primary key, site_id bigint)");
            statement.execute("insert into host_site values (7, 'https://a.example' || chr(10) || 'https://b.example'),"
                    + " (5, 'https://b.example'), (9, 'https://b.example' || chr(10) || 'https://c.example')");

            new SettleOrigins().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public java.sql.Connection getConnection() {
                    return connection;
                }
            });

            var settled = new ArrayList<String>();
            try (var rows = statement.executeQuery("select origin, site_id from site_origin order by origin")) {
                while (rows.next()) {
                    settled.add(rows.getString(1) + " " + rows.getLong(2));
                }
            }
            assertThat(settled).containsExactly("https://a.example 7", "https://b.example 5", "https://c.example 9");
        }
    }
}
