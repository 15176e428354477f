package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of screening a text.
 *
 * @param findings in the order of the text
 * @param unavailable the checks that could not run; their silence says nothing
 * @param packs the rule packs that were asked
 */
public record Screened(List<Finding> findings, List<Unavailable> unavailable, List<Pack> packs) {

    /**
     * A check that could not run, and why.
     *
     * @param source {@link Finding#OWN}, or the host of the external check
     */
    public record Unavailable(String rule, String detail, String source) {

        Unavailable(String rule, String detail) {
            this(rule, detail, Finding.OWN);
        }
    }

    /** A rule pack in the version that was asked. */
    public record Pack(String id, String version, String title) {}

    public Screened {
        findings = List.copyOf(findings);
        unavailable = List.copyOf(unavailable);
        packs = List.copyOf(packs);
    }

    /** The same beside what somebody else says. */
    Screened with(List<Finding> others, List<Unavailable> otherUnavailable) {
        var allFindings = new ArrayList<>(findings);
        allFindings.addAll(others);
        var allUnavailable = new ArrayList<>(unavailable);
        allUnavailable.addAll(otherUnavailable);
        return new Screened(allFindings, allUnavailable, packs);
    }
}
