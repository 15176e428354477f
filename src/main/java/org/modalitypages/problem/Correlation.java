package org.modalitypages.problem;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One id for everything that one action causes: the decisions, the log lines and the answer share it. A request is an
 * action, and so is a run of a job, which opens it by {@link #during}. The id is always made here: one that callers
 * could choose would let them mix their doings with somebody else's in the record.
 */
@ApplicationScoped
public class Correlation {

    private static final ThreadLocal<String> OPENED = new ThreadLocal<>();
    private static final String OF_TRANSACTION = Correlation.class.getName();

    private final RequestId request;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    Correlation(RequestId request) {
        this.request = request;
    }

    protected Correlation() {
        this(null);
    }

    /** An id that no action has had, 36 characters. */
    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /**
     * The id of the action under way: the one that was opened on this thread, else the request's, else one that the
     * present transaction keeps to. Outside of all three every call makes another.
     */
    public String id() {
        if (OPENED.get() != null) {
            return OPENED.get();
        }
        try {
            return request.id();
        } catch (ContextNotActiveException noRequest) {
            return ofTransaction();
        }
    }

    /** Does one action that no request brackets under this id, such as a run of a job; it ends with the work. */
    public void during(String id, Runnable work) {
        during(id, () -> {
            work.run();
            return null;
        });
    }

    /** The same for work with a result. */
    public <T> T during(String id, Supplier<T> work) {
        var outer = OPENED.get();
        OPENED.set(id);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                OPENED.remove();
            } else {
                OPENED.set(outer);
            }
        }
    }

    private String ofTransaction() {
        if (transaction == null || transaction.getTransactionKey() == null) {
            return fresh();
        }
        var known = transaction.getResource(OF_TRANSACTION);
        if (known != null) {
            return known.toString();
        }
        var id = fresh();
        transaction.putResource(OF_TRANSACTION, id);
        return id;
    }
}
