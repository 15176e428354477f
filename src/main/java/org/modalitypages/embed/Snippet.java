package org.modalitypages.embed;

/**
 * Text to paste.
 *
 * @param name which way it is: {@code script}, {@code wordpress}, {@code frame}, {@code nginx}, {@code apache}, {@code
 *     esi}, {@code shadow}, {@code oembed}, {@code link} or {@code text}
 * @param title the same for people
 * @param hint where to paste it and what it does
 */
public record Snippet(String name, String title, String hint, String text) {}
