package org.modalitypages.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Stores instants as timestamps with time zone; JPA 3.1 does not know {@link Instant} itself. H2's driver reads such a
 * column as an {@link OffsetDateTime} and PostgreSQL's as a {@link Timestamp}, and EclipseLink hands on what it gets.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object stored) {
        if (stored == null) {
            return null;
        }
        if (stored instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (stored instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        throw new IllegalStateException(
                "A timestamp was read as " + stored.getClass().getName());
    }
}
