package org.modalitypages.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms as a browser would send them. */
public final class FormFixture {

    private FormFixture() {}

    /** A form with these values. */
    public static Form filled(Map<String, String> values) {
        var fields = new HashMap<String, List<String>>();
        values.forEach((name, value) -> fields.put(name, List.of(value)));
        return new Form(fields);
    }
}
