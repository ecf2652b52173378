package vn.vanthu.api;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.SignIn;
import vn.vanthu.database.Database;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Papers;

/// Sets the door up.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ApiConfiguration {

    @Bean
    Speech speech(JsonMapper mapper) {
        return new Speech(mapper);
    }

    @Bean
    Faults faults(
            Speech speech, @Value("${spring.servlet.multipart.max-file-size}") DataSize uploads) {
        return new Faults(speech, uploads);
    }

    @Bean
    Answers answers(Database database, Clock clock) {
        return new Answers(database, clock);
    }

    @Bean
    PasswordSignIn passwordSignIn(SignIn signIn, Accounts accounts, Clock clock) {
        return new PasswordSignIn(signIn, accounts, clock, new SecureRandom());
    }

    @Bean
    PaperLeave paperLeave(Drafts drafts, Papers papers, PaperGrants grants) {
        return new PaperLeave(drafts, papers, grants);
    }

    /// A program that misspells a member, or says it twice, must hear of it: what it meant would be
    /// lost.
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder ->
                builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    @Bean
    WebMvcConfigurer apiRequests() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SearchAsked.Resolver());
            }
        };
    }

    /// What Tomcat refuses before the program sees it is refused in the same form.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTomcat() {
        return factory ->
                factory.addContextCustomizers(context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(TomcatRefusal.class.getName());
                    }
                });
    }
}
