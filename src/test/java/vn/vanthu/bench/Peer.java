package vn.vanthu.bench;

import java.sql.SQLException;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.made.QueryMaker.Asked;

/// Another engine that does what ours does, as far as it can: finds, ranks, cuts excerpts, counts
/// by year. Any number of threads ask it, each with a connection of its own.
interface Peer extends AutoCloseable {

    String name();

    void put(int id, IndexedPaper paper) throws Exception;

    /// Makes what was put ready to be asked for, on the disk.
    void finish() throws Exception;

    long bytes() throws Exception;

    /// Asks for all words of a question, then for any of them when no paper has them all; returns
    /// how many papers match.
    long answer(Asked asked) throws Exception;

    @Override
    void close() throws SQLException;

    /// The words of all pages.
    static String text(IndexedPaper paper) {
        StringBuilder text = new StringBuilder();
        paper.pages().forEach(page -> text.append(page.text()).append('\n'));
        return text.toString();
    }
}
