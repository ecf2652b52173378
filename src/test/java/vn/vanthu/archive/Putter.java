package vn.vanthu.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// A program of its own that keeps papers and says which are kept; tests start and kill it.
public final class Putter {

    private Putter() {}

    /// `folder first count`: keeps so many papers from that number on, two versions each, and
    /// prints each number when both versions are kept.
    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        try (Archive archive = Archive.open(Path.of(arguments[0]), Clock.systemUTC())) {
            System.out.println("open");
            for (int number = first; number < first + count; number++) {
                archive.put(Deposits.issued(number));
                archive.put(Deposits.signed(number));
                archive.note(
                        "noted",
                        Deposits.id("noted " + number),
                        Map.of("number", String.valueOf(number)),
                        "an.nguyen",
                        Deposits.CLOCK.instant());
                System.out.println(number);
            }
        }
    }

    static Process start(Path folder, int first, int count) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Putter.class.getName(),
                        folder.toString(),
                        String.valueOf(first),
                        String.valueOf(count))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
