package org.modalitypages.delivery;

import java.util.Map;
import org.modalitypages.delivery.PublishedItems.PublishedModality;

/**
 * What else is to be ready about a published modality besides its page and its JSON. Whoever shows modalities in another
 * form implements this; its renditions come and go with the modality, its statements and their specialists.
 */
public interface ModalityRenditions {

    /** By key, see {@link Renditions}; every key is of a path of the caller's own. */
    Map<String, Rendition> of(PublishedModality modality);
}
