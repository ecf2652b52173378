package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.Guess;
import vn.vanthu.legacy.batch.PastField;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.legacy.judged.Accuracy;
import vn.vanthu.legacy.judged.Field;
import vn.vanthu.message.ProblemTexts;

/// Tells what came of an import: for people the most doubtful first, for programs as an object.
final class ImportReport {

    // Nobody reads on; the report in JSON has all.
    private static final int SHOWN = 60;
    private static final int SHOWN_PROBLEMS = 8;
    private static final int LONGEST = 90;

    private final Imported imported;
    private final Voice voice;
    private final ProblemTexts texts;

    ImportReport(Imported imported, Voice voice) {
        this.imported = imported;
        this.voice = voice;
        this.texts = ProblemTexts.of(voice.language());
    }

    void tell(int files, boolean archived, boolean dry) {
        List<Imported.Item> doubtful =
                imported.items().values().stream()
                        .filter(item -> item.file().state() != PastState.TAKEN_IN || item.isNew())
                        .sorted(
                                Comparator.comparingInt((Imported.Item item) -> rank(item.file()))
                                        .thenComparingDouble(item -> item.file().confidence())
                                        .thenComparing(item -> item.file().name()))
                        .toList();
        doubtful.stream().limit(SHOWN).forEach(this::tell);
        if (doubtful.size() > SHOWN) {
            voice.tell(voice.say("import.more", doubtful.size() - SHOWN));
        }
        voice.tell("");
        voice.tell(voice.say("import.files", files, files - added()));
        if (dry) {
            voice.tell(voice.say("import.trial"));
        }
        for (PastState state : PastState.values()) {
            long count = imported.count(state);
            if (count > 0) {
                voice.tell("%7d  %s".formatted(count, state(state)));
            }
        }
        if (!archived && imported.count(PastState.PROPOSED) > 0 && !dry) {
            voice.tell(voice.say("import.next"));
        }
        imported.unfit().forEach(file -> voice.complain(voice.say("import.unfit", file)));
        if (imported.judged() > 0) {
            accuracy();
        }
    }

    private long added() {
        return imported.items().values().stream().filter(Imported.Item::isNew).count();
    }

    // What cannot go on comes first.
    private static int rank(PastFile file) {
        return switch (file.state()) {
            case REFUSED -> 0;
            case PROPOSED -> 1;
            case CONFIRMED, WAITING -> 2;
            case TWIN -> 3;
            case BOOK -> 4;
            case TAKEN_IN, DROPPED -> 5;
        };
    }

    private void tell(Imported.Item item) {
        PastFile file = item.file();
        String share = file.state() == PastState.PROPOSED ? percent(file.confidence()) + "  " : "";
        voice.tell(share + voice.shown(file.name()) + "  " + state(file.state()));
        switch (file.state()) {
            case REFUSED, BOOK, WAITING -> {}
            case PROPOSED, TWIN, CONFIRMED, TAKEN_IN, DROPPED -> voice.tell("    " + line(file));
        }
        if (file.state() == PastState.TWIN) {
            voice.tell(
                    "    "
                            + voice.say(
                                    "import.twin",
                                    voice.shown(twin(file)),
                                    percent(file.likeness())));
        }
        if (file.state() == PastState.PROPOSED) {
            doubts(item).forEach(line -> voice.tell("    " + line));
        }
        List<Problem> problems = new ArrayList<>(item.left());
        file.problems().stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        problems.stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(problem ->
                        voice.tell(
                                "    " + problem.code() + ": " + voice.shown(texts.what(problem))));
        if (problems.size() > SHOWN_PROBLEMS) {
            voice.tell("    " + voice.say("problems.more", problems.size() - SHOWN_PROBLEMS));
        }
    }

    private String twin(PastFile file) {
        String twin = String.valueOf(file.twin());
        return imported.items().values().stream()
                .map(Imported.Item::file)
                .filter(other -> other.id().equals(twin))
                .map(PastFile::name)
                .findFirst()
                .orElse(twin);
    }

    private String line(PastFile file) {
        String line =
                List.of(
                                file.values().label(),
                                file.values().get(PastField.DATE),
                                file.values().get(PastField.KIND),
                                file.values().get(PastField.AGENCY),
                                file.values().get(PastField.SIGNER),
                                file.values().get(PastField.SUBJECT))
                        .stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        String shown = voice.shown(line);
        return shown.length() <= LONGEST * 2 ? shown : shown.substring(0, LONGEST * 2) + "…";
    }

