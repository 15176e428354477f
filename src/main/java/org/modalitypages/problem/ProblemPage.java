package org.modalitypages.problem;

/** Renders a problem for a person; implemented where pages are written. */
public interface ProblemPage {

    /** A whole HTML page that names the problem and says what to do. */
    String render(Problem problem);
}
