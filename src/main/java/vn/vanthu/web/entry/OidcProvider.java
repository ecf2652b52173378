package vn.vanthu.web.entry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// Asks the provider that the office named who somebody is, and believes nothing that is not signed
/// by it, for this program and for this very sign-in.
///
/// The provider is first asked when somebody first signs in by it: it need not be there when the
/// program starts.
@Component
@Conditional(OidcWanted.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class OidcProvider {

    static final String BACK = "/sign-in/oidc/back";

    private static final String ID = "office";
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final String issuer;
    private final String client;
    private final String secret;
    private final String claim;
    private final SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
    private final OidcAuthorizationCodeAuthenticationProvider judge;
    private volatile @Nullable ClientRegistration known;
    private volatile @Nullable JwtDecoder decoder;

    OidcProvider(
            @Value("${vanthu.oidc.issuer}") String issuer,
            @Value("${vanthu.oidc.client-id:}") String client,
            @Value("${vanthu.oidc.client-secret:}") String secret,
            @Value("${vanthu.oidc.claim:preferred_username}") String claim) {
        this.issuer = issuer.strip();
        this.client = client.strip();
        this.secret = secret;
        this.claim = claim.strip();
        if (this.client.isEmpty()) {
            throw new IllegalStateException(
                    "vanthu.oidc.issuer is set and vanthu.oidc.client-id is not");
        }
        URI address = URI.create(this.issuer);
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
        if (!"https".equals(address.getScheme()) && !here) {
            // Its keys are fetched from there: over plain HTTP anybody on the way could be anybody.
            throw new IllegalStateException("vanthu.oidc.issuer must begin with https://");
        }
        http.setConnectTimeout(TO_CONNECT);
        http.setReadTimeout(TO_ANSWER);
        this.judge =
                new OidcAuthorizationCodeAuthenticationProvider(
                        codes(),
                        // What else the provider knows of people is none of our business.
                        asked ->
                                new DefaultOidcUser(
                                        AuthorityUtils.NO_AUTHORITIES, asked.getIdToken()));
        judge.setJwtDecoderFactory(this::decoder);
    }

    /// How the provider is asked.
    ///
    /// @throws RestClientException when it cannot be reached
    /// @throws IllegalArgumentException when what it says of itself makes no sense
    ClientRegistration registration() {
        ClientRegistration found = known;
        if (found == null) {
            found = discovered();
            known = found;
        }
        return found;
    }

    private ClientRegistration discovered() {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> told =
                RestClient.builder()
                        .requestFactory(http)
                        .build()
                        .get()
                        .uri(URI.create(base + "/.well-known/openid-configuration"))
                        .retrieve()
                        .body(new ParameterizedTypeReference<>() {});
        if (told == null || !issuer.equals(told.get("issuer"))) {
            throw new IllegalArgumentException("another issuer answers at " + issuer);
        }
        ClientRegistration.Builder made =
                ClientRegistrations.fromOidcConfiguration(told)
                        .registrationId(ID)
                        .clientId(client)
                        .redirectUri("{baseUrl}" + BACK)
                        .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL);
        return secret.isBlank()
                ? made.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                : made.clientSecret(secret).build();
    }

    private RestClientAuthorizationCodeTokenResponseClient codes() {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(
                RestClient.builder()
                        .requestFactory(http)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return codes;
    }

    /// One for all sign-ins, for it keeps the provider's keys, and fetches them anew when a token
    /// is signed by one it does not know.
    private JwtDecoder decoder(ClientRegistration registration) {
        JwtDecoder found = decoder;
        if (found == null) {
            NimbusJwtDecoder made =
                    NimbusJwtDecoder.withJwkSetUri(
                                    Objects.requireNonNull(
                                            registration.getProviderDetails().getJwkSetUri(),
                                            "OpenID demands the address of the keys"))
                            .restOperations(new RestTemplate(http))
                            .build();
            made.setJwtValidator(
                    new DelegatingOAuth2TokenValidator<>(
                            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            made.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            found = made;
            decoder = found;
        }
        return found;
    }

    /// The login by which the provider vouches for somebody; empty when it names none.
    ///
    /// @throws OAuth2AuthenticationException when it does not vouch, or not so that one may believe
    String login(OAuth2AuthorizationExchange exchange) {
        var judged =
                judge.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange));
        if (judged == null || !(judged.getPrincipal() instanceof OidcUser user)) {
            return "";
        }
        if (claim.equals("email") && Boolean.FALSE.equals(user.getEmailVerified())) {
            // Anybody may have written it there.
            return "";
        }
        String login = user.getIdToken().getClaimAsString(claim);
        return login == null ? "" : login;
    }

    /// Whether somebody tried to be another, rather than something between the houses being out of
    /// order.
    static boolean isDeceit(OAuth2AuthenticationException why) {
        return switch (why.getError().getErrorCode()) {
            case "invalid_nonce", "invalid_state_parameter" -> true;
            case "invalid_id_token" ->
                    !(why.getCause() instanceof JwtException cause)
                            || cause instanceof BadJwtException;
            default -> false;
        };
    }
}
