package vn.vanthu.search.judged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads who answers what: `query<TAB>doc<TAB>grade`, or as TREC writes it `query 0 doc grade`; a
/// line of headings may stand first.
final class Judgements {

    private static final Pattern GRADE = Pattern.compile("[+-]?\\d{1,6}(\\.0+)?");
    private static final int COLUMNS = 3;
    private static final int COLUMNS_OF_TREC = 4;

    private final Path file;
    private final Faults faults;
    private final Set<String> documents;
    private final Map<String, JudgedSet.Query> queries;
    private boolean isFirst = true;

    Judgements(
            Path file, Faults faults, Set<String> documents, Map<String, JudgedSet.Query> queries) {
        this.file = file;
        this.faults = faults;
        this.documents = documents;
        this.queries = queries;
    }

    void read() throws IOException {
        new Lines(file, faults).each(this::line);
    }

    private void line(long number, String text) {
        boolean mayBeHeading = isFirst;
        isFirst = false;
        // Ids may hold spaces where tabs part the columns.
        List<String> columns = List.of(text.strip().split(text.contains("\t") ? "\t" : "\\s+", -1));
        if (columns.size() != COLUMNS && columns.size() != COLUMNS_OF_TREC) {
            faults.at(file, number, "JUDGED.columns", columns.size());
            return;
        }
        String grade = columns.getLast().strip();
        if (!GRADE.matcher(grade).matches()) {
            if (!mayBeHeading) {
                faults.at(file, number, "JUDGED.grade", grade);
            }
            return;
        }
        String query = columns.getFirst().strip();
        String document = columns.get(columns.size() - 2).strip();
        int value = (int) Double.parseDouble(grade);
        JudgedSet.Query asked = queries.get(query);
        if (asked == null) {
            faults.doubt(file, number, "JUDGED.query", query);
            return;
        }
        if (!documents.contains(document)) {
            faults.doubt(file, number, "JUDGED.document", document);
        }
        Integer before = asked.grades().putIfAbsent(document, Math.max(0, value));
        if (before != null && before != Math.max(0, value)) {
            faults.at(file, number, "JUDGED.grades", query, document, before, value);
        }
    }
}
