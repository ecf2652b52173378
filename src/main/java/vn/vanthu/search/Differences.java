package vn.vanthu.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.archive.Progress;
import vn.vanthu.document.Problem;
import vn.vanthu.search.PaperIndex.Held;

/// Finds where index, archive and register differ; a million papers cost time but little memory.
final class Differences {

    private static final int MOST_NAMED = 100;
    private static final int STEP = 100;

    private final Archive archive;
    private final PaperIndex index;
    private final BooleanSupplier isStopped;

    private final Map<String, Problem> found = new LinkedHashMap<>();
    private final Set<String> strange = new HashSet<>();
    private long archived;
    private long matched;
    private long indexed;
    private long registered;

    /// @param isStopped whether to leave off in the middle
    Differences(Archive archive, PaperIndex index, BooleanSupplier isStopped) {
        this.archive = archive;
        this.index = index;
        this.isStopped = isStopped;
    }

    /// Looks for every paper of the archive in the index.
    void archive(Progress progress) {
        long of = index.size().papers();
        try (Stream<Holding> holdings = archive.holdings()) {
            holdings.takeWhile(_ -> !isStopped.getAsBoolean())
                    .filter(PaperReader::isPaper)
                    .forEach(holding -> {
                        archived++;
                        Problem problem = problem(holding);
                        if (problem == null) {
                            matched++;
                        } else {
                            found.put(holding.object().value(), problem);
                        }
                        if (archived % STEP == 0) {
                            progress.at(archived, Math.max(of, archived));
                        }
                    });
        }
        progress.at(archived, archived);
    }

    private @Nullable Problem problem(Holding holding) {
        String object = holding.object().value();
        int version = holding.newest().number();
        Held held = index.held(object);
        if (held == null) {
            return Problem.must("SEARCH.paper-missing", object, object);
        }
        long line = archive.line(holding.newest().actId()).map(JournalLine::seq).orElse(0L);
        return held.version() == version && held.seq() == line
                ? null
                : Problem.must("SEARCH.paper-old", object, object, held.version(), version);
    }

    /// Looks for what only the index has, or has twice. As long as the numbers agree there is
    /// nothing of the kind: each paper of the archive was found.
    void index() {
        AtomicLong count = new AtomicLong();
        index.held(_ -> count.incrementAndGet());
        indexed = count.get();
        if (indexed == matched || isStopped.getAsBoolean()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        List<String> doubtful = new ArrayList<>();
        index.held(held -> {
            if (!seen.add(held.object())) {
                found.put(
                        held.object(),
                        Problem.must("SEARCH.paper-twice", held.object(), held.object()));
            } else if (!found.containsKey(held.object())) {
                doubtful.add(held.object());
            }
        });
        doubtful.forEach(this::stranger);
    }

    private void stranger(String object) {
        if (holding(object).isEmpty()) {
            found.put(object, Problem.must("SEARCH.paper-strange", object, object));
            strange.add(object);
        }
    }

    private Optional<Holding> holding(String object) {
        try {
            return archive.find(new ObjectId(object)).filter(PaperReader::isPaper);
        } catch (IllegalArgumentException e) {
            // No name that the archive could have given.
            return Optional.empty();
        }
    }

    /// Looks for every paper of the register in the index.
    void register(Registered register) {
        register.each(object -> {
            registered++;
            if (index.held(object) == null) {
                found.putIfAbsent(
                        object, Problem.must("SEARCH.registered-missing", object, object));
            }
        });
    }

    /// Drops what differs no more.
    void lookAgain() {
        index.refresh();
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            index.held(held -> {
                if (found.containsKey(held.object())) {
                    counts.merge(held.object(), 1, Integer::sum);
                }
            });
        }
        found.keySet().removeIf(object -> isSound(object, counts.getOrDefault(object, 0)));
        strange.retainAll(found.keySet());
    }

    private boolean isSound(String object, int count) {
        Optional<Holding> holding = holding(object);
        return holding.isEmpty()
                ? count == 0 && strange.contains(object)
                : count == 1 && problem(holding.get()) == null;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    long count() {
        return found.size();
    }

    /// The first of them.
    List<Problem> problems() {
        return found.values().stream().limit(MOST_NAMED).toList();
    }

    /// What is to be put again.
    List<ObjectId> papers() {
        return found.keySet().stream()
                .filter(object -> holding(object).isPresent())
                .map(ObjectId::new)
                .toList();
    }

    /// What is to be taken out.
    Set<String> strangers() {
        return Set.copyOf(strange);
    }

    long archived() {
        return archived;
    }

    long indexed() {
        return indexed;
    }

    long registered() {
        return registered;
    }
}
