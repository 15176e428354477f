package org.modalitypages.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that answer GET, as the resources name them: where an address belongs that only takes forms. */
@ApplicationScoped
class Places {

    @Inject
    private BeanManager beans;

    private List<Pattern> answering;

    /** The nearest address above this path that answers GET; both start with a slash. */
    Optional<String> above(String path) {
        return above(path, answering());
    }

    static Optional<String> above(String path, List<Pattern> places) {
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var place = path.substring(0, end);
            if (places.stream().anyMatch(pattern -> pattern.matcher(place).matches())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private synchronized List<Pattern> answering() {
        if (answering == null) {
            answering = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .flatMap(bean -> paths(bean.getBeanClass()))
                    .map(Places::pattern)
                    .toList();
        }
        return answering;
    }

    static Stream<String> paths(Class<?> resource) {
        var root = resource.getAnnotation(Path.class);
        return root == null
                ? Stream.empty()
                : Arrays.stream(resource.getMethods())
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .map(method -> method.getAnnotation(Path.class))
                        .map(below -> below == null ? root.value() : root.value() + "/" + below.value());
    }

    /** Of a path such as {@code portal/statements/{id}}. */
    static Pattern pattern(String path) {
        return Pattern.compile("/" + path.replaceAll("\\{[^}]*}", "[^/]+").replaceAll("^/+|/+$", ""));
    }
}
