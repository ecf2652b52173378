package vn.vanthu.web.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Actor;
import vn.vanthu.api.OpenHouse;
import vn.vanthu.document.Outcome;
import vn.vanthu.search.Follower;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Issuing;

/// Issues papers in a house that stands open, and waits until they can be found.
public final class IssuedPapers {

    private static final String SUBJECT = "Về việc tiếp nhận hồ sơ dự tuyển công chức năm 2026";

    private final OpenHouse house;

    public IssuedPapers(OpenHouse house) {
        this.house = house;
    }

    /// The sample notice under another subject.
    ///
    /// @param subject as it stands between the quotes of JSON
    /// @param head login of the head of the author's unit
    public IssuedCard issue(String subject, String author, String head) {
        Approval approval = house.get(Approval.class);
        DraftCard draft = draft(subject, author);
        done(approval.submit(draft.id(), 1, actor(author)));
        done(approval.approveContent(draft.id(), 1, actor(head)));
        done(approval.approveForm(draft.id(), 1, actor("huong")));
        done(approval.sign(draft.id(), 1, actor("ky")));
        IssuedCard card =
                done(house.get(Issuing.class).issue(draft.id(), 1, null, null, actor("huong")));
        found();
        return card;
    }

    public IssuedCard issue(String subject) {
        return issue(subject, "lan", "binh");
    }

    public DraftCard draft(String subject, String author) {
        byte[] form =
                new String(OpenHouse.NOTICE, StandardCharsets.UTF_8)
                        .replace(SUBJECT, subject)
                        .getBytes(StandardCharsets.UTF_8);
        return done(house.get(Drafts.class).begin(form, null, "SKHCN", null, actor(author)));
    }

    public Actor actor(String login) {
        return house.get(Accounts.class).find(login).orElseThrow().actor();
    }

    /// Waits until the index knows whatever the archive has.
    public void found() {
        if (!house.get(Follower.class).awaitCaughtUp(Duration.ofMinutes(1))) {
            throw new AssertionError("the index stays behind");
        }
    }

    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, _) -> value;
            case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
