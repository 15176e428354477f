package org.modalitypages.theme;

/** Where a specialist works; each part may be {@code null}. */
public record PlaceView(String city, String region, String country) {

    public static final PlaceView UNKNOWN = new PlaceView(null, null, null);
}
