package vn.vanthu.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vanthu.document.Limits;

/// Keeps a request from being larger than any real one: 16 MiB, 50 MiB for a signed PDF, or 60 MiB
/// for files that are handed in in one request.
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long PDF = 50L * MEBIBYTE;
    // As `spring.servlet.multipart.max-request-size`, which also counts what comes in pieces.
    private static final long FILES = 60L * MEBIBYTE;

    /// The request is larger than it may be.
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLarge(long limit) {
            super(null, null, false, false);
            this.limit = limit;
        }

        long mebibytes() {
            return limit / MEBIBYTE;
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = isPdf(request) ? PDF : isOfFiles(request) ? FILES : Limits.BYTES;
        if (request.getContentLengthLong() > limit) {
            throw new TooLarge(limit);
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private static boolean isPdf(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.APPLICATION_PDF_VALUE)
                && request.getMethod().equals("PUT");
    }

    /// Whether a request hands in files, part by part (RFC 7578).
    static boolean isOfFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getMethod().equals("POST");
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    /// Counts, for a request may be sent in pieces without saying how long it is.
    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        Counted(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = in.read(bytes, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > limit) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
