package vn.vanthu.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import vn.vanthu.account.Accounts;

/// Lets nobody see a page without signing in, but the page where one does.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebSecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /// Tells the registry of sessions that ended.
    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    CsrfTokenRepository forgeryTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    Sessions sessions(Accounts accounts, SessionRegistry registry, CsrfTokenRepository forgery) {
        return new Sessions(accounts, registry, forgery);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesAsOneSignedIn(
            HttpSecurity http, Sessions sessions, CsrfTokenRepository forgery) {
        return http.csrf(csrf -> csrf.csrfTokenRepository(forgery))
                // Before the guard against forgery: who is not signed in any more must hear that,
                // and not that his token is wrong.
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.frameOptions(options -> options.sameOrigin())
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .addHeaderWriter(new ContentPolicy()))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(
                                        (request, response, _) -> signIn(request, response))
                                .accessDeniedHandler((request, response, _) -> {
                                    // A forged or outworn form; its sender signs in again.
                                    signIn(request, response);
                                }))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(SIGN_IN, SIGN_IN + "/**", "/setup/**", "/language")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET,
                                        "/assets/**",
                                        "/webjars/**",
                                        "/texts/**",
                                        "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /// A page is exchanged for the one where one signs in; a script is told so by the status, and
    /// keeps what was typed.
    private static void signIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Asked.byScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String back = request.getMethod().equals("GET") ? Asked.address(request) : "/";
        response.sendRedirect(
                SIGN_IN
                        + (back.equals("/")
                                ? ""
                                : "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8)));
    }
}
