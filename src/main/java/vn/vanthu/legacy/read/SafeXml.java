package vn.vanthu.legacy.read;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Steps through XML that may be hostile: no document types, no entities from elsewhere.
public final class SafeXml {

    // The JDK's own parser, whatever else lies on the class path.
    private static final XMLInputFactory PARSERS = hardened();

    private SafeXml() {}

    public static XMLStreamReader open(byte[] part) throws UnreadableFile {
        try {
            return PARSERS.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw new UnreadableFile("READ.damaged");
        }
    }

    /// The next event.
    public static int next(XMLStreamReader xml) throws UnreadableFile {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFile("READ.document-type");
            }
            return event;
        } catch (XMLStreamException e) {
            throw new UnreadableFile("READ.damaged");
        }
    }

    public static boolean hasNext(XMLStreamReader xml) throws UnreadableFile {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw new UnreadableFile("READ.damaged");
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }
}
