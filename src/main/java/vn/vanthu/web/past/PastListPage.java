package vn.vanthu.web.past;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.batch.OpenedFile;
import vn.vanthu.legacy.batch.PastBatch;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.message.Language;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.LongWork;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;

/// Lists files of the past, the most doubtful first, with how far their reading is.
@WebDoor
final class PastListPage {

    private static final int PAGE = 100;
    private static final int LEFT_SHOWN = 10;
    private static final Set<PastState> SETTLED = EnumSet.of(PastState.TAKEN_IN, PastState.DROPPED);
    private static final List<Integer> PERCENTS = List.of(99, 95, 90, 85, 80, 75);
    private static final List<String> DONE = List.of("confirmed", "dropped", "undone");

    private final PastBatches past;
    private final Kinds kinds;
    private final LongWork work;
    private final Sentences sentences;

    PastListPage(PastBatches past, Kinds kinds, LongWork work, Sentences sentences) {
        this.past = past;
        this.kinds = kinds;
        this.work = work;
        this.sentences = sentences;
    }

    /// Files by where they stand.
    ///
    /// @param key name of a state, `ALL`, or empty for those that somebody has still to look at
    record Tab(String key, int count) {}

    /// A file in the list.
    ///
    /// @param percent how sure the most doubtful of its decisive fields is
    /// @param said why it was refused, or the first thing that a clerk should look at; may be null
    record Row(
            PastFile file, String kind, long percent, boolean sure, Sentences.@Nullable Said said) {

        /// Number and symbol, as far as they are known.
        public String label() {
            String label = file.values().label();
            return label.startsWith("/") ? "…" + label : label;
        }

        public String subject() {
            return file.values().get(PastField.SUBJECT);
        }

        /// As people write it, `29/12/2017`.
        public String day() {
            return TypedDay.shown(file.values().get(PastField.DATE));
        }
    }

    /// How many proposals are at least so sure.
    record Sure(int percent, int count) {}

    /// A file to which an act on many was not done.
    record Left(String id, String name, List<Sentences.Said> said) {}

    @GetMapping("/past")
    @Does(act = Act.ISSUE)
    String page(
            @RequestParam(defaultValue = "") String batch,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String did,
            Actor by,
            Language language,
            Model model) {
        List<PastBatch> batches = Refusal.orValue(past.batches(by));
        PastBatch chosen = chosen(batches, batch);
        String only = chosen == null ? null : chosen.id();
        Map<PastState, Integer> counts = counts(chosen == null ? batches : List.of(chosen));
        List<PastState> states = states(state);
        int first = Math.max(0, from);
        List<PastFile> files = Refusal.orValue(past.files(only, states, first, PAGE + 1, by));
        model.addAttribute("batches", batches);
        model.addAttribute("batch", chosen);
        model.addAttribute("state", state);
        model.addAttribute("tabs", tabs(counts));
        model.addAttribute("rows", rows(files.subList(0, Math.min(PAGE, files.size())), language));
        model.addAttribute("from", first);
        model.addAttribute("earlier", first == 0 ? -1 : Math.max(0, first - PAGE));
        model.addAttribute("later", files.size() > PAGE ? first + PAGE : -1);
        model.addAttribute("all", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("waiting", counts.getOrDefault(PastState.WAITING, 0));
        model.addAttribute("confirmed", counts.getOrDefault(PastState.CONFIRMED, 0));
        model.addAttribute("sures", sures(only, by));
        model.addAttribute("did", DONE.contains(did) ? did : "");
        work(did.equals("work"), by, language, model);
        if (counts.getOrDefault(PastState.WAITING, 0) > 0) {
            // Whatever another program added, or was cut off by a restart, is read as well.
            past.wake();
        }
        model.addAttribute("styles", List.of("/assets/past.css"));
        return "past/past";
    }

    private static @Nullable PastBatch chosen(List<PastBatch> batches, String id) {
        if (id.isEmpty()) {
            return null;
        }
        return batches.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.must("PAST.batch-unknown", "", id)));
    }

    private static Map<PastState, Integer> counts(List<PastBatch> batches) {
        Map<PastState, Integer> counts = new EnumMap<>(PastState.class);
        for (PastBatch batch : batches) {
            batch.counts().forEach((state, count) -> counts.merge(state, count, Integer::sum));
        }
        return counts;
    }

    private static List<PastState> states(String state) {
        if (state.isEmpty()) {
            return List.copyOf(EnumSet.complementOf(EnumSet.copyOf(SETTLED)));
        }
        for (PastState one : PastState.values()) {
            if (one.name().equals(state)) {
                return List.of(one);
            }
        }
        if (state.equals("ALL")) {
            return List.of();
        }
        throw new Refusal(Problem.must("API.parameter", "", "state"));
    }

    private static List<Tab> tabs(Map<PastState, Integer> counts) {
        List<Tab> tabs = new ArrayList<>();
        int open = 0;
        int all = 0;
        for (Map.Entry<PastState, Integer> entry : counts.entrySet()) {
            all += entry.getValue();
            open += SETTLED.contains(entry.getKey()) ? 0 : entry.getValue();
        }
        tabs.add(new Tab("", open));
        for (PastState state : PastState.values()) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0) {
                tabs.add(new Tab(state.name(), count));
            }
        }
        tabs.add(new Tab("ALL", all));
        return tabs;
    }

    private List<Row> rows(List<PastFile> files, Language language) {
        return files.stream()
                .map(file -> {
                    List<Problem> shown = file.problems().stream().limit(1).toList();
                    List<Sentences.Said> said = sentences.of(shown, language);
                    return new Row(
                            file,
                            kind(file.values().get(PastField.KIND), language),
                            (long) Math.floor(file.confidence() * 100),
                            file.confidence() >= Guess.SURE,
                            said.isEmpty() ? null : said.getFirst());
                })
                .toList();
    }

    private String kind(String code, Language language) {
        return kinds.kind(code)
                .map(form -> language == Language.EN ? form.labelEn() : form.label())
                .orElse("");
    }

    private List<Sure> sures(@Nullable String batch, Actor by) {
        return PERCENTS.stream()
                .map(percent ->
                        new Sure(
                                percent,
                                Refusal.orValue(past.countAbove(batch, percent / 100.0, by))))
                .toList();
    }

    private void work(boolean asked, Actor by, Language language, Model model) {
        LongWork.State state = work.state(PastDeeds.WORK);
        boolean running = state != null && state.isRunning();
        model.addAttribute("running", running);
        model.addAttribute("work", asked || running ? state : null);
        if (state == null || !asked) {
            return;
        }
        model.addAttribute("workSaid", sentences.of(state.problems(), language));
        if (state.result() instanceof PastDeeds.Deed(var act, var many)) {
            model.addAttribute("deed", act);
            model.addAttribute("deedCount", many.done().size());
            model.addAttribute("leftCount", many.left().size());
            model.addAttribute(
                    "left",
                    many.left().entrySet().stream()
                            .limit(LEFT_SHOWN)
                            .map(entry ->
                                    new Left(
                                            entry.getKey(),
                                            name(entry.getKey(), by),
                                            sentences.of(entry.getValue(), language)))
                            .toList());
        }
    }

    private String name(String id, Actor by) {
        return past.open(id, by) instanceof Outcome.Done<OpenedFile>(var opened, _)
                ? opened.file().name()
                : id;
    }
}
