package vn.vanthu.web.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Role;
import vn.vanthu.office.Office;
import vn.vanthu.office.Person;

/// Proposes accounts for the people of the sample agency, one for each part in the way of a paper.
///
/// @param person code of the person in the sample agency
record SamplePeople(String login, String person, String name, @Nullable String unit, Role role) {

    // No login may stand within a password, so none is as short as a syllable.
    private static final List<SamplePeople> ALL =
            List.of(
                    new SamplePeople("trinhan", "trinh-an-mau", "", "KHTC", Role.DRAFTER),
                    new SamplePeople("dongoc", "do-ngoc-mau", "", "KHTC", Role.HEAD_OF_UNIT),
                    new SamplePeople("dangminh", "dang-minh-mau", "", "VP", Role.REGISTRY),
                    new SamplePeople("lehoang", "le-hoang-mau", "", null, Role.SIGNER),
                    new SamplePeople("nguyenthi", "nguyen-thi-mau", "", null, Role.SIGNER),
                    new SamplePeople("hothu", "ho-thu-mau", "", "VP", Role.ARCHIVIST));

    /// Those who are in the office, under the names it gives them; nobody in any other agency.
    static List<SamplePeople> of(Office office) {
        return ALL.stream()
                .flatMap(one -> office.person(one.person()).stream().map(one::named))
                .toList();
    }

    private SamplePeople named(Person known) {
        return new SamplePeople(login, person, known.name(), unit, role);
    }
}
