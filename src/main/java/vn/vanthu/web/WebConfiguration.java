package vn.vanthu.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Sets the pages up.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebConfiguration {

    @Bean
    PageTexts messageSource() {
        return new PageTexts();
    }

    @Bean
    Sentences sentences() {
        return new Sentences();
    }

    @Bean
    Modules modules(JsonMapper mapper) {
        return new Modules(mapper);
    }

    @Bean
    PageRefusals pageRefusals(Sentences sentences, Shell shell) {
        return new PageRefusals(sentences, shell);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocale();
    }

    @Bean
    WebMvcConfigurer filesOfPages() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                // Asked again each time, and answered "unchanged" nearly always: a new version of
                // the program must not meet scripts of the old one.
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/assets/")
                        .setCacheControl(CacheControl.noCache());
                // Their paths carry their versions.
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
            }
        };
    }
}
