package vn.vanthu.web.entry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An OpenID provider on this machine where whoever comes is somebody already, and which can be
/// made to lie.
///
/// It is `localhost` to the browser and the house `127.0.0.1`: two sites, as in an office.
final class PretendProvider implements AutoCloseable {

    static final String CLIENT = "vanthu";
    static final String SECRET = "bí mật";

    private final HttpServer server;
    private final RSAKey key = key();
    private final RSAKey strange = key();
    private final Map<String, Map<String, String>> questions = new ConcurrentHashMap<>();

    volatile boolean isDown;
    volatile boolean declines;
    volatile boolean signsByAStrangeKey;
    volatile boolean signsNotAtAll;
    volatile String login = "lan";
    volatile UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();

    PretendProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Honest and in order again.
    void mend() {
        isDown = false;
        declines = false;
        signsByAStrangeKey = false;
        signsNotAtAll = false;
        login = "lan";
        lie = UnaryOperator.identity();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isDown) {
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, description());
                case "/keys" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> json(exchange, 404, Map.of());
            }
        }
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"});
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> question = fields(exchange.getRequestURI().getRawQuery());
        String back = question.get("redirect_uri") + "?state=" + encoded(question.get("state"));
        if (declines) {
            back += "&error=access_denied";
        } else {
            String code = UUID.randomUUID().toString();
            questions.put(code, question);
            back += "&code=" + code;
        }
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
    }

    /// Gives a token for a code once, to the client that asked for it and holds the verifier.
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> question = questions.remove(asked.getOrDefault("code", ""));
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (CLIENT + ":" + encoded(SECRET))
                                                .getBytes(StandardCharsets.UTF_8));
        if (question == null
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !"S256".equals(question.get("code_challenge_method"))
                || !digest(asked.getOrDefault("code_verifier", ""))
                        .equals(question.get("code_challenge"))
                || !question.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "none of its business",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        voucher(question.getOrDefault("nonce", ""))));
    }

    private String voucher(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims =
                lie.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(issuer())
                                        .subject("4711")
                                        .audience(CLIENT)
                                        .issueTime(Date.from(now))
                                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                                        .claim("nonce", nonce)
                                        .claim("preferred_username", login))
                        .build();
        if (signsNotAtAll) {
            return new com.nimbusds.jwt.PlainJWT(claims).serialize();
        }
        try {
            SignedJWT signed =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
            signed.sign(new RSASSASigner(signsByAStrangeKey ? strange : key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(@Nullable String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : (form == null ? "" : form).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    private static String encoded(@Nullable String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> answer)
            throws IOException {
        byte[] body = new JsonMapper().writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
