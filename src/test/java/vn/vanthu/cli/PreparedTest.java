package vn.vanthu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.SpringProperties;
import org.springframework.mock.env.MockEnvironment;

class PreparedTest {

    private static final String SETTING = "spring.aot.enabled";

    private @Nullable String before;

    /// A program that was packaged: what the build wrote lies beside it.
    static final class Packaged {}

    static final class Packaged__ApplicationContextInitializer {}

    /// A program run from its classes.
    static final class Unpackaged {}

    @BeforeEach
    void remember() {
        before = SpringProperties.getProperty(SETTING);
        SpringProperties.setProperty(SETTING, null);
    }

    @AfterEach
    void putBack() {
        SpringProperties.setProperty(SETTING, before);
    }

    @Test
    void aPackagedProgramStartsFromWhatTheBuildFoundOut() {
        start(Packaged.class, new MockEnvironment());
        assertThat(SpringProperties.getFlag(SETTING)).isTrue();
    }

    @Test
    void aProgramRunFromItsClassesDoesNot() {
        start(Unpackaged.class, new MockEnvironment());
        assertThat(SpringProperties.getProperty(SETTING)).isNull();
    }

    @Test
    void anOfficeThatSignsInByAnotherStartsWithoutIt() {
        start(
                Packaged.class,
                new MockEnvironment().withProperty("vanthu.oidc.issuer", "https://so.gov.vn"));
        assertThat(SpringProperties.getProperty(SETTING)).isNull();
    }

    @Test
    void whoSwitchesItOffIsHeard() {
        SpringProperties.setProperty(SETTING, "false");
        start(Packaged.class, new MockEnvironment());
        assertThat(SpringProperties.getFlag(SETTING)).isFalse();
    }

    private static void start(Class<?> program, MockEnvironment settings) {
        new Prepared(program)
                .onApplicationEvent(
                        new ApplicationEnvironmentPreparedEvent(
                                new DefaultBootstrapContext(),
                                new SpringApplication(program),
                                new String[0],
                                settings));
    }
}
