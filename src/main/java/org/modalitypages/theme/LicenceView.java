package org.modalitypages.theme;

/** A licence to practise; either part may be {@code null}, not both. */
public record LicenceView(String number, String region) {}
