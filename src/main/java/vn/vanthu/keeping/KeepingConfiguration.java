package vn.vanthu.keeping;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.archive.Archive;
import vn.vanthu.database.Database;
import vn.vanthu.office.Office;
import vn.vanthu.register.Chain;
import vn.vanthu.register.PendingActs;
import vn.vanthu.register.Rebuilding;
import vn.vanthu.register.Register;
import vn.vanthu.register.SeriesBook;
import vn.vanthu.render.book.BookPress;

/// Offers the register's desk to the doors.
@Configuration(proxyBeanMethods = false)
class KeepingConfiguration {

    /// The first to look into the database, so one that was restored is filled here.
    @Bean
    Chronicle chronicle(
            Database database,
            PendingActs pending,
            Chain chain,
            Archive archive,
            Register register) {
        Arrival.fill(database, archive.folder());
        return new Chronicle(pending, chain, archive, register);
    }

    @Bean
    Rebuild rebuild(
            Database database,
            Register register,
            Rebuilding rebuilding,
            Chain chain,
            Archive archive,
            Chronicle chronicle,
            ObjectProvider<IssuedView> views) {
        return new Rebuild(
                database,
                register,
                rebuilding,
                chain,
                archive,
                chronicle,
                () -> views.orderedStream().toList());
    }

    /// @param folder where backups go that are asked for over the network, `backups/` beside the
    ///   program unless told otherwise
    @Bean
    BackupFolder backupFolder(@Value("${vanthu.backups:backups}") String folder, Clock clock) {
        return new BackupFolder(Path.of(folder), clock);
    }

    /// After a restore the archive may have more than the database that came with it.
    @Bean
    SmartInitializingSingleton catchingUp(Archive archive, Rebuild rebuild) {
        return () -> Arrival.catchUp(archive.folder(), rebuild);
    }

    @Bean
    Upkeep upkeep(
            Database database,
            Register register,
            SeriesBook series,
            PendingActs pending,
            Chain chain,
            Archive archive,
            Chronicle chronicle,
            Rebuild rebuild,
            ApplicationEventPublisher events,
            Clock clock) {
        return new Upkeep(
                database,
                register,
                pending,
                archive,
                chronicle,
                new Verifying(register, series, chain, archive, chronicle, clock),
                rebuild,
                events,
                clock);
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
