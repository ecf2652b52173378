package vn.vanthu.legacy.twin;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of what was done to the box: a paper came, a paper went, or where to go on was noted.
///
/// A paper that comes again under its key takes the place of the earlier one.
sealed interface Slip {

    /// A paper with all that is asked of it.
    ///
    /// @param passes as [Twins#add] has it
    record Came(String key, boolean passes, HeadFields head, Sketch sketch) implements Slip {}

    record Went(String key) implements Slip {}

    record Noted(String note) implements Slip {}

    /// The slip in bytes.
    default byte[] packed() {
        Packing packing = new Packing();
        switch (this) {
            case Came(var key, var passes, var head, var sketch) -> {
                packing.number(passes ? 'P' : 'K').text(key);
                head(packing, head);
                sketch(packing, sketch);
            }
            case Went(var key) -> packing.number('W').text(key);
            case Noted(var note) -> packing.number('N').text(note);
        }
        return packing.bytes();
    }

    private static void head(Packing packing, HeadFields head) {
        LocalDate date = head.date();
        packing.text(head.kind())
                .text(head.number())
                .text(head.symbol())
                .text(date == null ? null : date.toString())
                .text(head.agency())
                .text(head.subject())
                .text(head.signer());
    }

    private static void sketch(Packing packing, Sketch sketch) {
        packing.wide(sketch.first()).wide(sketch.second()).number(sketch.words());
        packing.numbers(sketch.rows()).numbers(sketch.figures());
    }

    /// Reads what [#packed] gave.
    ///
    /// @throws IllegalArgumentException when it is nothing of the kind
    static Slip of(byte[] packed) {
        try {
            Unpacking from = new Unpacking(ByteBuffer.wrap(packed));
            int sort = from.number();
            String key = from.told();
            return switch (sort) {
                case 'P', 'K' -> new Came(key, sort == 'P', head(from), sketch(from));
                case 'W' -> new Went(key);
                case 'N' -> new Noted(key);
                default -> throw new IllegalArgumentException("no slip begins with " + sort);
            };
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("the slip is cut off", e);
        }
    }

    private static HeadFields head(Unpacking from) {
        String kind = from.text();
        String number = from.text();
        String symbol = from.text();
        String date = from.text();
        return new HeadFields(
                kind,
                number,
                symbol,
                date == null ? null : LocalDate.parse(date),
                from.text(),
                from.text(),
                from.text());
    }

    private static Sketch sketch(Unpacking from) {
        return new Sketch(from.wide(), from.wide(), from.number(), from.numbers(), from.numbers());
    }

    /// Writes values one after another.
    final class Packing {

        private ByteBuffer bytes = ByteBuffer.allocate(2_048);

        Packing number(int value) {
            room(Integer.BYTES).putInt(value);
            return this;
        }

        Packing wide(long value) {
            room(Long.BYTES).putLong(value);
            return this;
        }

        Packing numbers(int[] values) {
            number(values.length);
            room(values.length * Integer.BYTES);
            for (int value : values) {
                bytes.putInt(value);
            }
            return this;
        }

        Packing text(@Nullable String text) {
            if (text == null) {
                return number(-1);
            }
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            number(letters.length);
            room(letters.length).put(letters);
            return this;
        }

        private ByteBuffer room(int more) {
            if (bytes.remaining() < more) {
                ByteBuffer larger = ByteBuffer.allocate((bytes.position() + more) * 2);
                bytes = larger.put(bytes.flip());
            }
            return bytes;
        }

        byte[] bytes() {
            byte[] all = new byte[bytes.position()];
            bytes.flip().get(all);
            return all;
        }
    }

    /// Reads them again.
    record Unpacking(ByteBuffer bytes) {

        int number() {
            return bytes.getInt();
        }

        long wide() {
            return bytes.getLong();
        }

        int[] numbers() {
            int[] values = new int[number()];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getInt();
            }
            return values;
        }

        String told() {
            String text = text();
            if (text == null) {
                throw new IllegalArgumentException("the slip names nothing");
            }
            return text;
        }

        @Nullable String text() {
            int length = number();
            if (length < 0) {
                return null;
            }
            byte[] letters = new byte[length];
            bytes.get(letters);
            return new String(letters, StandardCharsets.UTF_8);
        }
    }
}
