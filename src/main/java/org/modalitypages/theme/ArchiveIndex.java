package org.modalitypages.theme;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a zip says it holds, at its end (PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16). Streams do not read it, and only there a
 * link is told from a file.
 */
record ArchiveIndex(Set<String> names, List<String> links) {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int KIND = 0xF000;
    private static final int PLAIN = 0x8000;
    private static final int FOLDER = 0x4000;

    static ArchiveIndex of(byte[] zip) throws IOException {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        var names = new HashSet<String>();
        var links = new ArrayList<String>();
        try {
            var end = end(bytes);
            int at = bytes.getInt(end + 16);
            for (int left = bytes.getShort(end + 10) & 0xFFFF; left > 0; left--) {
                if (bytes.getInt(at) != ENTRY) {
                    throw new IOException("its list of contents is damaged");
                }
                var length = bytes.getShort(at + 28) & 0xFFFF;
                var name = new String(zip, at + 46, length, StandardCharsets.UTF_8);
                names.add(name);
                var kind = bytes.getInt(at + 38) >>> 16 & KIND;
                if (kind != 0 && kind != PLAIN && kind != FOLDER) {
                    links.add(name);
                }
                at += 46 + length + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
            }
        } catch (IndexOutOfBoundsException damaged) {
            throw new IOException("it is no zip, or damaged", damaged);
        }
        return new ArchiveIndex(names, links);
    }

    private static int end(ByteBuffer bytes) throws IOException {
        var last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("it is no zip");
    }
}
