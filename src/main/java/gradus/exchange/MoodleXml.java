package gradus.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML to a tree. There are no document types and so no entities of one's own: neither files of this machine nor a
 * text that grows without end can be brought in.
 */
final class MoodleXml {
    private static final int DEEPEST = 32;

    private MoodleXml() {
    }

    /** The root; empty where it is no such XML, which goes to the notes. */
    static Optional<MoodleElement> read(String text, ImportNotes notes) {
        try {
            return read(factory().createXMLStreamReader(new StringReader(text)), notes);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
            notes.add(line, column, "exchange.import.xml");
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static Optional<MoodleElement> read(XMLStreamReader in, ImportNotes notes) throws XMLStreamException {
        Deque<MoodleElement> open = new ArrayDeque<>();
        Optional<MoodleElement> root = Optional.empty();
        while (in.hasNext()) {
            switch (next(in)) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    notes.add(in.getLocation().getLineNumber(), in.getLocation().getColumnNumber(), "exchange.import.xml-dtd");
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == DEEPEST) {
                        notes.add(in.getLocation().getLineNumber(), 1, "exchange.import.xml-deep", DEEPEST);
                        return Optional.empty();
                    }
                    MoodleElement element = element(in);
                    root = root.or(() -> Optional.of(element));
                    Optional.ofNullable(open.peek()).ifPresent(parent -> parent.add(element));
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        Optional.ofNullable(open.peek()).ifPresent(parent -> parent.add(in.getText()));
                default -> {
                    continue;
                }
            }
        }
        return root;
    }

    /** The JDK's reader has no words for some faults in a document type, and throws what nobody expects. */
    private static int next(XMLStreamReader in) throws XMLStreamException {
        try {
            return in.next();
        } catch (MissingResourceException | IllegalStateException | IndexOutOfBoundsException noWords) {
            throw new XMLStreamException("not well-formed", in.getLocation(), noWords);
        }
    }

    private static MoodleElement element(XMLStreamReader in) {
        MoodleElement element = new MoodleElement(in.getLocalName(), in.getLocation().getLineNumber(),
                Math.max(1, in.getLocation().getColumnNumber()));
        for (int i = 0; i < in.getAttributeCount(); i++) {
            element.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return element;
    }
}
