package org.modalitypages.theme;

import java.io.ByteArrayInputStream;
import java.util.Locale;
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
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            var first = true;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (!isPlain(reader) || (first && !reader.getLocalName().equals("svg"))) {
                            return false;
                        }
                        first = false;
                    }
                    case XMLStreamConstants.DTD,
                            XMLStreamConstants.PROCESSING_INSTRUCTION,
                            XMLStreamConstants.ENTITY_REFERENCE -> {
                        return false;
                    }
                    default -> {}
                }
            }
            return !first;
        } catch (XMLStreamException unreadable) {
            return false;
        }
    }

    private static boolean isPlain(XMLStreamReader reader) {
        if (!ELEMENTS.contains(reader.getLocalName().toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            var name = reader.getAttributeLocalName(index).toLowerCase(Locale.ROOT);
            var value = reader.getAttributeValue(index);
            var elsewhere = (name.equals("href") || name.equals("src")) && !value.startsWith("#");
            if (name.startsWith("on")
                    || name.equals("base")
                    || elsewhere
                    || REFERENCE.matcher(value).find()) {
                return false;
            }
        }
        return true;
    }
}
