package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.modalitypages.modality.Modalities;
import org.modalitypages.statement.Statements;

/** Where the specialists are whom a widget can show. */
@ApplicationScoped
@Transactional
public class Regions {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Where a specialist is, as the profile says.
     *
     * @param country may be {@code null}
     * @param region may be {@code null}
     */
    record Place(String country, String region) {

        /** Whether it is in a region alone, such as {@code ON}, or with its country, such as {@code CA-ON} (ISO 3166-2). */
        boolean isIn(String wanted) {
            return wanted.isEmpty()
                    || (region != null
                            && (wanted.equalsIgnoreCase(region) || wanted.equalsIgnoreCase(country + "-" + region)));
        }
    }

    /**
     * In which somebody is published, as profiles write them, in order.
     *
     * @param modality whose specialists count; those of every one when empty
     */
    public List<String> of(Optional<Long> modality) {
        return places(modality).stream()
                .map(Place::region)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Why a widget shows nobody, in words for its owner; empty when it shows somebody. */
    public Optional<String> nobody(Optional<Long> modality, String region) {
        var places = places(modality);
        if (places.stream().anyMatch(place -> place.isIn(region))) {
            return Optional.empty();
        }
        var which = modality.isPresent() ? "of this modality " : "";
        return Optional.of((places.isEmpty()
                        ? "No words of specialists " + which + "are published at present"
                        : "No specialist " + which + "in " + region + " is published at present")
                + ", so the widget shows nobody: visitors see the link alone.");
    }

    private List<Place> places(Optional<Long> modality) {
        return entities.createQuery("""
                        select distinct p.country, p.region from Specialist p, Statement s, Edition e, Edition m
                        where s.specialistId = p.id and (s.modalityId = :modality or :modality = 0)
                        and e.type = :statement and e.itemId = s.id and e.liveSlot is not null
                        and m.type = :page and m.itemId = s.modalityId and m.liveSlot is not null""", Object[].class)
                .setParameter("modality", modality.orElse(0L))
                .setParameter("statement", Statements.TYPE)
                .setParameter("page", Modalities.TYPE)
                .getResultStream()
                .map(row -> new Place((String) row[0], (String) row[1]))
                .toList();
    }
}
