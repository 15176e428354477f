package org.modalitypages.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.identity.Role;

/**
 * One statement as the design says that it behaves, kept in memory and written without looking at the code: a second
 * opinion for random sequences of commands.
 */
final class ReferenceStatement {

    /** Somebody who tries something. */
    record Person(String name, Role role, long account) {

        boolean passesAs(Role asked) {
            return role.withImplied().contains(asked);
        }
    }

    /** One edition; {@code id} is the server's. */
    static final class Version {
        private final String id;
        private final Set<Long> authors = new HashSet<>();
        private State state = State.DRAFT;
        private String text;

        Version(String id, String text, Set<Long> authors) {
            this.id = id;
            this.text = text;
            this.authors.addAll(authors);
        }

        String id() {
            return id;
        }

        State state() {
            return state;
        }

        String text() {
            return text;
        }

        @Override
        public String toString() {
            return id + " " + state + " “" + text + "” by " + authors;
        }
    }

    private final Optional<Long> linked;
    private final List<Version> versions = new ArrayList<>();
    private final List<String> consented = new ArrayList<>();

    /** @param linked the account of its specialist; empty when there is none */
    ReferenceStatement(Optional<Long> linked) {
        this.linked = linked;
    }

    List<Version> versions() {
        return List.copyOf(versions);
    }

    /** What the public reads. */
    Optional<String> live() {
        return versions.stream()
                .filter(version -> version.state == State.PUBLISHED)
                .map(Version::text)
                .findFirst();
    }

    Optional<Version> open() {
        return versions.stream()
                .filter(version ->
                        Set.of(State.DRAFT, State.SUBMITTED, State.APPROVED).contains(version.state))
                .findFirst();
    }

    /** An import by an editor, with an attestation that stands in for consent. */
    Version imported(String id, String text, Person editor) {
        var version = new Version(id, text, Set.of(editor.account()));
        version.state = State.SUBMITTED;
        versions.add(version);
        consented.add(text);
        return version;
    }

    /** The status that starting another edition has. */
    int statusOfRevising(Person who) {
        if (!sees(who)) {
            return 404;
        }
        if (linked.isPresent() && !isLinked(who)) {
            return 403;
        }
        return open().isPresent() ? 409 : 201;
    }

    void revised(String id, String text, Person who) {
        versions.add(new Version(id, text, Set.of(who.account())));
    }

    /** The status that changing or discarding has; {@code done} when it goes through. */
    int statusOfWriting(Version version, Person who, int done) {
        if (!sees(who, version)) {
            return 404;
        }
        if (version.state != State.DRAFT) {
            return 409;
        }
        return mayWrite(version, who) ? done : 403;
    }

    void rewritten(Version version, String text, Person who) {
        version.text = text;
        version.authors.add(who.account());
    }

    void discarded(Version version) {
        versions.remove(version);
    }

    /** The status that a move has, with all words but perhaps without consent. */
    int statusOf(Transition move, Version version, Person who, boolean consent) {
        if (!sees(who, version)) {
            return 404;
        }
        if (!ExpectedMoves.from(move).contains(version.state)) {
            return 409;
        }
        if (!permits(move, version, who)) {
            return 403;
        }
        return needsAreMet(move, version, consent) ? 200 : 422;
    }

    /** What a move brings about; {@code copy} is the id of the draft that a return opens. */
    void moved(Transition move, Version version, boolean consent, String copy) {
        switch (move) {
            case SUBMIT -> {
                linked.ifPresent(version.authors::add);
                if (consent) {
                    consented.add(version.text);
                }
                version.state = State.SUBMITTED;
            }
            case RECALL -> version.state = State.DRAFT;
            case RETURN -> {
                version.state = State.RETURNED;
                versions.add(new Version(copy, version.text, version.authors));
            }
            case REJECT -> version.state = State.REJECTED;
            case REOPEN -> version.state = State.SUBMITTED;
            case APPROVE -> version.state = State.APPROVED;
            case PUBLISH -> {
                versions.stream()
                        .filter(other ->
                                Set.of(State.PUBLISHED, State.UNPUBLISHED).contains(other.state))
                        .forEach(other -> other.state = State.SUPERSEDED);
                version.state = State.PUBLISHED;
            }
            case WITHDRAW -> withdrawn(version);
            case UNPUBLISH -> version.state = State.UNPUBLISHED;
            case REINSTATE -> version.state = State.PUBLISHED;
            case IMPORT, SUPERSEDE -> throw new IllegalStateException("Nobody makes the move " + move);
        }
    }

    boolean isAuthor(Person who, Version version) {
        return isLinked(who) || version.authors.contains(who.account());
    }

    private void withdrawn(Version version) {
        version.state = State.WITHDRAWN;
        consented.removeIf(version.text::equals);
        open().ifPresent(open -> {
            if (open.state == State.DRAFT) {
                versions.remove(open);
            } else {
                open.state = State.WITHDRAWN;
                consented.removeIf(open.text::equals);
            }
        });
    }

    private boolean needsAreMet(Transition move, Version version, boolean consent) {
        return switch (move) {
            case SUBMIT -> consent || consented.contains(version.text);
            case REOPEN -> open().isEmpty();
            case PUBLISH -> consented.contains(version.text);
            case REINSTATE -> consented.contains(version.text) && live().isEmpty();
            case IMPORT, RECALL, RETURN, REJECT, APPROVE, SUPERSEDE, WITHDRAW, UNPUBLISH -> true;
        };
    }

    private boolean permits(Transition move, Version version, Person who) {
        var author = isAuthor(who, version);
        return switch (move) {
            case IMPORT, SUPERSEDE -> false;
            case SUBMIT, WITHDRAW -> mayWrite(version, who);
            case RECALL -> author && (linked.isEmpty() || isLinked(who));
            case RETURN, REJECT, REOPEN, APPROVE -> who.passesAs(Role.EDITOR) && !author;
            case PUBLISH, REINSTATE -> who.passesAs(Role.PUBLISHER) && !author;
            case UNPUBLISH -> who.passesAs(Role.PUBLISHER);
        };
    }

    /** Once its specialist has an account, nobody else acts in their name. */
    private boolean mayWrite(Version version, Person who) {
        return linked.isPresent() ? isLinked(who) : isAuthor(who, version) || standsIn(who);
    }

    private boolean standsIn(Person who) {
        return who.passesAs(Role.EDITOR) && linked.isEmpty();
    }

    private boolean isLinked(Person who) {
        return linked.filter(account -> account == who.account()).isPresent();
    }

    private boolean sees(Person who) {
        return who.passesAs(Role.EDITOR) || isLinked(who);
    }

    private boolean sees(Person who, Version version) {
        return who.passesAs(Role.EDITOR) || isAuthor(who, version);
    }
}
