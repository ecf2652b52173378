package vn.vanthu.legacy.batch;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.context.WebApplicationContext;
import vn.vanthu.database.Database;
import vn.vanthu.legacy.read.ReadLimits;

/// Offers the taking in of past papers to the doors.
@Configuration(proxyBeanMethods = false)
class LegacyConfiguration {

    /// @param folder the data folder
    /// @param recogniser the program that recognises letters, by name or path
    @Bean(destroyMethod = "close")
    PastBatches pastBatches(
            Database database,
            Archiving archive,
            Clock clock,
            @Value("${vanthu.data:archive}") String folder,
            @Value("${vanthu.recogniser:tesseract}") String recogniser) {
        ReadLimits usual = ReadLimits.USUAL;
        ReadLimits limits =
                new ReadLimits(
                        usual.file(),
                        usual.page(),
                        usual.heap(),
                        usual.bytes(),
                        usual.pages(),
                        recogniser);
        return new PastBatches(database, Path.of(folder), limits, archive, clock);
    }

    /// A service goes on with what waited when it was stopped. Where nothing waits, nobody needs
    /// the room yet.
    @EventListener
    void goOn(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebApplicationContext house
                && !new PastTable(house.getBean(Database.class)).waiting(null, 0, 1).isEmpty()) {
            house.getBean(PastBatches.class).wake();
        }
    }
}
