/** Automatic findings on texts, by rule packs as data: advice for people, never a decision. */
package org.modalitypages.screening;
