package vn.vanthu.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the namespace declarations of an XML part in order.
///
/// JAXB declares every namespace it knows, in an order that changes from one run of the program to
/// the next; a reprint must be the same file, so those in use stay, sorted.
final class RootNamespaces {

    private static final Pattern DECLARATION = Pattern.compile(" xmlns:([\\w.-]+)=\"[^\"]*\"");

    private RootNamespaces() {}

    static byte[] tidy(byte[] xml) {
        // One byte a letter: only the plain ASCII of tags is looked at.
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        int start = text.startsWith("<?") ? text.indexOf("?>") + 2 : 0;
        int end = text.indexOf('>', start);
        if (end < 0) {
            return xml;
        }
        String root = text.substring(start, end);
        String bare = DECLARATION.matcher(root).replaceAll("");
        Map<String, String> declarations = new TreeMap<>();
        Matcher declaration = DECLARATION.matcher(root);
        while (declaration.find()) {
            String prefix = declaration.group(1);
            boolean used =
                    bare.contains("<" + prefix + ":")
                            || bare.contains(" " + prefix + ":")
                            || text.indexOf("<" + prefix + ":", end) >= 0
                            || text.indexOf(" " + prefix + ":", end) >= 0;
            if (used) {
                declarations.put(prefix, declaration.group());
            }
        }
        boolean empty = bare.endsWith("/");
        String head = empty ? bare.substring(0, bare.length() - 1) : bare;
        String tidy =
                text.substring(0, start)
                        + head
                        + String.join("", declarations.values())
                        + (empty ? "/" : "")
                        + text.substring(end);
        return tidy.getBytes(StandardCharsets.ISO_8859_1);
    }
}
