package vn.vanthu.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.Readership;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.JournalLine;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.document.json.Reading;

/// A house with an index that reads the archive each time it is asked.
@Configuration(proxyBeanMethods = false)
class FakeSearchConfiguration {

    @Bean
    PaperIndex fakeIndex(Archive archive) {
        return new FakeIndex() {
            @Override
            public synchronized Results find(SearchRequest request, Readership readership) {
                follow(archive, this);
                return super.find(request, readership);
            }

            @Override
            public synchronized Mark mark() {
                follow(archive, this);
                return super.mark();
            }

            @Override
            public synchronized Size size() {
                follow(archive, this);
                return super.size();
            }
        };
    }

    @Bean
    Search fakeSearch(PaperIndex index, PaperGrants grants) {
        return new Search(index, grants);
    }

    private static void follow(Archive archive, PaperIndex index) {
        for (JournalLine line : archive.journal(1, Integer.MAX_VALUE)) {
            String object = line.object();
            if (object != null) {
                archive.find(new ObjectId(object)).ifPresent(holding -> put(holding, line, index));
            }
            index.commit(new PaperIndex.Mark(line.seq(), line.hash()));
        }
    }

    private static void put(Holding holding, JournalLine line, PaperIndex index) {
        var newest = holding.newest();
        if (!newest.files().containsKey(Metadata.FILE)) {
            return;
        }
        if (MetadataJson.read(holding.file(newest.number(), Metadata.FILE))
                instanceof Reading.Read<Metadata>(var metadata, _)) {
            List<IndexedPaper.PageText> pages = new ArrayList<>();
            if (newest.files().containsKey("paper.json")) {
                pages.add(
                        new IndexedPaper.PageText(
                                newest.number(),
                                1,
                                new String(
                                        holding.file(newest.number(), "paper.json"),
                                        java.nio.charset.StandardCharsets.UTF_8)));
            }
            index.put(
                    new IndexedPaper(
                            holding.object().value(),
                            newest.number(),
                            line.seq(),
                            metadata,
                            pages,
                            List.of()));
        }
    }
}
