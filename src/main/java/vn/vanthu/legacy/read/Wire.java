package vn.vanthu.legacy.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.legacy.ReadFile;
import vn.vanthu.legacy.TextLine;
import vn.vanthu.legacy.TextPage;

/// Writes what was read onto the pipe between two processes, and takes it off again.
///
/// The side that reads trusts nothing: every count and length is bounded.
final class Wire {

    static final byte ALIVE = 1;
    static final byte READ = 2;
    static final byte REGISTER = 3;
    static final byte REFUSED = 4;
    static final byte PICTURE = 5;

    /// Letters of all lines; a paper of two thousand pages has ten million.
    static final int MOST_LETTERS = 24_000_000;

    private static final int MOST_ITEMS = 2_000_000;
    private static final int LONGEST = 64 * 1024 * 1024;

    private Wire() {}

    static void write(DataOutputStream out, ReadFile file) throws IOException {
        out.writeByte(READ);
        text(out, file.sort().name());
        text(out, file.encoding());
        out.writeInt(file.pages().size());
        for (TextPage page : file.pages()) {
            out.writeInt(page.number());
            out.writeDouble(page.width());
            out.writeDouble(page.height());
            out.writeInt(page.lines().size());
            for (TextLine line : page.lines()) {
                line(out, line);
            }
        }
        Paper own = file.own();
        bytes(out, own == null ? new byte[0] : PaperJson.write(own));
        problems(out, file.notes());
    }

    static ReadFile readFile(DataInputStream in) throws IOException {
        ReadFile.Sort sort = ReadFile.Sort.valueOf(text(in));
        String encoding = text(in);
        List<TextPage> pages = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            int number = in.readInt();
            double width = in.readDouble();
            double height = in.readDouble();
            List<TextLine> lines = new ArrayList<>();
            int many = count(in);
            for (int j = 0; j < many; j++) {
                lines.add(line(in));
            }
            pages.add(new TextPage(number, width, height, lines));
        }
        byte[] own = bytes(in);
        return new ReadFile(sort, encoding, pages, paper(own), problems(in));
    }

    static void write(DataOutputStream out, OldRegister register) throws IOException {
        out.writeByte(REGISTER);
        text(out, register.encoding());
        out.writeInt(register.entries().size());
        for (OldRegister.Entry e : register.entries()) {
            text(out, e.sheet());
            out.writeInt(e.line());
            LocalDate date = e.date();
            out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
            for (String each :
                    List.of(
                            e.number(),
                            e.symbol(),
                            e.kind(),
                            e.subject(),
                            e.agency(),
                            e.signer(),
                            e.recipients(),
                            e.keeper(),
                            e.copies(),
                            e.note())) {
                text(out, each);
            }
        }
        problems(out, register.problems());
    }

    static OldRegister register(DataInputStream in) throws IOException {
        String encoding = text(in);
        List<OldRegister.Entry> entries = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            String sheet = text(in);
            int line = in.readInt();
            long day = in.readLong();
            LocalDate date = day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
            entries.add(
                    new OldRegister.Entry(
                            sheet, line, text(in), text(in), date, text(in), text(in), text(in),
                            text(in), text(in), text(in), text(in), text(in)));
        }
        return new OldRegister(encoding, entries, problems(in));
    }

    static void writePicture(DataOutputStream out, byte[] png) throws IOException {
        out.writeByte(PICTURE);
        bytes(out, png);
    }

    static byte[] picture(DataInputStream in) throws IOException {
        return bytes(in);
    }

    static void write(DataOutputStream out, Problem refusal) throws IOException {
        out.writeByte(REFUSED);
        problems(out, List.of(refusal));
    }

    static List<Problem> problems(DataInputStream in) throws IOException {
        List<Problem> problems = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            Problem.Severity severity = Problem.Severity.valueOf(text(in));
            String code = text(in);
            String field = text(in);
            List<String> values = new ArrayList<>();
            int many = count(in);
            for (int j = 0; j < many; j++) {
                values.add(text(in));
            }
            problems.add(new Problem(severity, code, field, values));
        }
        return problems;
    }

    private static void problems(DataOutputStream out, List<Problem> problems) throws IOException {
        out.writeInt(problems.size());
        for (Problem problem : problems) {
            text(out, problem.severity().name());
            text(out, problem.code());
            text(out, problem.field());
            out.writeInt(problem.values().size());
            for (String value : problem.values()) {
                text(out, value);
            }
        }
    }

    private static @Nullable Paper paper(byte[] json) throws IOException {
        if (json.length == 0) {
            return null;
        }
        return switch (PaperJson.read(json)) {
            case Reading.Read<Paper>(var paper, _) -> paper;
            case Reading.Refused<Paper> _ ->
                    throw new IOException("a paper that is none came over");
        };
    }

    private static void line(DataOutputStream out, TextLine line) throws IOException {
        text(out, line.text());
        out.writeFloat((float) line.certainty());
        TextLine.Box box = line.box();
        out.writeByte((line.isBold() ? 1 : 0) | (box == null ? 0 : 2));
        if (box != null) {
            out.writeFloat((float) box.left());
            out.writeFloat((float) box.top());
            out.writeFloat((float) box.width());
            out.writeFloat((float) box.height());
        }
    }

    private static TextLine line(DataInputStream in) throws IOException {
        String text = text(in);
        double certainty = in.readFloat();
        int flags = in.readByte();
        TextLine.Box box =
                (flags & 2) == 0
                        ? null
                        : new TextLine.Box(
                                in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
        return new TextLine(text, box, certainty, (flags & 1) != 0);
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a piece of " + length + " bytes came over");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ITEMS) {
            throw new IOException(count + " items came over");
        }
        return count;
    }
}
