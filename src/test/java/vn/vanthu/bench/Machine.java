package vn.vanthu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this program takes of the machine.
final class Machine {

    private static final Path STATUS = Path.of("/proc/self/status");

    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS = 100;

    private Machine() {}

    /// Megabytes of live objects.
    static double heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    /// Forgets the highest memory so far, where the system can.
    static void forgetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException e) {
            System.out.println("the peak of memory is that of the whole run: " + e.getMessage());
        }
    }

    /// Megabytes by a name of /proc: `VmHWM` the most resident, `RssAnon` now without files.
    static double memory(String name) throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// Seconds of processor time of the whole program.
    static double processor() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    /// Seconds of processor time of all programs of the machine, this one included.
    static double allProcessors() throws IOException {
        if (!Files.exists(STAT)) {
            return Double.NaN;
        }
        String[] told = Files.readAllLines(STAT).getFirst().strip().split("\\s+", -1);
        double busy = 0;
        // user, nice, system; then idle and waiting; then interrupts of two sorts and stolen time.
        for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
            busy += Double.parseDouble(told[i]);
        }
        return busy / TICKS;
    }

    /// Waits until nothing is merged in the background any more.
    static void settle() throws InterruptedException {
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().contains("Merge Thread"))) {
            Thread.sleep(20);
        }
    }
}
