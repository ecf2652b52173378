package vn.vanthu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/// Tells the browser what a page may load and run: our own files and nothing else.
///
/// The one script that stands in a page is the import map, named by a nonce; whatever else got into
/// a page as a script is dead text.
final class ContentPolicy implements HeaderWriter {

    private static final String NONCE = ContentPolicy.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The nonce of this request's page.
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String made) {
            return made;
        }
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader("Content-Security-Policy")) {
            return;
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-"
                        + nonce(request)
                        + "'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:;"
                        + " connect-src 'self'; worker-src 'self'; frame-src 'self';"
                        + " manifest-src 'self'; form-action 'self'; base-uri 'none';"
                        + " object-src 'none'; frame-ancestors 'self'");
    }
}
