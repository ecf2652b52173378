package vn.vanthu.render.docx;

import jakarta.xml.bind.JAXBException;
import java.io.OutputStream;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.io3.Save;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;
import org.docx4j.wml.P;
import vn.vanthu.render.Pages;

/// Writes a sheet as a Word document whose lines break where its pages say.
///
/// The same pages always give the same bytes. May be used by many threads at once.
public final class DocxWriter {

    private DocxWriter() {}

    /// Loads docx4j, which takes most of a second the first time; for the start of the program.
    public static void warmUp() {
        Document document = new Document();
        document.setBody(new Body());
        document.getBody().getContent().add(new P());
        try {
            SteadyZip.xml(document, Context.jc);
        } catch (JAXBException e) {
            throw new IllegalStateException("docx4j does not start", e);
        }
    }

    /// The DOCX of `pages.sheet()`.
    public static byte[] write(Pages pages) {
        try {
            ReadyParts ready = ReadyParts.of(pages.sheet().rules());
            SteadyZip zip = new SteadyZip(ready);
            new Save(document(pages, ready), zip).save(OutputStream.nullOutputStream());
            return zip.toByteArray();
        } catch (Docx4JException e) {
            throw new IllegalStateException(
                    "The DOCX of " + pages.sheet().title() + " cannot be written", e);
        }
    }

    private static WordprocessingMLPackage document(Pages pages, ReadyParts ready)
            throws InvalidFormatException {
        WordprocessingMLPackage file = new WordprocessingMLPackage();
        MainDocumentPart main = new MainDocumentPart();
        file.addTargetPart(main);
        ready.addTo(main);
        Paragraphs paragraphs = new Paragraphs(pages);
        Edges edges = new Edges(main, pages.sheet().rules(), paragraphs);
        Body body = new Body();
        body.setSectPr(new Sections(pages, paragraphs, edges).write(body.getContent()));
        Document document = new Document();
        document.setBody(body);
        main.setJaxbElement(document);
        FileProperties.addTo(file, pages.sheet());
        return file;
    }
}
