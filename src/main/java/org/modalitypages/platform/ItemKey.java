package org.modalitypages.platform;

/**
 * An item as platforms know it.
 *
 * @param type the content type: {@code modality}, {@code specialist} or {@code statement}
 * @param id digits; unique in its type
 */
public record ItemKey(String type, String id) {

    /** {@code statement-1042}, unique among all types. */
    @Override
    public String toString() {
        return type + "-" + id;
    }
}
