package org.modalitypages.problem;

/** Renders a problem for a person; implemented where pages are written. */
public interface ProblemPage {

    /** Whether problems at this path (context-relative, starting with a slash) are told by this page. */
    boolean serves(String path);

    /** A whole HTML page that names the problem and says what to do. */
    String render(Problem problem);
}
