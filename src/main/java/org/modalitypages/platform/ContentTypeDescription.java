package org.modalitypages.platform;

import java.util.List;
import java.util.Map;

/**
 * A content type as the descriptor has it.
 *
 * @param titleField the field by which people know an item in lists
 * @param icons by the kind of platform
 */
public record ContentTypeDescription(
        String name,
        String plural,
        String singularLabel,
        String pluralLabel,
        String description,
        String titleField,
        Map<String, String> icons,
        List<FieldDescription> fields) {

    public ContentTypeDescription {
        icons = Map.copyOf(icons);
        fields = List.copyOf(fields);
    }
}
