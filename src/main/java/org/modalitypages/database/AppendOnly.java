package org.modalitypages.database;

import java.util.Set;

/** Tables that the application adds to and reads, and nothing else; told by whoever owns them, as a CDI bean. */
public interface AppendOnly {

    /** Their names in lower case. */
    Set<String> tables();
}
