package vn.vanthu.search;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.database.Database;
import vn.vanthu.office.Office;

/// Offers saved searches and lists of results to the doors.
@Configuration(proxyBeanMethods = false)
class SavingConfiguration {

    @Bean
    SavedSearches savedSearches(
            Database database,
            Search search,
            PaperIndex index,
            ApplicationEventPublisher events,
            Clock clock) {
        return new SavedSearches(
                database, search, () -> index.mark().seq(), clock, events::publishEvent);
    }

    @Bean
    ResultBook resultBook(
            Search search,
            Office office,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        return new ResultBook(
                search,
                office,
                clock,
                done -> database.inTransaction(() -> events.publishEvent(done)));
    }
}
