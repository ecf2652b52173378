package vn.vanthu.search;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Progress;
import vn.vanthu.register.Register;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;

/// Offers search to the doors, and lets the index follow the archive while the service runs.
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    /// @param folder the data folder
    /// @param megabytes of papers held in memory before they are written
    @Bean
    Generations paperIndex(
            @Value("${vanthu.data:archive}") String folder,
            @Value("${vanthu.index.megabytes:64}") int megabytes) {
        Settings settings = new Settings(megabytes, 0, Settings.USUAL.tier());
        return new Generations(
                Path.of(folder).resolve("index"),
                new Indexes() {
                    @Override
                    public PaperIndex open(Path place) {
                        return LuceneIndex.open(place, settings);
                    }

                    @Override
                    public boolean isFree(Path place) {
                        return LuceneIndex.isFree(place);
                    }
                });
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

    /// Commands bring the index up to date only when they ask it; the service always does.
    @Bean
    @ConditionalOnWebApplication
    SmartLifecycle following(Follower follower, SelfCheck check, Clock clock) {
        Nightly nightly = new Nightly(clock, () -> check.run(Progress.NONE));
        return new SmartLifecycle() {
            private boolean isRunning;

            @Override
            public void start() {
                follower.start();
                nightly.start();
                isRunning = true;
            }

            @Override
            public void stop() {
                nightly.close();
                follower.close();
                isRunning = false;
            }

            @Override
            public boolean isRunning() {
                return isRunning;
            }

            // After the door is open: nobody waits for the index to be opened.
            @Override
            public int getPhase() {
                return Integer.MAX_VALUE;
            }
        };
    }
}
