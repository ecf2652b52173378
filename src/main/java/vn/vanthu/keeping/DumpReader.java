package vn.vanthu.keeping;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Problem;

/// Reads a dump of the database and proves that it is whole.
final class DumpReader {

    private final Path file;
    private long lineNumber;
    private long rows;

    /// Takes what is read, in order.
    interface Taker {

        /// A table begins.
        void table(String name, List<String> columns);

        void row(List<@Nullable String> values);

        /// All of its rows were taken.
        void end();
    }

    /// Looks only.
    private static final Taker NOBODY =
            new Taker() {
                @Override
                public void table(String name, List<String> columns) {}

                @Override
                public void row(List<@Nullable String> values) {}

                @Override
                public void end() {}
            };

    /// Says what is wrong with the file.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private DumpReader(Path file) {
        this.file = file;
    }

    /// Whether the file is a whole dump that a database of the version `known` can hold.
    static Optional<Problem> problem(Path file, int known) throws IOException {
        DumpReader reader = new DumpReader(file);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int version = reader.version(in);
            if (version > known) {
                return Optional.of(
                        Problem.must(
                                "KEEPING.dump-newer", String.valueOf(file), file, version, known));
            }
            reader.tables(in, NOBODY);
            return Optional.empty();
        } catch (Unreadable | CharacterCodingException e) {
            return Optional.of(
                    Problem.must(
                            "KEEPING.dump-unreadable",
                            file + ":" + reader.lineNumber,
                            file,
                            reader.lineNumber,
                            String.valueOf(e.getMessage())));
        }
    }

    /// Gives all of a whole dump to `taker`.
    ///
    /// @return how many rows
    static long read(Path file, Taker taker) throws IOException {
        DumpReader reader = new DumpReader(file);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.version(in);
            reader.tables(in, taker);
            return reader.rows;
        }
    }

    private int version(BufferedReader in) throws IOException {
        String[] head = line(in).split("\t", -1);
        if (head.length != 2 || !head[0].equals(Dump.FORMAT) || !head[1].matches("\\d{1,6}")) {
            throw new Unreadable("its first line is not \"" + Dump.FORMAT + "\"");
        }
        return Integer.parseInt(head[1]);
    }

    private void tables(BufferedReader in, Taker taker) throws IOException {
        for (String line = line(in); !line.equals(Dump.END); line = line(in)) {
            List<String> head = List.of(line.split("\t", -1));
            if (head.size() < 3 || !head.getFirst().equals(Dump.TABLE)) {
                throw new Unreadable("no table begins here");
            }
            taker.table(head.get(1), head.subList(2, head.size()));
            table(in, head.get(1), head.size() - 2, taker);
            taker.end();
        }
        if (in.readLine() != null) {
            throw new Unreadable("something follows the end");
        }
    }

    private void table(BufferedReader in, String name, int columns, Taker taker)
            throws IOException {
        long count = 0;
        String line = line(in);
        while (!line.startsWith(Dump.END + "\t")) {
            List<@Nullable String> values = values(line);
            if (values.size() != columns) {
                throw new Unreadable("%d fields instead of %d".formatted(values.size(), columns));
            }
            taker.row(values);
            count++;
            line = line(in);
        }
        if (!line.equals(Dump.END + "\t" + name + "\t" + count)) {
            throw new Unreadable("%d rows of %s, told are %s".formatted(count, name, line));
        }
        rows += count;
    }

    private String line(BufferedReader in) throws IOException {
        String line = in.readLine();
        lineNumber++;
        if (line == null) {
            throw new Unreadable("the file ends here");
        }
        return line;
    }

    private static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            values.add(field.equals(Dump.NULL) ? null : value(field));
        }
        return values;
    }

    private static String value(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder value = new StringBuilder();
        boolean isSign = false;
        for (char c : (field + " ").toCharArray()) {
            if (isSign) {
                value.append(
                        switch (c) {
                            case '\\' -> '\\';
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> throw new Unreadable("an unknown sign after \\");
                        });
                isSign = false;
            } else if (c == '\\') {
                isSign = true;
            } else {
                value.append(c);
            }
        }
        // Without the space that makes a sign cut off at the end an unknown one.
        value.setLength(value.length() - 1);
        return value.toString();
    }

    @Override
    public String toString() {
        return file + ":" + lineNumber;
    }
}
