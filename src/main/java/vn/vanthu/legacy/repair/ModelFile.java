package vn.vanthu.legacy.repair;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Keeps a model in one file: its name and version, words with counts, pairs with counts, a check.
final class ModelFile {

    static final String NAME = "vanthu-syllables/1";

    private static final int MOST_WORDS = 1 << 20;
    private static final int MOST_PAIRS = 1 << 24;

    private ModelFile() {}

    static void write(SyllableModel model, OutputStream target) throws IOException {
        CheckedOutputStream checked =
                new CheckedOutputStream(new BufferedOutputStream(target), new CRC32());
        DataOutputStream out = new DataOutputStream(checked);
        out.writeUTF(NAME);
        Vocabulary words = model.vocabulary;
        writeInt(out, words.size());
        for (int i = 0; i < words.size(); i++) {
            if (i >= Vocabulary.FIRST) {
                out.writeUTF(words.exact(i));
                out.writeUTF(words.shown(i));
                out.writeUTF(words.folded(i));
            }
            writeInt(out, model.count(i));
        }
        long[] pairs = model.pairs.sorted();
        writeInt(out, pairs.length);
        int before = 0;
        int last = 0;
        for (long pair : pairs) {
            int first = PairCounts.first(pair);
            int second = PairCounts.second(pair);
            last = first == before ? last : 0;
            writeInt(out, first - before);
            writeInt(out, second - last);
            writeInt(out, model.pairs.count(first, second));
            before = first;
            last = second;
        }
        out.writeLong(checked.getChecksum().getValue());
        out.flush();
    }

    static SyllableModel read(InputStream source) throws IOException {
        CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(source), new CRC32());
        DataInputStream in = new DataInputStream(checked);
        try {
            String name = in.readUTF();
            if (!name.equals(NAME)) {
                throw new IOException("a model must be " + NAME + ", not \"" + name + "\"");
            }
            SyllableModel model = new SyllableModel();
            readWords(in, model);
            readPairs(in, model);
            long check = checked.getChecksum().getValue();
            if (in.readLong() != check) {
                throw new IOException("the model was changed after it was written");
            }
            return model;
        } catch (EOFException e) {
            throw new IOException("the model is cut off", e);
        }
    }

    private static void readWords(DataInputStream in, SyllableModel model) throws IOException {
        int size = readInt(in, MOST_WORDS);
        for (int i = 0; i < size; i++) {
            if (i >= Vocabulary.FIRST
                    && model.vocabulary.add(in.readUTF(), in.readUTF(), in.readUTF()) != i) {
                throw new IOException("the model holds a word twice");
            }
            model.restoreCount(i, readInt(in, Integer.MAX_VALUE));
        }
    }

    private static void readPairs(DataInputStream in, SyllableModel model) throws IOException {
        int size = readInt(in, MOST_PAIRS);
        int first = 0;
        int second = 0;
        for (int i = 0; i < size; i++) {
            int step = readInt(in, MOST_WORDS);
            second = step == 0 ? second : 0;
            first += step;
            second += readInt(in, MOST_WORDS);
            if (first >= model.vocabulary.size() || second >= model.vocabulary.size()) {
                throw new IOException("the model pairs a word that it does not hold");
            }
            model.restore(first, second, readInt(in, Integer.MAX_VALUE));
        }
    }

    // Seven bits a byte: most counts are small.
    private static void writeInt(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest > 0x7F) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readInt(DataInputStream in, int most) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                if (value > most) {
                    throw new IOException("the model holds " + value + ", more than " + most);
                }
                return (int) value;
            }
        }
        throw new IOException("the model holds a number that does not end");
    }
}
