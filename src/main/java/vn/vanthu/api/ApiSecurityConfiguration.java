package vn.vanthu.api;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.vanthu.account.Tokens;
import vn.vanthu.document.Problem;

/// Lets nobody in without saying who he is, but to what there must be before there is anybody.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiSecurityConfiguration {

    static final String OPENAPI = "/api/v1/openapi";

    @Bean
    @Order(1)
    SecurityFilterChain apiRequestsAsOneSignedIn(
            HttpSecurity http,
            Tokens tokens,
            PasswordSignIn passwords,
            Answers answers,
            Faults faults,
            Speech speech) {
        FaultFilter first = new FaultFilter(faults);
        BodyLimitFilter limit = new BodyLimitFilter();
        SignInFilter signIn = new SignInFilter(tokens, passwords);
        settle(http.securityMatcher("/api/**"), speech)
                // No cookie ever says who asks: what a foreign site makes a browser send carries
                // nobody's name, so there is no forgery to guard against (see also SignInFilter).
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(first, HeaderWriterFilter.class)
                .addFilterAfter(limit, FaultFilter.class)
                .addFilterAfter(signIn, BodyLimitFilter.class)
                .addFilterAfter(new AnswerFilter(answers), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/api/v1/health")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OPENAPI, OPENAPI + ".yaml")
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/setup")
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        return http.build();
    }

    private static HttpSecurity settle(HttpSecurity http, Speech speech) {
        return http.sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.frameOptions(options -> options.deny())
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                                .contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                "default-src 'none';" + " frame-ancestors 'none'")))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, _) ->
                                        speech.refuse(
                                                request,
                                                response,
                                                HttpStatus.UNAUTHORIZED,
                                                List.of(Problem.must("API.sign-in", ""))))
                                .accessDeniedHandler((request, response, _) ->
                                        speech.refuse(
                                                request,
                                                response,
                                                HttpStatus.NOT_FOUND,
                                                List.of(
                                                        Problem.must(
                                                                "API.route",
                                                                "",
                                                                request.getMethod())))));
    }

    /// Paths with tricks in them never reach a controller.
    @Bean
    RequestRejectedHandler refusedPaths(Speech speech) {
        int status = HttpStatus.BAD_REQUEST.value();
        return (request, response, _) -> {
            if (Faults.concerns(request)) {
                speech.refuse(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        List.of(Problem.must("API.request", "", status)));
            } else {
                // People are told by a page, see FaultController.
                response.sendError(status);
            }
        };
    }
}
