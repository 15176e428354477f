package org.modalitypages.person;

import java.util.Optional;

/**
 * Rows of one table that are personal data, and what becomes of them when their person is erased.
 *
 * @param table in lower case
 * @param condition which rows, in SQL, with {@code :ids} in place of the ids, such as {@code account_id in (:ids)}
 * @param words what these rows are, in a few plain words that begin with a capital
 * @param kept why they stay; empty when they are deleted
 */
public record PersonalRows(String table, Person.Key key, String condition, String words, Optional<String> kept) {

    /** Rows that are deleted. */
    public static PersonalRows erased(String table, Person.Key key, String condition, String words) {
        return new PersonalRows(table, key, condition, words, Optional.empty());
    }

    /** Rows that stay as they are, or of which {@link PersonalData#erase} leaves something without the person. */
    public static PersonalRows kept(String table, Person.Key key, String condition, String words, String why) {
        return new PersonalRows(table, key, condition, words, Optional.of(why));
    }
}
