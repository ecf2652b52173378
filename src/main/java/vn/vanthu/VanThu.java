package vn.vanthu;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.aot.AbstractAotProcessor;
import vn.vanthu.cli.Cli;

/// Starts the program.
// The register opens its own database, and nobody signs in by a password that was made up.
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
public class VanThu {

    // NĐ 30, PL I, Phần II, I.3.c: "múi giờ Việt Nam".
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public static void main(String[] arguments) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build asks what the service is made of; nothing is started.
            SpringApplication.run(VanThu.class);
            return;
        }
        LaidOut.takeOver(arguments);
        System.exit(Cli.run(arguments, System.out, System.err, VanThu.class));
    }

    /// The one clock of the program, in the zone whose days papers bear.
    @Bean
    Clock clock() {
        return Clock.system(VIETNAM);
    }
}
