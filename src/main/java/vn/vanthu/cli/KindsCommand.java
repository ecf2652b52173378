package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/// `vanthu kinds`: lists the kinds of paper.
@Command(name = "kinds")
final class KindsCommand implements Callable<Integer> {

    private final Voice voice;
    private final Supplier<Office> office;

    KindsCommand(Voice voice, Supplier<Office> office) {
        this.voice = voice;
        this.office = office;
    }

    @Override
    public Integer call() {
        Office atWork = office.get();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        voice.say("kinds.code"),
                        voice.say("kinds.name"),
                        voice.say("kinds.abbreviation"),
                        voice.say("kinds.model")));
        for (Office.Kind kind : atWork.kinds(voice.language())) {
            rows.add(List.of(kind.code(), kind.name(), kind.abbreviation(), kind.model()));
        }
        Columns.lines(rows).forEach(voice::tell);
        atWork.problems().forEach(voice::problem);
        return atWork.problems().isEmpty() ? Exit.DONE : Exit.TO_MEND;
    }
}
