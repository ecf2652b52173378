package vn.vanthu.api.past;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.api.ViewSchemas;

/// Adds the answers of this package to the description of the door.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PastApiConfiguration {

    @Bean
    OpenApiCustomizer pastViews() {
        return api -> {
            ViewSchemas.require(api, PastViews.class);
            ViewSchemas.require(api, ProposalViews.class);
        };
    }
}
