package vn.vanthu.render.docx;

import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.ObjectFactory;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.docProps.extended.Properties;
import org.docx4j.openpackaging.exceptions.InvalidFormatException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.DocPropsExtendedPart;
import vn.vanthu.render.Sheet;

/// Writes what the file says about itself. It bears no time of writing, so that the same paper
/// gives the same bytes.
final class FileProperties {

    private static final ObjectFactory DUBLIN_CORE = new ObjectFactory();

    private FileProperties() {}

    static void addTo(WordprocessingMLPackage file, Sheet sheet) throws InvalidFormatException {
        CoreProperties core = new CoreProperties();
        core.setTitle(DUBLIN_CORE.createTitle(literal(sheet.title())));
        String subject = sheet.subject();
        if (subject != null) {
            core.setSubject(literal(subject));
        }
        core.setCreator(literal(sheet.agency()));
        core.setLanguage(literal("vi-VN"));
        core.setCategory(sheet.kind());
        DocPropsCorePart corePart = new DocPropsCorePart();
        corePart.setJaxbElement(core);
        file.addTargetPart(corePart);
        Properties application = new Properties();
        application.setApplication("Văn Thư");
        application.setCompany(sheet.agency());
        DocPropsExtendedPart applicationPart = new DocPropsExtendedPart();
        applicationPart.setJaxbElement(application);
        file.addTargetPart(applicationPart);
    }

    private static SimpleLiteral literal(String words) {
        SimpleLiteral literal = DUBLIN_CORE.createSimpleLiteral();
        literal.getContent().add(words);
        return literal;
    }
}
