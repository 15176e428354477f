package org.modalitypages.problem;

/** Thrown wherever a request is refused; answered with its problem. Rolls a transaction back, as it is unchecked. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
