package org.modalitypages.theme;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An SVG picture that is a drawing and nothing else: no script, no handler, no style sheet, nothing from elsewhere. */
final class PlainSvg {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "title",
            "desc",
            "lineargradient",
            "radialgradient",
            "stop",
            "clippath",
            "mask",
            "pattern",
            "text",
            "tspan",
            "filter",
            "feblend",
            "fecolormatrix",
            "fecomponenttransfer",
            "fecomposite",
            "feflood",
            "fegaussianblur",
            "femerge",
            "femergenode",
            "femorphology",
            "feoffset",
            "feturbulence",
            "fefunca",
            "fefuncr",
            "fefuncg",
            "fefuncb");
    private static final Pattern REFERENCE = Pattern.compile("(?i)url\\s*\\(\\s*['\"]?(?!#)|[a-z]+script:|data:|\\\\");

    private PlainSvg() {}

    static boolean isPlain(byte[] content) {
        return fault(content).isEmpty();
    }

    /** The first thing in it that is more than a drawing, in words. */
    static Optional<String> fault(byte[] content) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            var first = true;
            while (reader.hasNext()) {
                var fault = fault(reader.next(), first, reader);
                if (fault.isPresent()) {
                    return fault;
                }
                first = first && !reader.isStartElement();
            }
            return first ? Optional.of("it is no drawing") : Optional.empty();
        } catch (XMLStreamException unreadable) {
            return Optional.of("it is no XML that can be read");
        }
    }

    private static Optional<String> fault(int event, boolean first, XMLStreamReader reader) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT ->
                first && !reader.getLocalName().equals("svg")
                        ? Optional.of("it is no svg, but " + reader.getLocalName())
                        : fault(reader);
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.PROCESSING_INSTRUCTION,
                    XMLStreamConstants.ENTITY_REFERENCE ->
                Optional.of("it has a document type, an entity or a processing instruction");
            default -> Optional.empty();
        };
    }

    private static Optional<String> fault(XMLStreamReader reader) {
        var element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (element.equals("script")) {
            return Optional.of("it has a script");
        }
        if (!ELEMENTS.contains(element)) {
            return Optional.of("it has an element that is no plain drawing: " + reader.getLocalName());
        }
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            var name = reader.getAttributeLocalName(index).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(index);
            if (name.startsWith("on")) {
                return Optional.of("it has a script: " + name);
            }
            var elsewhere = (name.equals("href") || name.equals("src")) && !value.startsWith("#");
            if (name.equals("base") || elsewhere || REFERENCE.matcher(value).find()) {
                return Optional.of("it has what leads elsewhere: " + name + "=\"" + value + "\"");
            }
        }
        return Optional.empty();
    }
}
