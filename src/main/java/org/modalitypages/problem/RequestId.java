package org.modalitypages.problem;

import jakarta.enterprise.context.RequestScoped;

/** The id of the action that a request is. */
@RequestScoped
class RequestId {

    private final String id = Correlation.fresh();

    String id() {
        return id;
    }
}
