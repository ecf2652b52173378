package vn.vanthu.search.lucene.body;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.perfield.PerFieldPostingsFormat;

/// Lucene's own codec, under its own name, which takes bundles apart as it writes.
///
/// Only who writes needs it: what it writes is read as if it had been written without it.
final class BodyCodec extends FilterCodec {

    private final PostingsFormat postings;

    /// @param fields that are made of bundles
    /// @param atOnce how many words of a segment are put in order at once
    BodyCodec(BodyFields fields, int atOnce) {
        this(Codec.getDefault(), fields, atOnce);
    }

    private BodyCodec(Codec usual, BodyFields fields, int atOnce) {
        super(usual.getName(), usual);
        this.postings = postings((PerFieldPostingsFormat) usual.postingsFormat(), fields, atOnce);
    }

    private static PostingsFormat postings(
            PerFieldPostingsFormat usual, BodyFields fields, int atOnce) {
        PostingsFormat body =
                new BodyPostingsFormat(
                        usual.getPostingsFormatForField(fields.text()), fields, atOnce);
        return new PerFieldPostingsFormat() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return fields.has(field) ? body : usual.getPostingsFormatForField(field);
            }
        };
    }

    @Override
    public PostingsFormat postingsFormat() {
        return postings;
    }
}
