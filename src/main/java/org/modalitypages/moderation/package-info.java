/**
 * The edition and its way to publication: its states, the transition table, the one door that changes state, the record
 * of decisions and the queue. It knows no content type; those answer through {@link
 * org.modalitypages.moderation.ContentType}.
 */
package org.modalitypages.moderation;
