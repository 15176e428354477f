package org.modalitypages.intake;

import java.util.List;

/** A CSV file of specialists as it was read. */
record ParsedSpecialists(List<ParsedSpecialist> specialists, List<Problem> problems) {

    ParsedSpecialists {
        specialists = List.copyOf(specialists);
        problems = List.copyOf(problems);
    }
}
