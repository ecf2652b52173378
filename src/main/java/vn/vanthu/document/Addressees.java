package vn.vanthu.document;

import java.util.List;

/// Those who must act on the paper (ô 9a; NĐ 30, PL I, II.9.b).
///
/// @param lead the words before the names, without the colon: `Kính gửi`, or `… điện` in a công
///   điện
/// @param names one addressee, or one group of them, each; at least one
public record Addressees(String lead, List<String> names) {

    public Addressees {
        Require.text(lead, "lead");
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must not be empty");
        }
    }
}
