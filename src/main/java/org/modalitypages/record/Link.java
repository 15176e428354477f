package org.modalitypages.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A decision in the chain. Its hash is the SHA-256 over these fields in this order, each as a netstring ({@code length in
 * bytes ":" UTF-8 bytes ","}) and an absent one as {@code "-,"}: the words {@link #FORMAT}, position, previous hash, id,
 * edition, transition, from, to, account, version, time, correlation, consent, words, text, via. Numbers are decimal, times
 * as {@code 2026-11-24T21:07:05.000000Z}, consent is {@code true} or {@code false}.
 *
 * @param position 1 for the first, and so on
 * @param previous the hash of the link before, or {@link #START}
 */
public record Link(long position, String previous, Entry entry, String hash) {

    public static final String FORMAT = "modality-pages decision 1";

    /** What comes before the first link: 64 zeros. */
    public static final String START = "0".repeat(64);

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Seals an entry after the link of this position and hash; position 0 and {@link #START} begin a chain. */
    public static Link after(long position, String hash, Entry entry) {
        return new Link(position + 1, hash, entry, hash(position + 1, hash, entry));
    }

    /** Whether the hash is that of the fields. */
    public boolean intact() {
        return hash.equals(hash(position, previous, entry));
    }

    static String hash(long position, String previous, Entry entry) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(position, previous, entry)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    static byte[] bytes(long position, String previous, Entry entry) {
        var text = new StringBuilder();
        fields(position, previous, entry).forEach(field -> {
            if (field == null) {
                text.append("-,");
            } else {
                text.append(field.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(field)
                        .append(',');
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fields(long position, String previous, Entry entry) {
        var fields = new ArrayList<String>();
        fields.add(FORMAT);
        fields.add(Long.toString(position));
        fields.add(previous);
        fields.add(Long.toString(entry.id()));
        fields.add(Long.toString(entry.edition()));
        fields.add(entry.transition());
        fields.add(entry.from());
        fields.add(entry.to());
        fields.add(Objects.toString(entry.account(), null));
        fields.add(Long.toString(entry.version()));
        fields.add(TIME.format(entry.at()));
        fields.add(entry.correlation());
        fields.add(Boolean.toString(entry.consent()));
        fields.add(entry.words());
        fields.add(entry.text());
        fields.add(entry.via());
        return fields;
    }
}
