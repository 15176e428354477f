package org.modalitypages.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modalitypages.moderation.Transition;

/** A reason that decisions often have, by a code that figures can count. */
@Entity
@Table(name = "reason_code")
public class ReasonCode {

    @Id
    private String code;

    @Version
    private long version;

    private String label;

    @Column(name = "moves")
    private String moves;

    private boolean retired;

    protected ReasonCode() {}

    ReasonCode(String code, String label, Set<Transition> moves) {
        this.code = code;
        change(label, moves, false);
    }

    /** Small letters and hyphens; never changed, as decisions hold it. */
    public String code() {
        return code;
    }

    public long version() {
        return version;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** The moves that it is a reason for, in the table's order. */
    public List<Transition> moves() {
        return Arrays.stream(moves.split(",", -1))
                .map(Transition::valueOf)
                .sorted()
                .toList();
    }

    /** Whether it is no longer offered. */
    public boolean retired() {
        return retired;
    }

    final void change(String newLabel, Set<Transition> newMoves, boolean isRetired) {
        label = newLabel;
        moves = newMoves.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        retired = isRetired;
    }
}
