package vn.vanthu.render.pdf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.vanthu.render.Sheet;

/// The XMP packet: conformance, title, number, agency (PDF/A-3, 6.6).
final class Metadata {

    private static final String CONFORMANCE =
            """
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private Metadata() {}

    static byte[] packet(Sheet sheet) {
        StringBuilder xmp = new StringBuilder(4096);
        xmp.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append(
                        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        alternative(xmp, "title", sheet.title());
        alternative(xmp, "description", sheet.subject());
        list(xmp, "creator", "Seq", sheet.agency());
        list(xmp, "publisher", "Bag", sheet.agency());
        list(xmp, "type", "Bag", sheet.kind());
        list(xmp, "language", "Bag", "vi");
        String label = sheet.label();
        if (label != null) {
            element(xmp, "dc:identifier", label.replace('\u00A0', ' ').strip());
        }
        element(xmp, "dc:format", "application/pdf");
        xmp.append("</rdf:Description>\n")
                .append(
                        "<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">");
        element(xmp, "pdf:Producer", "Văn Thư");
        xmp.append("</rdf:Description>\n")
                .append(CONFORMANCE)
                .append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>");
        return xmp.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void alternative(StringBuilder xmp, String name, @Nullable String value) {
        if (value != null) {
            xmp.append("<dc:").append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
            escape(xmp, value);
            xmp.append("</rdf:li></rdf:Alt></dc:").append(name).append(">\n");
        }
    }

    private static void list(StringBuilder xmp, String name, String kind, String value) {
        xmp.append("<dc:").append(name).append("><rdf:").append(kind).append("><rdf:li>");
        escape(xmp, value);
        xmp.append("</rdf:li></rdf:").append(kind).append("></dc:").append(name).append(">\n");
    }

    private static void element(StringBuilder xmp, String name, String value) {
        xmp.append('<').append(name).append('>');
        escape(xmp, value);
        xmp.append("</").append(name).append(">\n");
    }

    private static void escape(StringBuilder xmp, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> xmp.append("&amp;");
                case '<' -> xmp.append("&lt;");
                case '>' -> xmp.append("&gt;");
                default -> xmp.append(c);
            }
        }
    }
}
