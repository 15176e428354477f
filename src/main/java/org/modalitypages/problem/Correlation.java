package org.modalitypages.problem;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** One id for everything that one action causes: the record, the log line and the problem document share it. */
@RequestScoped
public class Correlation {

    private final String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }
}
