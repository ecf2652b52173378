package vn.vanthu.search.lucene.body;

import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;

/// Writes bundles apart by another format, whose name it bears: that one reads what was written.
final class BodyPostingsFormat extends PostingsFormat {

    private final PostingsFormat usual;
    private final BodyFields fields;
    private final int atOnce;

    BodyPostingsFormat(PostingsFormat usual, BodyFields fields, int atOnce) {
        super(usual.getName());
        this.usual = usual;
        this.fields = fields;
        this.atOnce = atOnce;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        FieldsConsumer apart = usual.fieldsConsumer(state);
        return new FieldsConsumer() {
            @Override
            public void write(Fields bundled, NormsProducer norms) throws IOException {
                apart.write(new Unbundled(bundled), norms);
            }

            // Segments hold words, not bundles.
            @Override
            public void merge(MergeState merging, NormsProducer norms) throws IOException {
                apart.merge(merging, norms);
            }

            @Override
            public void close() throws IOException {
                apart.close();
            }
        };
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        return usual.fieldsProducer(state);
    }

    /// The fields that are made of bundles; each is dealt out when it is asked for.
    private final class Unbundled extends Fields {

        private final Fields bundled;
        private final Inversion inversion;

        Unbundled(Fields bundled) throws IOException {
            this.bundled = bundled;
            this.inversion = new Inversion(bundled.terms(fields.text()), atOnce);
        }

        @Override
        public Iterator<String> iterator() {
            return bundled.iterator();
        }

        @Override
        public Terms terms(String field) {
            if (field.equals(fields.text())) {
                return inversion.text();
            }
            return field.equals(fields.exact()) ? inversion.exact() : inversion.pairs();
        }

        @Override
        public int size() {
            return bundled.size();
        }
    }
}
