package vn.vanthu.legacy.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vanthu.document.Problem;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.legacy.cite.Known;
import vn.vanthu.legacy.read.ReadLimits;

/// Looks into files as a batch would, and keeps nothing; what the archive holds it does not know.
///
/// Any number of threads may ask.
public final class PastTrial implements AutoCloseable {

    private final PastLooks looks;

    public PastTrial(ReadLimits limits) {
        this.looks = new PastLooks(new Originals(Path.of("")), limits, Known.nothing());
    }

    /// What a file seems to be.
    ///
    /// @param name with folders, as the clerk knows it
    public OpenedFile look(Path path, String name) {
        try {
            String id;
            try (InputStream in = Files.newInputStream(path)) {
                id = Originals.digest(in);
            }
            return opened(id, name, Files.size(path), looks.at(path, name));
        } catch (IOException e) {
            return alone(
                    PastFile.unread(
                            "",
                            name,
                            0,
                            PastState.REFUSED,
                            List.of(Problem.must("READ.no-right", "", name))));
        }
    }

    private static OpenedFile opened(String id, String name, long bytes, PastLooks.Look look) {
        return switch (look) {
            case PastLooks.Look.Refused(var problems) ->
                    alone(PastFile.unread(id, name, bytes, PastState.REFUSED, problems));
            case PastLooks.Look.Secret(var problem) ->
                    alone(PastFile.unread(id, name, bytes, PastState.REFUSED, List.of(problem)));
            case PastLooks.Look.Book(var book) ->
                    alone(PastFile.unread(id, name, bytes, PastState.BOOK, book.problems()));
            case PastLooks.Look.Paper paper -> proposed(id, name, bytes, paper);
        };
    }

    private static OpenedFile proposed(
            String id, String name, long bytes, PastLooks.Look.Paper paper) {
        Judgement judged = Judgement.of(paper.file(), paper.proposal());
        List<Finding> findings = paper.findings();
        List<Problem> problems = new ArrayList<>(paper.proposal().doubts());
        problems.addAll(paper.file().notes());
        findings.stream().map(Finding::problem).forEach(problems::add);
        PastFile file =
                new PastFile(
                        id,
                        "",
                        name,
                        bytes,
                        PastState.PROPOSED,
                        paper.file().sort().name(),
                        judged.values(),
                        judged.confidence(),
                        paper.proposal().damage(),
                        null,
                        "",
                        0,
                        problems,
                        null,
                        null,
                        null,
                        null);
        return new OpenedFile(
                file,
                paper.file(),
                paper.proposal(),
                judged.fields(),
                null,
                paper.text(),
                paper.citing().references(),
                findings,
                List.of());
    }

    private static OpenedFile alone(PastFile file) {
        return new OpenedFile(
                file, null, null, Map.of(), null, "", List.of(), List.of(), List.of());
    }

    @Override
    public void close() {
        looks.close();
    }
}
