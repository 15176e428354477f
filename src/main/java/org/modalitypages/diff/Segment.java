package org.modalitypages.diff;

/** A part of two compared texts: in both of them, in the old one only, or in the new one only. Never empty. */
public record Segment(Change change, String text) {}
