package org.modalitypages.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.modalitypages.database.AppendOnly;

/** The record's tables, for the privileges of the application's user. */
@ApplicationScoped
class RecordTables implements AppendOnly {

    @Override
    public Set<String> tables() {
        return Set.of("decision", "decision_seal");
    }
}
