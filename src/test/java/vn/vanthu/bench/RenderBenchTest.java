package vn.vanthu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.document.Paper;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.render.Pages;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.render.docx.DocxWriter;
import vn.vanthu.render.html.PagesHtml;
import vn.vanthu.render.html.ReadingHtml;
import vn.vanthu.render.pdf.PdfWriter;
import vn.vanthu.render.press.Format;
import vn.vanthu.render.press.Rendered;
import vn.vanthu.render.press.Renderer;

/// Prints medians; nothing here fails for being slow. `./mvnw -Pbench test`
@Tag("bench")
class RenderBenchTest {

    private static final int WARM_UP = 400;
    private static final int RUNS = 201;
    private static final int FOLDER = 2_000;
    private static final List<String> SEEDS =
            List.of("seed-000", "seed-001", "seed-002", "seed-003", "seed-004");

    @TempDir Path folder;

    private interface Work {
        void run() throws Exception;
    }

    private static double median(int warmUp, int runs, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    @Test
    void onePaperWarm() throws Exception {
        PdfWriter pdfs = new PdfWriter(SamplePapers.TYPEFACE);
        Renderer renderer = new Renderer(SamplePapers.RULES, SamplePapers.TYPEFACE);
        System.out.println(
                "Medians in ms, warm, one thread; PDF, DOCX and HTML each with its layout");
        System.out.println(
                "| paper | pages | layout | PDF | DOCX | HTML, both | all | all, proven |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String seed : SEEDS) {
            Paper paper = SamplePapers.golden(seed);
            byte[] json = PaperJson.write(paper);
            int pages = SamplePapers.pages(paper).pages().size();
            double layout = median(WARM_UP, RUNS, () -> SamplePapers.pages(paper));
            double pdf = median(WARM_UP, RUNS, () -> pdfs.write(SamplePapers.pages(paper), json));
            double docx = median(WARM_UP, RUNS, () -> DocxWriter.write(SamplePapers.pages(paper)));
            double html =
                    median(
                            WARM_UP,
                            RUNS,
                            () -> {
                                Pages laid = SamplePapers.pages(paper);
                                PagesHtml.write(laid);
                                ReadingHtml.write(laid);
                            });
            double all = median(100, RUNS, () -> render(renderer, paper, json, false));
            double proven = median(100, RUNS, () -> render(renderer, paper, json, true));
            System.out.printf(
                    "| %s | %d | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    seed, pages, layout, pdf, docx, html, all, proven);
        }
    }

    private static void render(Renderer renderer, Paper paper, byte[] json, boolean prove) {
        Rendered rendered =
                renderer.render(paper, json, Set.of(Format.PDF, Format.DOCX, Format.HTML), prove);
        assertThat(rendered).isInstanceOf(Rendered.Files.class);
    }

    @Test
    void aFolderOfTwoThousandInHalfAGigabyte() throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < FOLDER; i++) {
            String seed = SEEDS.get(i % SEEDS.size());
            Files.copy(
                    Path.of("src/test/golden", seed, "paper.json"),
                    in.resolve(String.format("%04d-%s.json", i, seed)));
        }
        for (List<String> how : List.of(List.of("--no-proof"), List.<String>of())) {
            List<Double> rates = new ArrayList<>();
            for (int run = 0; run < 3; run++) {
                Path out = folder.resolve("out" + how.size() + run);
                List<String> words =
                        new ArrayList<>(
                                List.of(
                                        "render",
                                        in.toString(),
                                        "--out",
                                        out.toString(),
                                        "--format",
                                        "pdf,docx",
                                        "--quiet"));
                words.addAll(how);
                double seconds = program(words);
                rates.add(FOLDER / seconds);
                assertThat(count(out, ".pdf")).isEqualTo(FOLDER);
                assertThat(count(out, ".docx")).isEqualTo(FOLDER);
            }
            rates.sort(null);
            System.out.printf(
                    "%d papers to PDF + DOCX, %d cores, -Xmx512m, start included%s: median %.0f"
                            + " papers/s (%.0f – %.0f)%n",
                    FOLDER,
                    Runtime.getRuntime().availableProcessors(),
                    how.isEmpty() ? ", proven" : "",
                    rates.get(1),
                    rates.get(0),
                    rates.get(2));
        }
    }

    @Test
    void theFirstPaperAfterTheStart() throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            seconds.add(
                    program(
                            List.of(
                                    "render",
                                    "src/test/golden/seed-000/paper.json",
                                    "--out",
                                    folder.resolve("first" + i).toString(),
                                    "--quiet")));
        }
        seconds.sort(null);
        System.out.printf(
                "First paper (PDF, DOCX, HTML, proven) from a cold program: median %.2f s%n",
                seconds.get(2));
    }

    private static long count(Path out, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(suffix)).count();
        }
    }

    /// Seconds the launcher takes as a program of its own.
    private static double program(List<String> words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Path.of("vanthu").toAbsolutePath().toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("VANTHU_OPTS", "-Xmx512m");
        long start = System.nanoTime();
        Process process = builder.inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void libreOfficeBeside() throws Exception {
        Path office =
                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                        .map(path -> Path.of(path, "soffice"))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(null);
        if (office == null) {
            System.out.println("LibreOffice is not installed: nothing beside");
            return;
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String seed = SEEDS.get(i % SEEDS.size());
            Path docx = folder.resolve(i + ".docx");
            Files.write(docx, DocxWriter.write(SamplePapers.pages(SamplePapers.golden(seed))));
            files.add(docx);
        }
        convert(office, files.subList(0, 1));
        Map<Integer, Double> times = new java.util.TreeMap<>();
        for (int count : new int[] {1, 60}) {
            long start = System.nanoTime();
            convert(office, files.subList(0, count));
            times.put(count, (System.nanoTime() - start) / 1e6 / count);
        }
        times.forEach((count, ms) ->
                System.out.printf(
                        "LibreOffice, DOCX to PDF, %d file(s) a call: %.0f ms a paper%n",
                        count, ms));
    }

    private void convert(Path office, List<Path> files) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                office.toString(),
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.resolve("office").toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }
}
