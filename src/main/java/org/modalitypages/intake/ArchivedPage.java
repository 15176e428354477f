package org.modalitypages.intake;

/** One page of an archive. */
final class ArchivedPage {

    private final String path;
    private final String mediaType;
    private final byte[] bytes;
    private final String oldPath;

    ArchivedPage(String path, String mediaType, byte[] bytes, String oldPath) {
        this.path = path;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.oldPath = oldPath;
    }

    /** Its path in the archive, with slashes. */
    String path() {
        return path;
    }

    /** {@code text/html}, {@code text/plain} or {@code text/csv}. */
    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Its public path so far, from the archive's site map or, for HTML, from its own path; else {@code null}. */
    String oldPath() {
        return oldPath;
    }

    ArchivedPage withOldPath(String path) {
        return new ArchivedPage(this.path, mediaType, bytes, path);
    }
}
