package vn.vanthu.search.lucene.body;

/// Two numbers in one, by which hundreds of thousands of them are kept in a row.
final class Both {

    private Both() {}

    static long of(int upper, int lower) {
        return (long) upper << 32 | (lower & 0xFFFF_FFFFL);
    }

    static int upper(long both) {
        return (int) (both >>> 32);
    }

    static int lower(long both) {
        return (int) both;
    }
}
