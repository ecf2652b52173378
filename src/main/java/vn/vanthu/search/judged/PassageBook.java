package vn.vanthu.search.judged;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.Progress;
import vn.vanthu.search.IndexedPaper;
import vn.vanthu.search.PaperIndex;

/// Puts passages into an index as papers of one page, the title as subject.
final class PassageBook {

    private PassageBook() {}

    /// Writes them all; gives their ids by the number that the index knows a passage by.
    static List<String> write(JudgedSet set, PaperIndex index, Progress progress)
            throws IOException {
        List<String> ids = new ArrayList<>(set.passages());
        set.eachPassage(passage -> {
            index.put(paper(passage, ids.size()));
            ids.add(passage.id());
            progress.at(ids.size(), set.passages());
        });
        index.refresh();
        return ids;
    }

    /// Ids of any form stay out of the index.
    private static IndexedPaper paper(Passage passage, int number) {
        String key = String.valueOf(number);
        return new IndexedPaper(
                key,
                1,
                number,
                new Metadata(
                        null,
                        null,
                        "",
                        "",
                        "",
                        LocalDate.EPOCH,
                        "",
                        passage.title(),
                        "",
                        1,
                        "",
                        List.of(),
                        List.of(),
                        0,
                        0,
                        null,
                        Metadata.Own.of(key, "", "")),
                List.of(new IndexedPaper.PageText(1, 1, passage.text())),
                List.of());
    }
}
