package vn.vanthu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Role;
import vn.vanthu.document.Problem;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.office.SampleAgency;
import vn.vanthu.register.Series;

/// Lets the sample agency move into an empty house, with its number series and nothing that has a
/// password.
final class Sample {

    private static final Actor PROGRAM =
            Actor.of(SampleAgency.BY, null, Role.REGISTRY, Role.ADMINISTRATOR);

    /// NĐ 30, PL I, II.3: advisory bodies number apart; Phần II: so do copies, all three forms
    /// together.
    private static final List<Series> SERIES =
            List.of(
                    new Series("chung", "Văn bản hành chính", "SKHCN", Set.of(), false, true),
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
                            "SKHCN",
                            Set.of("sao-y", "sao-luc", "trich-sao"),
                            false,
                            true));

    private Sample() {}

    /// Does nothing in a house that has an agency.
    static List<Problem> moveIn(Rooms rooms) {
        vn.vanthu.office.Office office = rooms.room(vn.vanthu.office.Office.class);
        if (!office.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(SampleAgency.load(office));
        RegisterDesk desk = rooms.room(RegisterDesk.class);
        for (Series series : SERIES) {
            problems.addAll(desk.define(series, PROGRAM).problems());
        }
        return problems;
    }
}
