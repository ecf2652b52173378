package vn.vanthu.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vanthu.search.Field;
import vn.vanthu.search.SearchAddress;
import vn.vanthu.search.SearchRequest;

/// Turns a search into the ones next to it: with a filter more or less, in another order, at
/// another page.
record Asking(SearchAddress address) {

    static final String PAGE = "/search";

    /// The path of a search, to be followed.
    String path() {
        String query = address.query();
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }

    boolean asks(Field field, String value) {
        return request().fields().getOrDefault(field, List.of()).contains(value);
    }

    Asking with(Field field, String value) {
        return first(request().with(field, value));
    }

    Asking without(Field field, String value) {
        Map<Field, List<String>> fields = new LinkedHashMap<>(request().fields());
        List<String> left = new ArrayList<>(fields.getOrDefault(field, List.of()));
        left.remove(value);
        fields.remove(field);
        if (!left.isEmpty()) {
            fields.put(field, left);
        }
        return first(of(request().words(), fields, request().since()));
    }

    Asking words(String words) {
        return first(of(words, request().fields(), request().since()));
    }

    /// Whenever its papers came.
    Asking ever() {
        return first(request().since(0));
    }

    /// Nothing asked for, shown as before.
    Asking all() {
        return first(of("", Map.of(), 0));
    }

    Asking sorted(SearchRequest.Sort sort) {
        return first(request().sorted(sort));
    }

    Asking page(int from) {
        return new Asking(address.page(from, request().limit()));
    }

    Asking limit(int limit) {
        return new Asking(address.page(0, limit));
    }

    /// As it is put to the index: without words nothing is nearer than another, so the newest
    /// papers come first.
    SearchRequest put() {
        return isSortedByItself() ? request().sorted(SearchRequest.Sort.NEWEST) : request();
    }

    SearchRequest.Sort sort() {
        return put().sort();
    }

    private boolean isSortedByItself() {
        return request().sort() == SearchRequest.Sort.RANK && request().words().isBlank();
    }

    private SearchRequest request() {
        return address.request();
    }

    private SearchRequest of(String words, Map<Field, List<String>> fields, long since) {
        return new SearchRequest(words, fields, request().sort(), 0, request().limit(), since);
    }

    private Asking first(SearchRequest request) {
        return new Asking(new SearchAddress(request.page(0, request.limit()), address.columns()));
    }
}
