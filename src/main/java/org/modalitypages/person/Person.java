package org.modalitypages.person;

import java.util.Set;

/**
 * Everything by which one person is known here.
 *
 * @param accounts ids of accounts that are this person's
 * @param specialists ids of specialists that only this person speaks for
 * @param statements ids of their statements
 * @param editions ids of every edition of those specialists and statements
 * @param names names and addresses of the person, as they were written
 * @param texts the texts of the editions
 * @param photos ids of photos that the specialists show or that the editions name
 */
public record Person(
        Set<Long> accounts,
        Set<Long> specialists,
        Set<Long> statements,
        Set<Long> editions,
        Set<String> names,
        Set<String> texts,
        Set<String> photos) {

    public Person {
        accounts = Set.copyOf(accounts);
        specialists = Set.copyOf(specialists);
        statements = Set.copyOf(statements);
        editions = Set.copyOf(editions);
        names = Set.copyOf(names);
        texts = Set.copyOf(texts);
        photos = Set.copyOf(photos);
    }

    /** By which of their ids something belongs to a person. */
    public enum Key {
        ACCOUNT,
        SPECIALIST,
        STATEMENT,
        EDITION
    }

    /** The ids of this kind. */
    public Set<Long> ids(Key key) {
        return switch (key) {
            case ACCOUNT -> accounts;
            case SPECIALIST -> specialists;
            case STATEMENT -> statements;
            case EDITION -> editions;
        };
    }
}
