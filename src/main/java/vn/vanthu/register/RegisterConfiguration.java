package vn.vanthu.register;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.database.Database;

/// Offers the register to the rest of the program.
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    /// @param clock stands in the office's zone
    @Bean
    PendingActs pendingActs(Database database, Clock clock) {
        return new PendingActs(database, clock);
    }

    @Bean
    SeriesBook seriesBook(Database database, PendingActs acts) {
        return new SeriesBook(database, acts);
    }

    @Bean
    Register register(Database database, SeriesBook series, PendingActs acts, Clock clock) {
        return new Register(database, series, acts, clock);
    }

    @Bean
    Chain chain(Database database, PendingActs acts) {
        return new Chain(database, acts);
    }

    @Bean
    Rebuilding rebuilding(Database database, SeriesBook series, Chain chain) {
        return new Rebuilding(database, series, chain);
    }
}
