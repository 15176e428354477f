package org.modalitypages.media;

import java.util.Collection;
import java.util.Set;

/** What shows photos, or is going to; one implementation a content type, found as a CDI bean. */
public interface PhotoUses {

    /** Those of these photos that something shows, or that an edition names which is not at its end. */
    Set<String> needed(Collection<String> ids);

    /** Whether this account acts for somebody who has this photo, or whose edition names it. */
    boolean belongsTo(String id, long accountId);
}
