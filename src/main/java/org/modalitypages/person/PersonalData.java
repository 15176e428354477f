package org.modalitypages.person;

import java.util.List;

/**
 * What one feature keeps of persons. Whoever adds a table that holds something of a person tells it here, in a CDI bean of
 * the feature's own package: the rows are then handed out with the person's data and erased with the person. A test fails
 * for a table that nobody told and that is not among those without personal data.
 */
public interface PersonalData {

    /** The rows, in the order in which they can be deleted. */
    List<PersonalRows> rows();

    /**
     * When this feature's turn is, smaller first: what refers to others goes before what it refers to. Editions are at 500,
     * statements at 600, specialists at 700, accounts at 900.
     */
    int order();

    /** Erases what deleting rows cannot, such as a name within a longer text; in the same transaction, after the rows. */
    default void erase(Person person, ErasureNotes notes) {}
}
