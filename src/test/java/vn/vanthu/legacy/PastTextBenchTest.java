package vn.vanthu.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.legacy.cite.CitingPaper;
import vn.vanthu.legacy.cite.Findings;
import vn.vanthu.legacy.cite.Known;
import vn.vanthu.legacy.cite.References;
import vn.vanthu.legacy.repair.Repair;
import vn.vanthu.legacy.repair.SyllableModel;
import vn.vanthu.legacy.twin.HeadFields;
import vn.vanthu.legacy.twin.Twins;
import vn.vanthu.search.made.PaperMaker;

/// How many papers one core repairs, reads the references of and compares in a second.
@Tag("bench")
class PastTextBenchTest {

    private static final int PAPERS = 300;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 3;

    @TempDir private Path folder = Path.of("");

    private final PaperMaker maker = new PaperMaker(11);

    @Test
    void papersASecond() {
        List<String> clean = new ArrayList<>();
        List<String> worn = new ArrayList<>();
        long letters = 0;
        for (int i = 0; clean.size() < PAPERS; i++) {
            if (maker.hand(i) == PaperMaker.Hand.CLEAN) {
                clean.add(text(i));
                letters += clean.getLast().length();
                worn.add(PaperMaker.worn(clean.getLast(), i));
            }
        }
        System.out.printf("%d papers of %d letters on the average%n", PAPERS, letters / PAPERS);
        Repair repair = new Repair(SyllableModel.base());
        measure("repair of bad scans", worn, one -> repair.of(one).words().size());
        measure("repair of clean papers", clean, one -> repair.of(one).words().size());
        SyllableModel model = new SyllableModel();
        measure("learning", clean, one -> model.learn(one) ? 1 : 0);
        measure("references", clean, one -> References.in(one).size());
        measure(
                "references and findings",
                clean,
                one ->
                        Findings.of(
                                        CitingPaper.of("a", null, LocalDate.of(2020, 1, 1), one),
                                        Known.nothing())
                                .size());
    }

    @Test
    void tenThousandPapersAreCompared() {
        HeadFields none = HeadFields.unknown();
        long before = used();
        long comparing = 0;
        int found = 0;
        try (Twins twins = Twins.open(folder)) {
            for (int i = 0; i < MANY; i++) {
                String text = text(i);
                long start = cpu();
                found += twins.find(none, text).size();
                twins.add("p" + i, false, none, text);
                comparing += cpu() - start;
            }
            assertThat(twins.size()).isEqualTo(MANY);
        }
        double megabytes = (used() - before) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "twins: %d papers each asked for and added in %.1f s, %.0f a second; %d found; %.0f"
                        + " MB%n",
                MANY,
                comparing / 1e9,
                MANY / (comparing / 1e9),
                found,
                megabytes);
    }

    private String text(int i) {
        StringBuilder text = new StringBuilder();
        maker.paper(i).pages().forEach(page -> text.append(page.text()).append('\n'));
        return text.toString();
    }

    private static void measure(String what, List<String> papers, ToIntFunction<String> work) {
        double best = 0;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            for (String paper : papers) {
                sum += work.applyAsInt(paper);
            }
            best = Math.max(best, papers.size() / ((cpu() - start) / 1e9));
        }
        System.out.printf(Locale.ROOT, "%-26s %7.0f papers/s a core%n", what, best);
        assertThat(sum).isNotNegative();
    }

    // Time of this thread, since other programs may be at work.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
