package vn.vanthu.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.legacy.batch.PastBatch;
import vn.vanthu.legacy.batch.PastBatches;
import vn.vanthu.legacy.batch.PastFile;
import vn.vanthu.legacy.batch.PastState;
import vn.vanthu.workflow.TestHouse;

/// A program that imports a folder until it is killed; each line it prints is a promise.
///
/// Arguments: data folder, folder of old papers. It warms up, prints `ready`, and begins when told.
final class DoomedImport {

    static final double SURELY = 0.85;

    private DoomedImport() {}

    public static void main(String[] arguments) throws Exception {
        warmUp();
        say("ready");
        if (System.in.read() < 0) {
            return;
        }
        try (BareHouse house = BareHouse.open(Path.of(arguments[0]), null, Doomed.clock("0"))) {
            say("begun");
            run(house, Path.of(arguments[1]), DoomedImport::say);
            say("done");
            // Whoever should have killed it takes his time.
            Thread.sleep(60_000);
        }
    }

    /// Reads a paper elsewhere, so that a kill hits work and not the loading of classes.
    private static void warmUp() throws IOException {
        Path nowhere = Files.createTempDirectory("doomed");
        Files.createDirectories(nowhere.resolve("old"));
        Files.writeString(nowhere.resolve("old/a.txt"), paper(1, 2001));
        try (BareHouse house = BareHouse.open(nowhere, null, Doomed.clock("0"))) {
            run(house, nowhere.resolve("old"), _ -> {});
        }
    }

    /// All of an import, from whatever an earlier one left.
    ///
    /// @param promise told of every paper that is in the archive
    static void run(BareHouse house, Path old, Consumer<String> promise) throws IOException {
        PastBatches past = house.get(PastBatches.class);
        Actor by = TestHouse.HUONG;
        String batch =
                done(past.batches(by)).stream()
                        .findFirst()
                        .map(PastBatch::id)
                        .orElseGet(() -> done(past.begin("cũ", by)).id());
        List<Path> files;
        try (Stream<Path> found = Files.list(old)) {
            files = found.sorted().toList();
        }
        for (Path file : files) {
            done(past.add(batch, String.valueOf(file.getFileName()), file, by));
        }
        done(past.read(batch, (_, _) -> {}, by));
        done(past.confirmAbove(batch, SURELY, (_, _) -> {}, by));
        int taken;
        do {
            taken = takeIn(past, batch, promise);
        } while (taken > 0);
    }

    private static int takeIn(PastBatches past, String batch, Consumer<String> promise) {
        int count = 0;
        Actor by = TestHouse.HUONG;
        for (PastFile file : done(past.files(batch, List.of(PastState.CONFIRMED), 0, 1_000, by))) {
            if (past.takeIn(file.id(), by) instanceof Outcome.Done<PastFile>(var taken, _)) {
                promise.accept("taken " + taken.id() + " " + taken.object());
                count++;
            }
        }
        return count;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, _) -> value;
            case Outcome.Refused<T>(var problems) ->
                    throw new IllegalStateException("failed " + problems);
        };
    }

    /// A plan of the sample agency; each with words and figures of its own, so that none is a twin.
    static String paper(int number, int year) {
        StringBuilder tasks = new StringBuilder();
        String[] words = {
            "khảo sát", "thẩm định", "tập huấn", "kiểm tra", "tuyên truyền", "rà soát", "đấu thầu",
                    "nghiệm thu",
            "giám sát", "công bố", "sửa chữa", "số hóa", "hội nghị", "thi đua", "tiết kiệm",
                    "đo lường"
        };
        java.util.Random random = new java.util.Random(number * 31L + year);
        for (int i = 1; i <= 12; i++) {
            tasks.append("%d. ".formatted(i));
            for (int w = 0; w < 12; w++) {
                tasks.append(words[random.nextInt(words.length)]).append(' ');
            }
            tasks.append(
                    "%d đơn vị trước ngày %d/%d.%n"
                            .formatted(
                                    random.nextInt(900) + 10,
                                    random.nextInt(28) + 1,
                                    random.nextInt(12) + 1));
        }
        return """
        UBND TỈNH BÀ RỊA - VŨNG TÀU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ KHOA HỌC VÀ CÔNG NGHỆ             Độc lập - Tự do - Hạnh phúc

        Số: %s/KH-SKHCN                      Bà Rịa - Vũng Tàu, ngày 14 tháng 3 năm %d

        KẾ HOẠCH
        Công tác đợt %d năm %d

        %s
        Văn phòng Sở chủ trì, phối hợp với các phòng, đơn vị trực thuộc triển khai thực hiện./.

        Nơi nhận:                            KT. GIÁM ĐỐC
        - Các phòng, đơn vị;                 PHÓ GIÁM ĐỐC
        - Lưu: VT, VP.

                                             Nguyễn Kim Trường
        """
                .formatted(number < 10 ? "0" + number : number, year, number, year, tasks);
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
