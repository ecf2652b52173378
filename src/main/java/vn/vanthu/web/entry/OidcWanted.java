package vn.vanthu.web.entry;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Holds when the office named a provider that its people may sign in by.
final class OidcWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("vanthu.oidc.issuer", "").isBlank();
    }
}
