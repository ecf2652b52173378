package vn.vanthu.account;

import java.util.Collection;
import java.util.Set;

/// What a paper says about who may touch it (NĐ 30, PL VI, I.III.3.b: "phân quyền truy cập đối với
/// từng hồ sơ, văn bản").
///
/// @param author login of the one who drafts it
/// @param unit code of the drafting unit, whose head answers for the content (NĐ 30, Đ.12.1)
/// @param namedReaders logins granted to read it
/// @param namedEditors logins granted to edit it, and so to read it
/// @param assignees logins of those to whom it is put now: it is their turn
public record PaperRights(
        String author,
        String unit,
        Set<String> namedReaders,
        Set<String> namedEditors,
        Set<String> assignees) {

    public PaperRights {
        namedReaders = Set.copyOf(namedReaders);
        namedEditors = Set.copyOf(namedEditors);
        assignees = Set.copyOf(assignees);
    }

    /// A paper that names nobody and is put to nobody.
    public static PaperRights of(String author, String unit) {
        return new PaperRights(author, unit, Set.of(), Set.of(), Set.of());
    }

    /// The same paper, now put to these.
    public PaperRights putTo(Collection<String> logins) {
        return new PaperRights(author, unit, namedReaders, namedEditors, Set.copyOf(logins));
    }
}
