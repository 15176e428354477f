package org.modalitypages.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Defines the pooled data source, as configured, and brings the database to this version's tables before anything else uses it. */
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

    void migrate(@Observes @Priority(StartOrder.MIGRATE) @Initialized(ApplicationScoped.class) Object start) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
