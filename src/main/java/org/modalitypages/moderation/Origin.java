package org.modalitypages.moderation;

/**
 * Where an import takes a text from.
 *
 * @param importId the import run; {@code null} when there is none
 * @param source an address or file name
 * @param line 1-based; {@code null} when unknown
 * @param attestation the importer's words on where and with what right the text was already public
 */
public record Origin(Long importId, String source, Integer line, String attestation) {}
