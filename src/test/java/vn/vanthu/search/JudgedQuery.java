package vn.vanthu.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question with the papers that answer it.
///
/// @param sort what sort of question
/// @param isHeld whether it belongs to the half that nobody looks at while tuning
/// @param grades by id of the paper: 2 it was looked for, 1 it helps
record JudgedQuery(String sort, boolean isHeld, String words, Map<String, Integer> grades) {

    private static final Path FILE = Path.of("src/test/judged/queries.tsv");

    static List<JudgedQuery> all() throws IOException {
        List<JudgedQuery> all = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                Map<String, Integer> grades = new LinkedHashMap<>();
                for (String judged : columns[3].split(" ", -1)) {
                    int colon = judged.indexOf(':');
                    grades.put(
                            judged.substring(0, colon),
                            Integer.parseInt(judged.substring(colon + 1)));
                }
                all.add(
                        new JudgedQuery(columns[0], columns[1].equals("held"), columns[2], grades));
            }
        }
        return all;
    }

    /// Where the first paper that was looked for stands, from 1; 0 for nowhere.
    int place(List<String> ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            if (grades.getOrDefault(ranked.get(i), 0) > 1) {
                return i + 1;
            }
        }
        return 0;
    }
}
