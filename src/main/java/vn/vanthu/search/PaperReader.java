package vn.vanthu.search;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.search.IndexedPaper.PageText;

/// Reads what the index is told of a paper out of the archive.
final class PaperReader {

    private static final Logger LOG = LoggerFactory.getLogger(PaperReader.class);

    private PaperReader() {}

    /// Whether an object is a paper: what bears no metadata, such as a printed book, is not.
    static boolean isPaper(Holding holding) {
        return holding.newest().files().containsKey(Metadata.FILE);
    }

    /// The newest state of a paper, with the words of every version; nothing when the object is no
    /// paper, or its metadata cannot be read, which is logged.
    ///
    /// @param seq the line of the journal that tells of the newest version
    static Optional<IndexedPaper> read(Holding holding, long seq) {
        if (!isPaper(holding)) {
            return Optional.empty();
        }
        int version = holding.newest().number();
        return switch (MetadataJson.read(holding.file(version, Metadata.FILE))) {
            case Reading.Refused<Metadata>(var problems) -> {
                LOG.warn("{} cannot be found by a search: {}", holding.object(), problems);
                yield Optional.empty();
            }
            case Reading.Read<Metadata>(var metadata, _) -> {
                PaperWords words = new PaperWords(holding);
                List<PageText> pages = words.newest();
                yield Optional.of(
                        new IndexedPaper(
                                holding.object().value(),
                                version,
                                seq,
                                metadata,
                                pages,
                                words.earlier(pages)));
            }
        };
    }
}
