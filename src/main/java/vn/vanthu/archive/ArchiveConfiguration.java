package vn.vanthu.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the archive for the running program.
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    /// @param folder the data folder, `archive/` beside the program unless told otherwise
    @Bean
    Archive archive(@Value("${vanthu.data:archive}") String folder, ObjectProvider<Clock> clock) {
        return Archive.open(
                Path.of(folder),
                clock.getIfAvailable(() -> Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"))));
    }
}
