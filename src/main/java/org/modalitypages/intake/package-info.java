/** Reads existing pages and CSV files into drafts. */
package org.modalitypages.intake;
