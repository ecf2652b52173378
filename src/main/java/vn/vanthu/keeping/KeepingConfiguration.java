package vn.vanthu.keeping;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.archive.Archive;
import vn.vanthu.database.Database;
import vn.vanthu.office.Office;
import vn.vanthu.register.Chain;
import vn.vanthu.register.PendingActs;
import vn.vanthu.register.Register;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.book.BookPress;

/// Offers the register's desk to the doors.
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {

    @Bean
    Chronicle chronicle(PendingActs pending, Chain chain, Archive archive) {
        return new Chronicle(pending, chain, archive);
    }

    @Bean
    Presence presence(@Value("${vanthu.data:archive}") String folder) {
        return new Presence(Path.of(folder));
    }

    @Bean
    Books books(
            Register register,
            Office office,
            BookPress press,
            Archive archive,
            Chronicle chronicle,
            Clock clock) {
        return new Books(register, office, press, archive, chronicle, clock);
    }

    @Bean
    RegisterDesk registerDesk(
            Database database,
            Register register,
            SeriesBook series,
            Chronicle chronicle,
            Books books,
            ApplicationEventPublisher events,
            Clock clock) {
        return new RegisterDesk(database, register, series, chronicle, books, events, clock);
    }
}
