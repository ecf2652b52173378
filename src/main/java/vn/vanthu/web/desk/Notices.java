package vn.vanthu.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.RightChanges;
import vn.vanthu.account.Rights;
import vn.vanthu.document.PaperDate;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.Health;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.message.Language;
import vn.vanthu.register.Entry;
import vn.vanthu.register.Reservation;
import vn.vanthu.search.Follower;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;

/// Gathers what somebody should know today: papers that came for his searches, numbers whose last
/// day nears, troubles, rights to look at again.
final class Notices {

    private static final int NEAR = 3;
    private static final int MOST = 20;
    private static final String ACCOUNTS = "/office/accounts";

    private final SavedSearches searches;
    private final RegisterDesk register;
    private final Upkeep upkeep;
    private final Follower follower;
    private final Accounts accounts;
    private final RightChanges changes;
    private final PageTexts texts;
    private final Sentences sentences;
    private final Clock clock;

    Notices(
            SavedSearches searches,
            RegisterDesk register,
            Upkeep upkeep,
            Follower follower,
            Accounts accounts,
            RightChanges changes,
            PageTexts texts,
            Sentences sentences,
            Clock clock) {
        this.searches = searches;
        this.register = register;
        this.upkeep = upkeep;
        this.follower = follower;
        this.accounts = accounts;
        this.changes = changes;
        this.texts = texts;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// Something to know.
    ///
    /// @param level `bad`, `warn` or empty
    /// @param path where it is seen to; empty for nowhere
    record Notice(String level, String text, String path) {}

    /// Papers that came for a search.
    ///
    /// @param line of the archive's journal up to which they were counted
    record News(String id, String name, long count, long line) {}

    List<News> news(Actor by) {
        if (!may(by, Act.READ)) {
            return List.of();
        }
        return Refusal.orValue(searches.alerts(by)).stream()
                .filter(alert -> alert.count().count() > 0)
                .map(alert ->
                        new News(
                                alert.search().id(),
                                alert.search().name(),
                                alert.count().count(),
                                alert.line()))
                .toList();
    }

    List<Notice> of(Actor by, Language language) {
        List<Notice> all = new ArrayList<>();
        if (may(by, Act.VERIFY)) {
            troubles(language, all);
        }
        if (may(by, Act.RESERVE)) {
            kept(by, language, all);
        }
        if (may(by, Act.MANAGE_ACCOUNTS)) {
            accounts.toReview()
                    .forEach(review ->
                            all.add(
                                    new Notice(
                                            "warn",
                                            say(
                                                    language,
                                                    "desk.review",
                                                    review.account().name(),
                                                    review.ended().post()),
                                            ACCOUNTS)));
        }
        if (may(by, Act.CONFIRM_RIGHTS)) {
            int open = changes.openChanges().size();
            if (open > 0) {
                all.add(new Notice("", say(language, "desk.changes", open), ACCOUNTS));
            }
        }
        return all;
    }

    private void troubles(Language language, List<Notice> all) {
        Health health = upkeep.health();
        List<Problem> troubles = new ArrayList<>();
        Optional.ofNullable(health.trouble()).ifPresent(troubles::add);
        follower.trouble().ifPresent(troubles::add);
        sentences
                .of(troubles, language)
                .forEach(said ->
                        all.add(
                                new Notice(
                                        "bad",
                                        said.what() + " " + said.remedy(),
                                        "/office/health")));
        Health.LastVerify last = health.lastVerify();
        if (last != null && last.faults() > 0) {
            all.add(
                    new Notice(
                            "bad", say(language, "desk.faults", last.faults()), "/office/checks"));
        }
    }

    /// Numbers that were kept for somebody and are lost to him in a few days.
    private void kept(Actor by, Language language, List<Notice> all) {
        LocalDate today = LocalDate.now(clock);
        Refusal.orValue(register.kept(by)).stream()
                .filter(entry -> isNear(entry, today))
                .limit(MOST)
                .map(entry -> kept(entry, language))
                .forEach(all::add);
    }

    private static boolean isNear(Entry entry, LocalDate today) {
        Reservation held = entry.held();
        return held != null && !held.expires().isAfter(today.plusDays(NEAR));
    }

    private Notice kept(Entry entry, Language language) {
        Reservation held = Objects.requireNonNull(entry.held());
        return new Notice(
                "warn",
                say(
                        language,
                        "desk.kept",
                        entry.number(),
                        held.owner(),
                        PaperDate.inFigures(held.expires())),
                "/register");
    }

    private String say(Language language, String key, Object... values) {
        return texts.in(language).text(key, values);
    }

    private static boolean may(Actor by, Act act) {
        return Rights.may(by, act, null).isAllowed();
    }
}