    /// Fields that are not sure, with how sure they are.
    private List<String> doubts(Imported.Item item) {
        List<String> fields = new ArrayList<>();
        for (PastField field : PastField.values()) {
            Double confidence = item.confidences().get(field);
            boolean missing = item.file().values().get(field).isEmpty();
            if (confidence != null
                    && PastField.DECISIVE.contains(field)
                    && (confidence < Guess.SURE || missing)) {
                String name = voice.say("import.field." + field.key());
                fields.add(
                        missing
                                ? voice.say("import.missing", name)
                                : name + " " + percent(confidence));
            }
        }
        return fields.isEmpty()
                ? List.of()
                : List.of(voice.say("import.doubtful", String.join(", ", fields)));
    }

    private String state(PastState state) {
        return voice.say("import.state." + state.name());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private void accuracy() {
        voice.tell("");
        voice.tell(voice.say("import.judged", imported.judged()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "",
                        voice.say("import.precision"),
                        voice.say("import.recall"),
                        voice.say("import.right"),
                        voice.say("import.wrong"),
                        voice.say("import.missed"),
                        voice.say("import.surely-wrong")));
        imported.accuracy()
                .scores()
                .forEach((field, score) ->
                        rows.add(
                                List.of(
                                        field.key(),
                                        share(score.precision()),
                                        share(score.recall()),
                                        String.valueOf(score.right()),
                                        String.valueOf(score.wrong()),
                                        String.valueOf(score.missed()),
                                        String.valueOf(score.surelyWrong()))));
        Columns.lines(rows).forEach(voice::tell);
        for (Accuracy.Mistake mistake :
                imported.accuracy().mistakes().stream().limit(SHOWN).toList()) {
            voice.tell(
                    voice.say(
                            mistake.isSure() ? "import.mistake-sure" : "import.mistake",
                            voice.shown(mistake.paper()),
                            mistake.field().key(),
                            voice.shown(String.join(" | ", mistake.expected())),
                            voice.shown(String.join(" | ", mistake.proposed()))));
        }
    }

    private String share(double share) {
        return String.format(Locale.of(voice.language().code()), "%.4f", share);
    }

    /// All of it, for programs.
    Map<String, Object> object() {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (PastState state : PastState.values()) {
            counts.put(
                    state.name().toLowerCase(Locale.ROOT).replace('_', '-'), imported.count(state));
        }
        all.put("counts", counts);
        all.put("files", imported.items().values().stream().map(this::object).toList());
        if (imported.judged() > 0) {
            Map<String, Object> fields = new LinkedHashMap<>();
            imported.accuracy()
                    .scores()
                    .forEach((field, score) -> fields.put(field.key(), object(score)));
            all.put("judged", imported.judged());
            all.put("fields", fields);
            all.put(
                    "mistakes",
                    imported.accuracy().mistakes().stream().map(ImportReport::object).toList());
        }
        return all;
    }

    private static Map<String, Object> object(Accuracy.Score score) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("precision", score.precision());
        object.put("recall", score.recall());
        object.put("right", score.right());
        object.put("wrong", score.wrong());
        object.put("missed", score.missed());
        object.put("surelyWrong", score.surelyWrong());
        object.put("none", score.none());
        return object;
    }

    private static Map<String, Object> object(Accuracy.Mistake mistake) {
        Field field = mistake.field();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("paper", mistake.paper());
        object.put("field", field.key());
        object.put("expected", mistake.expected());
        object.put("proposed", mistake.proposed());
        object.put("sure", mistake.isSure());
        return object;
    }

    private Map<String, Object> object(Imported.Item item) {
        PastFile file = item.file();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("file", file.name());
        object.put("sha256", file.id());
        object.put("new", item.isNew());
        object.put("state", file.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("sort", file.sort());
        object.put("confidence", file.confidence());
        object.put("damage", file.damage());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (PastField field : PastField.values()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("value", file.values().get(field));
            one.put("confidence", rounded(item.confidences().get(field)));
            fields.put(field.key(), one);
        }
        object.put("fields", fields);
        object.put("twin", file.twin());
        object.put("problems", file.problems().stream().map(this::object).toList());
        object.put("left", item.left().stream().map(this::object).toList());
        object.put(
                "bookLines",
                item.books().stream()
                        .map(line -> Map.of("line", line.place(), "differing", line.differing()))
                        .toList());
        object.put("paper", file.paper());
        object.put("object", file.object());
        @SuppressWarnings({
            "NullAway",
            "unchecked"
        }) // Values may be null, which is written as such.
        Map<String, Object> told = (Map<String, Object>) (Map<String, ?>) object;
        return told;
    }

    private static @Nullable Double rounded(@Nullable Double share) {
        return share == null ? null : Math.round(share * 1000) / 1000.0;
    }

    private Map<String, Object> object(Problem problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        object.put("code", problem.code());
        object.put("field", problem.field());
        object.put("what", texts.what(problem));
        object.put("remedy", texts.remedy(problem));
        return object;
    }
}
