package vn.vanthu.office;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.database.Database;

/// Offers the office to the rest of the program.
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    /// @param clock in the time zone of the office
    @Bean
    Office office(Database database, Clock clock, ApplicationEventPublisher events) {
        return new Office(database, clock, events);
    }
}
