package vn.vanthu.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.context.WebApplicationContext;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Progress;
import vn.vanthu.database.Database;
import vn.vanthu.document.Outcome;
import vn.vanthu.office.Office;
import vn.vanthu.register.Register;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;
import vn.vanthu.search.text.Abbreviations;

/// Offers search to the doors, and lets the index follow the archive while the service runs.
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SearchConfiguration.class);

    /// @param folder the data folder
    @Bean
    Generations paperIndex(@Value("${vanthu.data:archive}") String folder) {
        Path data = Path.of(folder);
        Abbreviations abbreviations = abbreviations(data);
        return new Generations(
                data.resolve("index"),
                new Indexes() {
                    @Override
                    public PaperIndex open(Path place) {
                        return LuceneIndex.open(place, Settings.USUAL, abbreviations);
                    }

                    @Override
                    public boolean isFree(Path place) {
                        return LuceneIndex.isFree(place);
                    }
                });
    }

    /// Those that ship, with the office's own before them; a file that cannot be read is told and
    /// left out.
    private static Abbreviations abbreviations(Path data) {
        Path own = data.resolve(Abbreviations.FILE);
        return switch (Abbreviations.load(Files.exists(own) ? own : null)) {
            case Outcome.Done<Abbreviations>(var known, var notes) -> {
                notes.forEach(note -> LOG.warn("{}: {} {}", own, note.code(), note.values()));
                yield known;
            }
            case Outcome.Refused<Abbreviations>(var problems) -> {
                problems.forEach(
                        problem -> LOG.warn("{}: {} {}", own, problem.code(), problem.values()));
                yield Abbreviations.shipped();
            }
        };
    }

    @Bean
    OwnAbbreviations ownAbbreviations(@Value("${vanthu.data:archive}") String folder) {
        return new OwnAbbreviations(Path.of(folder));
    }

    @Bean
    Reindex reindex(Archive archive, Generations index) {
        return new Reindex(archive, index, Pace.USUAL);
    }

    @Bean
    Follower follower(Archive archive, Generations index, Reindex reindex) {
        return new Follower(archive, index, reindex, Pace.USUAL);
    }

    @Bean
    SelfCheck selfCheck(
            Archive archive,
            Generations index,
            Register register,
            Follower follower,
            Reindex reindex,
            Clock clock) {
        return new SelfCheck(archive, index, register::archivedObjects, follower, reindex, clock);
    }

    @Bean
    Search search(PaperIndex index, PaperGrants grants) {
        return new Search(index, grants);
    }

    @Bean
    SavedSearches savedSearches(
            Database database,
            Search search,
            Follower follower,
            ApplicationEventPublisher events,
            Clock clock) {
        return new SavedSearches(database, search, follower::seen, clock, events::publishEvent);
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

    @Bean
    Nightly nightlyCheck(SelfCheck check, Clock clock) {
        return new Nightly(clock, () -> check.run(Progress.NONE), check::close);
    }

    /// The service follows on its own, once its door is open: nobody waits for the index. Commands
    /// bring it up to date only when they ask it.
    @EventListener
    void follow(ApplicationReadyEvent opened) {
        if (opened.getApplicationContext() instanceof WebApplicationContext service) {
            service.getBean(Follower.class).start();
            service.getBean(Nightly.class).start();
        }
    }
}
