package vn.vanthu.render.docx;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docx4j.jaxb.NamespacePrefixMapperUtils;
import org.docx4j.openpackaging.contenttype.ContentTypeManager;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.io3.stores.PartStore;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.XmlPart;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;

/// Saves the parts of a package as a ZIP file that is the same for the same parts.
///
/// docx4j's own store stamps entries with the time of day, indents the XML and declares namespaces
/// in any order.
final class SteadyZip implements PartStore {

    // Not the first moment a ZIP entry can bear: Java takes that for an earlier one and adds a
    // second
    // time of its own, which depends on the time zone.
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private final ReadyParts ready;

    /// @param ready parts whose XML is known already
    SteadyZip(ReadyParts ready) {
        this.ready = ready;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /// The XML of a tree of docx4j objects.
    static byte[] xml(Object tree, JAXBContext context) throws JAXBException {
        return xml(tree, context, NamespacePrefixMapperUtils.getPrefixMapper());
    }

    private static byte[] xml(Object tree, JAXBContext context, Object prefixes)
            throws JAXBException {
        Marshaller marshaller = context.createMarshaller();
        NamespacePrefixMapperUtils.setProperty(marshaller, prefixes);
        ByteArrayOutputStream xml = new ByteArrayOutputStream(32 * 1024);
        marshaller.marshal(tree, xml);
        return RootNamespaces.tidy(xml.toByteArray());
    }

    private void entry(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIMELESS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String name(Part part) {
        String name = part.getPartName().getName();
        return name.startsWith("/") ? name.substring(1) : name;
    }

    @Override
    public void saveContentTypes(ContentTypeManager types) throws Docx4JException {
        try {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            types.marshal(xml);
            entry("[Content_Types].xml", xml.toByteArray());
        } catch (JAXBException | IOException e) {
            throw new Docx4JException("The content types cannot be saved", e);
        }
    }

    @SuppressWarnings("rawtypes") // as the interface has it
    @Override
    public void saveJaxbXmlPart(JaxbXmlPart part) throws Docx4JException {
        try {
            byte[] known = ready.xml(part);
            // LibreOffice reads relationships by their bare names: they must bear no prefix.
            Object prefixes =
                    part instanceof RelationshipsPart
                            ? NamespacePrefixMapperUtils.getPrefixMapperRelationshipsPart()
                            : NamespacePrefixMapperUtils.getPrefixMapper();
            entry(
                    name(part),
                    known == null
                            ? xml(part.getContents(), part.getJAXBContext(), prefixes)
                            : known);
        } catch (JAXBException | IOException e) {
            throw new Docx4JException(name(part) + " cannot be saved", e);
        }
    }

    @Override
    public void saveBinaryPart(Part part) {
        throw new UnsupportedOperationException("Our documents carry no pictures");
    }

    @Override
    public void finishSave() throws Docx4JException {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Docx4JException("The package cannot be closed", e);
        }
    }

    @Override
    public void saveCustomXmlDataStoragePart(CustomXmlDataStoragePart part) {
        throw new UnsupportedOperationException("Our documents carry no custom XML");
    }

    @Override
    public void saveXmlPart(XmlPart part) {
        throw new UnsupportedOperationException("Our documents carry no parts of plain XML");
    }

    @Override
    public InputStream loadPart(String name) {
        throw new UnsupportedOperationException("Only for saving");
    }

    @Override
    public long getPartSize(String name) {
        throw new UnsupportedOperationException("Only for saving");
    }

    @Override
    public void rename(PartName from, PartName to) {
        throw new UnsupportedOperationException("Only for saving");
    }

    /// The bytes are taken from [#toByteArray].
    @Override
    public void setOutputStream(OutputStream out) {}

    @Override
    public void setSourcePartStore(PartStore store) {}

    @Override
    public void dispose() {}
}
