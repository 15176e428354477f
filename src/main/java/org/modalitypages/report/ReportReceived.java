package org.modalitypages.report;

/**
 * A visitor reported something. Fired inside the transaction that stores it.
 *
 * @param statementId {@code null} when it is about the specialist
 */
public record ReportReceived(long reportId, ReportKind kind, long specialistId, Long statementId) {}
