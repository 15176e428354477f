/**
 * What helps people to decide on an edition and to speak with its author: what differs from the live text, another
 * wording, notes among colleagues, reasons and replies kept by the team, and a link for an approver without account.
 * States are changed by {@code moderation} alone.
 */
package org.modalitypages.review;
