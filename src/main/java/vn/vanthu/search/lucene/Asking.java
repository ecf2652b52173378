package vn.vanthu.search.lucene;

import java.util.List;
import org.apache.lucene.search.SearcherManager;
import vn.vanthu.account.Readership;
import vn.vanthu.search.Results;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.search.Suggestion;

/// Answers out of what the index holds at the moment of asking.
@SuppressWarnings("DoNotCallSuggester") // until it answers
final class Asking {

    Asking(SearcherManager searchers) {}

    Results find(SearchRequest request, Readership readership) {
        throw new UnsupportedOperationException();
    }

    Results similar(String paper, int limit, Readership readership) {
        throw new UnsupportedOperationException();
    }

    List<Suggestion> suggest(String typed, int limit, Readership readership) {
        throw new UnsupportedOperationException();
    }

    List<String> rank(String words, int limit) {
        throw new UnsupportedOperationException();
    }
}
