package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** Which items show another: a specialist's name stands in their statements, and a modality decides whether those are public. */
@ApplicationScoped
public class AffectedItems {

    @Inject
    private Statements statements;

    /** The item itself, and those whose public face may change with it. */
    public Set<ItemRef> by(ItemRef changed) {
        var affected = new LinkedHashSet<ItemRef>();
        affected.add(changed);
        for (var statement : statementsOf(changed)) {
            affected.add(Statements.item(statement.id()));
            affected.add(Modalities.item(statement.modalityId()));
            affected.add(Specialists.item(statement.specialistId()));
        }
        return affected;
    }

    private List<Statement> statementsOf(ItemRef item) {
        return switch (item.type()) {
            case Modalities.TYPE -> statements.about(item.id());
            case Specialists.TYPE -> statements.by(item.id());
            case Statements.TYPE -> statements.byId(item.id()).stream().toList();
            default -> throw new IllegalArgumentException("Nothing of the type " + item.type() + " is public");
        };
    }
}
