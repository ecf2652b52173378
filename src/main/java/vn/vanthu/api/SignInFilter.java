package vn.vanthu.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Tokens;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.door.SignedIn;

/// Finds out who asks, by `Authorization: Bearer vt_…` (RFC 6750) or by login and password (RFC
/// 7617), anew at every request.
final class SignInFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Tokens tokens;
    private final PasswordSignIn passwords;

    SignInFilter(Tokens tokens, PasswordSignIn passwords) {
        this.tokens = tokens;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A browser tells when another site made it ask; no program has a reason to do so.
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            throw new Refusal(Problem.must("API.cross-site", ""));
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(actor(header, request.getRemoteAddr())));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Actor actor(String header, String source) {
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return tokens.actor(header.substring(BEARER.length()).strip())
                    .orElseThrow(() -> new Refusal(Problem.must("API.token", "")));
        }
        String pair = scheme.startsWith(BASIC) ? decoded(header) : null;
        int colon = pair == null ? -1 : pair.indexOf(':');
        if (pair == null || colon < 0) {
            throw new Refusal(Problem.must("API.sign-in", ""));
        }
        return passwords.actor(pair.substring(0, colon), pair.substring(colon + 1), source);
    }

    private static @Nullable String decoded(String header) {
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return new String(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
