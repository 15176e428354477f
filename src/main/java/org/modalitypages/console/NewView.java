package org.modalitypages.console;

import java.util.List;

/**
 * The page on which something new is begun as a draft.
 *
 * @param action where the form goes
 * @param notice what went wrong before; {@code null} at first
 */
public record NewView(String title, String intro, String action, List<Field> fields, String back, Notice notice) {}
