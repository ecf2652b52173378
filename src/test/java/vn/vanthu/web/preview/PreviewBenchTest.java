package vn.vanthu.web.preview;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.render.SamplePapers;
import vn.vanthu.web.Browsing;

/// Prints how long it takes from the pause in typing to the pixels; nothing here fails for being
/// slow. `./mvnw -Pbench test`
@Tag("bench")
class PreviewBenchTest {

    private static final int WARM_UP = 40;
    private static final int RUNS = 60;
    private static final List<String> SEEDS =
            List.of("seed-000", "seed-001", "seed-002", "seed-004");

    @TempDir Path folder;

    /// Types one word after the other and waits for each to be on the screen: the frame after the
    /// pages were exchanged has begun.
    private static final String TYPE =
            """
            async ([json, runs]) => {
              const times = [];
              for (let i = 0; i < runs; i++) {
                const paper = JSON.parse(json);
                const touch = block => {
                  if (typeof block === "string") return block + " " + i;
                  for (const key of ["text", "title", "runs"]) {
                    if (typeof block[key] === "string") return { ...block, [key]: block[key] + " " + i };
                  }
                  return block;
                };
                paper.body[0] = touch(paper.body[0]);
                const form = paper;
                const done = new Promise(resolve =>
                  document.addEventListener("preview:painted", event => resolve(event.detail.times), { once: true }));
                document.dispatchEvent(new CustomEvent("draft:values", { detail: { form } }));
                const at = await done;
                await new Promise(resolve => requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = resolve;
                  channel.port2.postMessage(0);
                }));
                const pixels = performance.now();
                times.push([at.answered - at.sent, at.opened - at.answered, at.painted - at.opened, pixels - at.painted, pixels - at.sent]);
                await new Promise(resolve => setTimeout(resolve, 30));
              }
              return times;
            }\
            """;

    @Test
    void fromThePauseToThePixels() {
        try (Browsing browsing = Browsing.open(folder)) {
            System.out.println("From the pause in typing to the pixels, ms; warm, one clerk");
            System.out.println("| paper | pages | answer | open | paint | frame | median | p95 |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            for (String seed : SEEDS) {
                byte[] json = SamplePapers.goldenJson(seed);
                int pages = SamplePapers.pages(SamplePapers.read(json)).pages().size();
                Page page =
                        WatchingThePaperGrowTest.watching(
                                browsing, WatchingThePaperGrowTest.draft(browsing, json));
                String text = new String(json, StandardCharsets.UTF_8);
                page.evaluate(TYPE, List.of(text, WARM_UP));
                @SuppressWarnings("unchecked")
                List<List<Number>> times =
                        (List<List<Number>>) page.evaluate(TYPE, List.of(text, RUNS));
                System.out.printf(
                        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                        seed,
                        pages,
                        share(times, 0, 0.5),
                        share(times, 1, 0.5),
                        share(times, 2, 0.5),
                        share(times, 3, 0.5),
                        share(times, 4, 0.5),
                        share(times, 4, 0.95));
                page.context().close();
            }
        }
    }

    private static double share(List<List<Number>> times, int column, double share) {
        List<Double> values = new ArrayList<>();
        times.forEach(run -> values.add(run.get(column).doubleValue()));
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
