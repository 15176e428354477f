package org.modalitypages.delivery;

import java.util.List;

/** A query of the content API that asks for something outside its closed lists; answered with 400. */
public final class QueryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;
    private final transient List<String> allowed;

    public QueryRefused(String parameter, String detail, List<String> allowed) {
        super(detail);
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    /** The parameter to blame, as decoded. */
    public String parameter() {
        return parameter;
    }

    /** What may stand in its place; empty where that is no closed list. */
    public List<String> allowed() {
        return allowed;
    }
}
