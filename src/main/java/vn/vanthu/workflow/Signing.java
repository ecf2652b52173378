package vn.vanthu.workflow;

import java.util.List;
import java.util.Locale;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Paper;
import vn.vanthu.document.Problem;
import vn.vanthu.document.Signer;

/// Whether the one who signs is the one whose name stands under the paper (NĐ 30, Đ.13.5).
final class Signing {

    private Signing() {}

    static List<Problem> problems(Paper paper, Actor by) {
        List<Signer> signers = paper.content().foot().signers();
        boolean named = signers.stream().anyMatch(signer -> same(signer.name(), by.name()));
        return named
                ? List.of()
                : List.of(
                        Problem.must(
                                "SIGN.other",
                                "foot.signers[0].name",
                                signers.getFirst().name(),
                                by.name()));
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
