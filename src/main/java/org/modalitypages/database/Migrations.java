package org.modalitypages.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Defines the pooled data source, as configured, and brings the database to this version's tables before anything else
 * uses it. With a user of their own the migrations own the tables, and the application's user gets what it needs.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/database",
        className = "org.modalitypages.database.ConfiguredDataSource",
        minPoolSize = 2,
        maxPoolSize = 16,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true"
        })
class Migrations {

    @Resource(lookup = "java:app/database")
    private DataSource database;

    @Inject
    @Any
    private Instance<JavaMigration> inJava;

    @Inject
    @Any
    private Instance<AppendOnly> appendOnly;

    void migrate(@Observes @Priority(StartOrder.MIGRATE) @Initialized(ApplicationScoped.class) Object start)
            throws SQLException {
        var owner = ConfiguredDataSource.ofOwner();
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.orElse(database))
                .locations("classpath:db/migration")
                .javaMigrations(inJava.stream().toArray(JavaMigration[]::new))
                .load()
                .migrate();
        if (owner.isPresent()) {
            var onlyAddedTo = new TreeSet<String>();
            appendOnly.forEach(tables -> onlyAddedTo.addAll(tables.tables()));
            Privileges.grant(owner.get(), ConfiguredDataSource.user(), onlyAddedTo);
        }
    }
}
