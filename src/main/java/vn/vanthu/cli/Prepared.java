package vn.vanthu.cli;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/// Lets the service start from what the build found out about it (Spring's processing ahead of
/// time), where that holds: the build knew of no setting that an office makes.
///
/// `-Dspring.aot.enabled=false` switches it off.
final class Prepared implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String SETTING = "spring.aot.enabled";

    // The settings that decide what the service is made of, and not only how it works.
    private static final String SIGN_IN_BY_ANOTHER = "vanthu.oidc.issuer";

    private final Class<?> program;

    Prepared(Class<?> program) {
        this.program = program;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (SpringProperties.getProperty(SETTING) == null
                && isBuilt()
                && isAsBuilt(event.getEnvironment())) {
            SpringProperties.setProperty(SETTING, "true");
        }
    }

    /// Programs run from their sources have nothing prepared.
    private boolean isBuilt() {
        return ClassUtils.isPresent(
                program.getName() + "__ApplicationContextInitializer", program.getClassLoader());
    }

    private static boolean isAsBuilt(Environment settings) {
        return settings.getProperty(SIGN_IN_BY_ANOTHER, "").isBlank();
    }
}
