package org.modalitypages.intake;

import java.time.LocalDate;

/** A specialist's licence as a CSV row has it; any part may be {@code null}, but not all. */
record Licence(String number, String region, LocalDate expires) {}
