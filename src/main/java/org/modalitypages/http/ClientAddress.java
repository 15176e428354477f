package org.modalitypages.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, for limits by address. Behind a proxy every connection comes from the proxy, which says in
 * {@code X-Forwarded-For} whom it speaks for; that is believed of the proxies that {@code trusted-proxies} names, and of
 * nobody else.
 */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Set<String> trusted;

    @Inject
    ClientAddress(@ConfigProperty(name = "trusted-proxies") Optional<String> trusted) {
        this.trusted = trusted.map(line -> Set.copyOf(Arrays.asList(COMMA.split(line.strip()))))
                .orElse(Set.of());
    }

    protected ClientAddress() {
        this(Optional.empty());
    }

    /** The nearest address that is no trusted proxy, as the connection or a trusted proxy gives it. */
    public String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        for (var forwarded : nearestFirst(request)) {
            if (!trusted.contains(address) || !ADDRESS.matcher(forwarded).matches()) {
                break;
            }
            address = forwarded;
        }
        return address;
    }

    private static List<String> nearestFirst(HttpServletRequest request) {
        var addresses = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            addresses.addAll(Arrays.asList(COMMA.split(line.strip())));
        }
        Collections.reverse(addresses);
        return addresses;
    }
}
