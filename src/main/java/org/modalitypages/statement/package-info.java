/** The content type statement: what a specialist says about a modality, and the consent to publish it. */
package org.modalitypages.statement;
