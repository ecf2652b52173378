package vn.vanthu.bench;

import java.nio.file.Path;
import vn.vanthu.account.Readership;
import vn.vanthu.search.PaperIndex;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.lucene.LuceneIndex;
import vn.vanthu.search.lucene.Settings;

/// A program of its own that opens an index, answers one question and says how many papers matched.
final class FirstAnswer {

    private FirstAnswer() {}

    public static void main(String[] arguments) {
        try (PaperIndex index = LuceneIndex.open(Path.of(arguments[0]), Settings.USUAL)) {
            var results = index.find(SearchRequest.of(arguments[1]), new Readership.Everything());
            System.out.println("matched " + results.total().count());
        }
    }
}
