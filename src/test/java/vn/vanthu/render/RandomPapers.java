package vn.vanthu.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.vanthu.document.Addressees;
import vn.vanthu.document.Align;
import vn.vanthu.document.Attachment;
import vn.vanthu.document.Block;
import vn.vanthu.document.Content;
import vn.vanthu.document.Draft;
import vn.vanthu.document.Foot;
import vn.vanthu.document.Head;
import vn.vanthu.document.Level;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Paragraph;
import vn.vanthu.document.Preamble;
import vn.vanthu.document.Run;
import vn.vanthu.document.Signer;
import vn.vanthu.document.Stamps;
import vn.vanthu.document.Symbol;
import vn.vanthu.document.Table;
import vn.vanthu.document.Title;
import vn.vanthu.document.Unit;

/// Papers of random shape; the same seed always gives the same paper.
public final class RandomPapers {

    private static final String[] SYLLABLES =
            ("Sở Khoa học và Công nghệ thực hiện kế hoạch cải cách hành chính năm 2026 theo Quyết định"
                            + " số 3768/QĐ-UBND ngày 29/12/2025 của UBND tỉnh Bà Rịa - Vũng Tàu về việc"
                            + " nâng cao chất lượng phục vụ người dân, doanh nghiệp; đề nghị các phòng,"
                            + " đơn vị trực thuộc nghiêm túc triển khai <b>&amp;</b> báo cáo kết quả")
                    .split(" ");

    private final Random random;

    private RandomPapers(long seed) {
        this.random = new Random(seed);
    }

    public static Paper paper(long seed) {
        return new RandomPapers(seed).paper();
    }

    private Paper paper() {
        boolean letter = random.nextBoolean();
        List<Attachment> attachments = new ArrayList<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            attachments.add(
                    random.nextBoolean()
                            ? new Attachment.Appendix(words(6), random.nextBoolean(), blocks(1, 4))
                            : new Attachment.IssuedWith("Quy chế", words(8), false, blocks(1, 6)));
        }
        List<Signer> signers = new ArrayList<>(List.of(signer()));
        if (random.nextInt(5) == 0) {
            signers.add(signer());
        }
        List<Foot.Recipient> recipients = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            recipients.add(new Foot.Recipient(words(4), random.nextBoolean() ? "b/c" : null, 1));
        }
        Content content =
                new Content(
                        "random",
                        random.nextInt(6) == 0,
                        new Head(
                                random.nextBoolean() ? words(6) : null,
                                words(7),
                                new Symbol("QĐ-UBND"),
                                "Quảng Ngãi"),
                        letter
                                ? new Title.About(words(14))
                                : new Title.Named("Kế hoạch", words(20)),
                        random.nextBoolean()
                                ? new Addressees("Kính gửi", List.of(words(5), words(6)))
                                : null,
                        new Preamble(null, List.of(List.of(Run.plain(words(20)))), null),
                        blocks(1, 12),
                        true,
                        new Foot(
                                signers,
                                recipients,
                                new Foot.Filing.Kept(List.of("VP"), 1),
                                null,
                                null),
                        new Stamps(
                                random.nextInt(4) == 0 ? Stamps.Urgency.KHAN : null,
                                random.nextInt(4) == 0 ? "Lưu hành nội bộ" : null),
                        null,
                        attachments);
        int year = 2015 + random.nextInt(12);
        Draft draft = new Draft(content, new PaperDate(year, 3, null));
        return random.nextBoolean()
                ? draft
                : draft.issue(
                        PaperNumber.of(1 + random.nextInt(500)),
                        LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private Signer signer() {
        return new Signer(
                List.of(
                        Signer.Capacity.parse("KT. GIÁM ĐỐC"),
                        Signer.Capacity.parse("PHÓ GIÁM ĐỐC")),
                null,
                null,
                "Nguyễn Văn A");
    }

    private List<Block> blocks(int depth, int most) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            int kind = random.nextInt(depth > 3 ? 3 : 8);
            blocks.add(
                    switch (kind) {
                        case 0, 1 -> new Paragraph(runs(), null);
                        case 2 -> table();
                        default -> unit(depth);
                    });
        }
        return blocks;
    }

    private Unit unit(int depth) {
        Level[] levels = Level.values();
        Level level = levels[random.nextInt(levels.length)];
        boolean titled = level.needsTitle() || random.nextInt(3) == 0;
        return new Unit(
                level,
                null,
                titled ? List.of(Run.plain(words(8))) : List.of(),
                titled ? List.of() : runs(),
                blocks(depth + 1, 4));
    }

    private Table table() {
        int columns = 2 + random.nextInt(4);
        List<Table.Column> shape = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            shape.add(new Table.Column(1 + random.nextInt(4), Align.LEFT));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int row = random.nextInt(20); row >= 0; row--) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                boolean wide = column + 1 < columns && random.nextInt(8) == 0;
                List<List<Run>> words =
                        random.nextInt(6) == 0
                                ? List.of()
                                : List.of(List.of(Run.plain(words(1 + random.nextInt(14)))));
                cells.add(new Table.Cell(words, wide ? 2 : 1, 1, null));
                column += wide ? 1 : 0;
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(shape, random.nextInt(2), rows);
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            runs.add(
                    new Run(
                            words(1 + random.nextInt(50)) + (i > 0 ? " " : ""),
                            random.nextInt(4) == 0,
                            random.nextInt(4) == 0));
        }
        return runs;
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ");
            words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return words.toString();
    }
}
