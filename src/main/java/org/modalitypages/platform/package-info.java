/**
 * Existing content platforms that receive the content types and whatever is published: what an adapter is asked to do, the
 * descriptor that it executes, the outbox that reaches it, and the reconciliation that proves that nothing differs.
 */
package org.modalitypages.platform;
