package vn.vanthu.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.document.Draft;
import vn.vanthu.document.IssuedPaper;
import vn.vanthu.document.Paper;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Problem;
import vn.vanthu.document.json.PaperJson;
import vn.vanthu.document.json.Reading;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.office.Office;
import vn.vanthu.office.SampleAgency;
import vn.vanthu.register.Series;

/// Lets the sample agency move into an empty house, with its number series and the papers it was
/// drawn from; nothing of it has a password.
public final class SampleOffice {

    private static final String ISSUER = "SKHCN";
    private static final Actor PROGRAM =
            Actor.of(SampleAgency.BY, null, Role.REGISTRY, Role.ADMINISTRATOR);
    private static final String NO_NUMBER =
            "Bản gốc không ghi số; số này chỉ dùng trong cơ quan mẫu";

    /// NĐ 30, PL I, II.3: advisory bodies number apart; Phần II: so do copies, all three forms
    /// together.
    private static final List<Series> SERIES =
            List.of(
                    new Series("chung", "Văn bản hành chính", ISSUER, Set.of(), false, true),
                    new Series(
                            "hoi-dong",
                            "Văn bản của Hội đồng Khoa học và Công nghệ",
                            "HĐKHCN",
                            Set.of(),
                            false,
                            true),
                    new Series(
                            "sao",
                            "Bản sao",
                            ISSUER,
                            Set.of("sao-y", "sao-luc", "trich-sao"),
                            false,
                            true));

    private static final List<Seed> SEEDS =
            List.of(
                    new Seed("seed-000", "TTr"),
                    new Seed("seed-001", "VP"),
                    new Seed("seed-002", "VP"),
                    new Seed("seed-003", "TTr"),
                    new Seed("seed-004", "VP"));

    private final Office office;
    private final RegisterDesk desk;
    private final OldPapers oldPapers;

    SampleOffice(Office office, RegisterDesk desk, OldPapers oldPapers) {
        this.office = office;
        this.desk = desk;
        this.oldPapers = oldPapers;
    }

    /// A paper that ships with the program.
    ///
    /// @param unit code of the unit that drafted it
    private record Seed(String name, String unit) {

        /// The same in every house, so that taking in again changes nothing.
        String key() {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /// Agency and series; does nothing in a house that has an agency.
    public List<Problem> moveIn() {
        if (!office.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(SampleAgency.load(office));
        for (Series series : SERIES) {
            problems.addAll(desk.define(series, PROGRAM).problems());
        }
        return problems;
    }

    /// The five papers, as papers of the past: no number of this year is touched.
    public List<Problem> bringPapers() {
        List<OldPapers.Old> old = new ArrayList<>();
        for (Seed seed : SEEDS) {
            Paper paper = read(seed.name());
            old.add(
                    new OldPapers.Old(
                            seed.key(),
                            issued(paper),
                            ISSUER,
                            seed.unit(),
                            paper instanceof Draft ? NO_NUMBER : ""));
        }
        return oldPapers.takeInAll(old, PROGRAM);
    }

    /// Two of the five bear no number in their source; the first of their year has no other bearer.
    private static IssuedPaper issued(Paper paper) {
        return switch (paper) {
            case IssuedPaper issued -> issued;
            case Draft draft -> draft.issue(PaperNumber.of(1), day(draft));
        };
    }

    private static LocalDate day(Draft draft) {
        PaperDate date = Objects.requireNonNull(draft.date());
        return LocalDate.of(
                date.year(),
                Objects.requireNonNull(date.month()),
                Objects.requireNonNull(date.day()));
    }

    private static Paper read(String name) {
        String path = "/sample/papers/" + name + ".json";
        try (InputStream in = SampleOffice.class.getResourceAsStream(path)) {
            byte[] json = Objects.requireNonNull(in, path).readAllBytes();
            return switch (PaperJson.read(json)) {
                case Reading.Read<Paper>(var paper, _) -> paper;
                case Reading.Refused<Paper>(var problems) ->
                        throw new IllegalStateException(path + ": " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
