package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.search.ArchivedPapers.id;
import static vn.vanthu.search.ArchivedPapers.issue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.MemoryFolder;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Outcome;

/// The index is made again while it answers.
class GenerationsTest {

    private static final Actor ADMIN = Actor.of("quan-tri", null, Role.ADMINISTRATOR);
    private static final Actor DRAFTER = Actor.of("lan", "VP", Role.DRAFTER);

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = ArchivedPapers.open(folder);
        for (int number = 1; number <= 90; number++) {
            issue(archive, number, "văn bản " + number);
        }
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private List<String> entries() {
        try (Stream<Path> entries = Files.list(archive.folder().resolve("index"))) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reindex.Made done(Outcome<Reindex.Made> outcome) {
        return switch (outcome) {
            case Outcome.Done<Reindex.Made>(var made, _) -> made;
            case Outcome.Refused<Reindex.Made>(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void nothingIsOpenedBeforeSomebodyAsks() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(archive.folder().resolve("index")).doesNotExist();
            assertThat(index.generations.size().papers()).isZero();
            assertThat(entries()).containsExactly(".lock", "current", "g1");
        }
    }

    @Test
    void theOldOneAnswersUntilTheNewOneIsWhole() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            index.generations.remove(id(1).value());
            index.generations.refresh();
            List<Long> answers = new ArrayList<>();
            List<Long> steps = new ArrayList<>();
            Progress progress =
                    (done, of) -> {
                        assertThat(of).isEqualTo(91);
                        steps.add(done);
                        answers.add(index.generations.size().papers());
                    };
            assertThat(done(index.reindex.run(ADMIN, progress)))
                    .isEqualTo(new Reindex.Made(90, 91));
            assertThat(steps).isSorted().startsWith(0L).endsWith(91L).hasSizeGreaterThan(2);
            assertThat(answers.subList(0, answers.size() - 1)).containsOnly(89L);
            assertThat(answers.getLast()).isEqualTo(90);
            assertThat(entries()).containsExactly(".lock", "current", "g2");
            issue(archive, 91, "nữa");
            assertThat(index.catchUp()).isTrue();
            assertThat(index.held()).hasSize(91);
        }
    }

    @Test
    void theServiceGoesOverToWhatACommandMade() {
        try (IndexFolder service = IndexFolder.of(archive)) {
            service.follower.start();
            assertThat(service.catchUp()).isTrue();
            try (IndexFolder command = IndexFolder.of(archive)) {
                done(command.reindex.run(ADMIN, Progress.NONE));
                assertThat(entries()).contains("g2");
            }
            issue(archive, 91, "nữa");
            assertThat(service.catchUp()).isTrue();
            assertThat(service.generations.isReadOnly()).isFalse();
            assertThat(service.held()).hasSize(91);
            assertThat(entries()).containsExactly(".lock", "current", "g2");
        }
        try (IndexFolder later = IndexFolder.of(archive)) {
            assertThat(later.held()).hasSize(91);
        }
    }

    @Test
    void onlyOneProgramAtATimeMakesAnIndex() {
        try (IndexFolder first = IndexFolder.of(archive);
                IndexFolder second = IndexFolder.of(archive)) {
            assertThat(first.catchUp()).isTrue();
            AtomicInteger refused = new AtomicInteger();
            Progress progress =
                    (_, _) -> {
                        for (Reindex other : List.of(first.reindex, second.reindex)) {
                            if (other.run(ADMIN, Progress.NONE)
                                    instanceof Outcome.Refused<Reindex.Made>(var problems)) {
                                assertThat(problems.getFirst().code())
                                        .isEqualTo("SEARCH.reindex-running");
                                refused.incrementAndGet();
                            }
                        }
                    };
            AtomicBoolean isFirst = new AtomicBoolean(true);
            done(
                    first.reindex.run(
                            ADMIN,
                            (at, of) -> {
                                if (isFirst.getAndSet(false)) {
                                    progress.at(at, of);
                                }
                            }));
            assertThat(refused).hasValue(2);
        }
    }

    @Test
    void whatWasBrokenOffIsDropped() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            AtomicInteger looks = new AtomicInteger();
            Outcome<Reindex.Made> made =
                    index.reindex.run(Progress.NONE, () -> looks.incrementAndGet() > 20);
            assertThat(made.problems().getFirst().code()).isEqualTo("SEARCH.reindex-stopped");
            assertThat(entries()).containsExactly(".lock", "current", "g1");
            assertThatThrownBy(() ->
                            index.reindex.run(
                                    ADMIN,
                                    (_, _) -> {
                                        throw new IllegalStateException("broken off");
                                    }))
                    .hasMessage("broken off");
            assertThat(entries()).containsExactly(".lock", "current", "g1");
            assertThat(index.held()).hasSize(90);
        }
    }

    @Test
    void whatACrashLeftBehindIsRemovedAtTheNextStart() throws IOException {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        Path left = archive.folder().resolve("index/g7");
        Files.createDirectory(left);
        Files.writeString(left.resolve("segments_1"), "half");
        Files.writeString(archive.folder().resolve("index/current.new"), "g");
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.held()).hasSize(90);
            assertThat(left).doesNotExist();
            done(index.reindex.run(ADMIN, Progress.NONE));
            assertThat(entries()).containsExactly(".lock", "current", "g2");
        }
    }

    @Test
    void aNameThatNamesNothingIsAsNone() throws IOException {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
        }
        for (String name : List.of("", "g99", "../papers", "g1\u0000")) {
            Files.writeString(archive.folder().resolve("index/current"), name);
            try (IndexFolder index = IndexFolder.of(archive)) {
                assertThat(index.catchUp()).as(name).isTrue();
                assertThat(index.held()).as(name).hasSize(90);
            }
        }
    }

    @Test
    void onlyWhoMayRebuildHasItMadeAgain() {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.reindex.run(DRAFTER, Progress.NONE))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(archive.folder().resolve("index")).doesNotExist();
        }
    }

    @Test
    void questionsUnderWayEndBeforeTheirIndexIsClosed() throws Exception {
        try (IndexFolder index = IndexFolder.of(archive)) {
            assertThat(index.catchUp()).isTrue();
            AtomicBoolean isDone = new AtomicBoolean();
            AtomicInteger asked = new AtomicInteger();
            List<Thread> askers = new ArrayList<>();
            List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < 3; i++) {
                askers.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    try {
                                        while (!isDone.get()) {
                                            assertThat(index.held()).hasSize(90);
                                            asked.incrementAndGet();
                                        }
                                    } catch (Throwable e) {
                                        failures.add(e);
                                    }
                                }));
            }
            for (int i = 0; i < 3; i++) {
                done(index.reindex.run(ADMIN, Progress.NONE));
            }
            isDone.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(failures).isEmpty();
            assertThat(asked).hasPositiveValue();
        }
    }
}
