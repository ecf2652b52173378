package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.Reading;
import vn.vanthu.render.press.Rendered;

/// `vanthu check FILE…`: tells every problem of papers without writing anything.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Voice voice;
    private final Supplier<Office> office;

    @ParentCommand private VanThuCommand parent;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", descriptionKey = "inputs")
    private List<Path> words = List.of();

    CheckCommand(Voice voice, Supplier<Office> office) {
        this.voice = voice;
        this.office = office;
        this.parent = new VanThuCommand(voice);
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.find(words, voice);
        inputs.problems().forEach(voice::problem);
        boolean[] allValid = {inputs.problems().isEmpty()};
        Office atWork = office.get();
        Batch.run(
                inputs.files(),
                Batch.workers(),
                input -> check(input, atWork),
                outcome -> {
                    allValid[0] &= outcome.isDone();
                    report(outcome);
                });
        return allValid[0] ? Exit.DONE : Exit.TO_MEND;
    }

    private Handled check(Input input, Office atWork) {
        try {
            return switch (Reception.read(input.file(), atWork, voice)) {
                case Reading.Refused<Paper>(var problems) -> Handled.refused(input, problems);
                case Reading.Read<Paper>(var paper, var problems) ->
                        // Laid out but not written: that alone shows what no font can print.
                        switch (atWork.render(paper, Set.of(), false)) {
                            case Rendered.Files(_, int pages) ->
                                    Handled.done(input, problems, List.of(), pages);
                            case Rendered.Refused(var more) ->
                                    Handled.refused(input, both(problems, more));
                        };
            };
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Handled.failed(input, e);
        }
    }

    static List<Problem> both(List<Problem> first, List<Problem> second) {
        List<Problem> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private void report(Handled outcome) {
        voice.outcome(outcome, parent.isDebug());
        if (outcome.isDone()) {
            voice.tell(
                    outcome.problems().isEmpty()
                            ? voice.say("check.valid", outcome.input().file())
                            : voice.say(
                                    "check.valid-but",
                                    outcome.input().file(),
                                    outcome.problems().size()));
        }
    }
}
