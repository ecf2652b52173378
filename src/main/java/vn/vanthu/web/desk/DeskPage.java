package vn.vanthu.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.RightChanges;
import vn.vanthu.account.Rights;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.keeping.RegisterDesk;
import vn.vanthu.keeping.Upkeep;
import vn.vanthu.message.Language;
import vn.vanthu.register.Series;
import vn.vanthu.search.Follower;
import vn.vanthu.search.SavedSearches;
import vn.vanthu.template.Form;
import vn.vanthu.template.Kinds;
import vn.vanthu.web.PageTexts;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Step;
import vn.vanthu.workflow.StepTaken;

/// Shows what one has to do today.
@WebDoor
final class DeskPage {

    private static final int FEW = 8;
    private static final int MANY = 15;
    private static final int LATE = 3;
    private static final int LATER = 7;

    private final Drafts drafts;
    private final Waiting waiting;
    private final Papers papers;
    private final RegisterDesk register;
    private final Notices notices;
    private final Accounts accounts;
    private final Kinds kinds;
    private final Clock clock;

    DeskPage(
            Drafts drafts,
            Papers papers,
            RegisterDesk register,
            SavedSearches searches,
            Upkeep upkeep,
            Follower follower,
            Accounts accounts,
            RightChanges changes,
            Kinds kinds,
            PageTexts texts,
            Sentences sentences,
            Clock clock) {
        this.drafts = drafts;
        this.waiting = new Waiting(drafts);
        this.papers = papers;
        this.register = register;
        this.notices =
                new Notices(
                        searches, register, upkeep, follower, accounts, changes, texts, sentences,
                        clock);
        this.accounts = accounts;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// A draft as the desk shows it.
    ///
    /// @param kind in the reader's language
    /// @param author his name
    /// @param days how long it has stood where it stands
    /// @param level `bad` or `warn` when that is long; else empty
    /// @param returned why it was sent back; empty when it was not
    record Paper(
            String id,
            String kind,
            String subject,
            String author,
            Step step,
            Instant since,
            Instant changedAt,
            long days,
            String level,
            String returned) {}

    /// The number that would come next in a series, or nothing when none would.
    record Next(String code, String name, String number, String obstacle) {}

    @GetMapping("/")
    @Does(open = Does.Open.SIGNED_IN)
    String page(Actor by, Language language, Model model) {
        boolean reads = may(by, Act.READ);
        List<DraftCard> open = reads ? drafts.list(null, null, by) : List.of();
        List<DraftCard> own =
                open.stream().filter(card -> card.author().equals(by.login())).toList();
        List<DraftCard> his = waiting.of(by);
        Map<String, String> names = new HashMap<>();
        model.addAttribute("styles", List.of("/assets/desk.css"));
        model.addAttribute("drafts", may(by, Act.DRAFT));
        model.addAttribute(
                "own",
                own.stream()
                        .limit(FEW)
                        .map(card -> paper(card, names, true, by, language))
                        .toList());
        model.addAttribute("ownCount", own.size());
        model.addAttribute(
                "waiting",
                his.stream()
                        .limit(MANY)
                        .map(card -> paper(card, names, false, by, language))
                        .toList());
        model.addAttribute("waitingCount", his.size());
        model.addAttribute("recent", reads ? recent(by) : List.<IssuedCard>of());
        model.addAttribute("reads", reads);
        model.addAttribute("next", may(by, Act.FORECAST) ? next(by) : List.<Next>of());
        model.addAttribute("forecasts", may(by, Act.FORECAST));
        model.addAttribute("news", notices.news(by));
        model.addAttribute("notices", notices.of(by, language));
        model.addAttribute("takes", takesSteps(by));
        return "desk/desk";
    }

    private Paper paper(
            DraftCard card, Map<String, String> names, boolean isOwn, Actor by, Language language) {
        long days = Duration.between(card.since(), clock.instant()).toDays();
        String level = days >= LATER ? "bad" : days >= LATE ? "warn" : "";
        return new Paper(
                card.id(),
                kinds.kind(card.kind()).map(form -> label(form, language)).orElse(card.kind()),
                card.subject(),
                names.computeIfAbsent(card.author(), accounts::name),
                card.step(),
                card.since(),
                card.changedAt(),
                days,
                level,
                isOwn && card.step() == Step.DRAFTING ? returned(card, by) : "");
    }

    /// Why a draft lies with its author again; empty when it never left him.
    private String returned(DraftCard card, Actor by) {
        List<StepTaken> steps = Refusal.orValue(drafts.steps(card.id(), by));
        return !steps.isEmpty() && steps.getLast().act() == Act.RETURN
                ? steps.getLast().reason()
                : "";
    }

    private List<IssuedCard> recent(Actor by) {
        return Refusal.orValue(papers.list(0, null, by)).stream().limit(FEW).toList();
    }

    private List<Next> next(Actor by) {
        int year = LocalDate.now(clock).getYear();
        return Refusal.orValue(register.series(by)).stream()
                .filter(Series::active)
                .filter(series -> !series.secret())
                .map(series -> {
                    var forecast = Refusal.orValue(register.forecast(series.code(), year, by));
                    boolean isShut = !forecast.obstacles().isEmpty();
                    return new Next(
                            series.code(),
                            series.name(),
                            isShut ? "" : forecast.next().toString(),
                            isShut ? "shut" : "");
                })
                .toList();
    }

    /// Whether drafts of others ever wait for him.
    private static boolean takesSteps(Actor by) {
        return may(by, Act.APPROVE_CONTENT)
                || may(by, Act.APPROVE_FORM)
                || may(by, Act.SIGN)
                || may(by, Act.ISSUE);
    }

    private static String label(Form form, Language language) {
        return language == Language.VI ? form.label() : form.labelEn();
    }

    private static boolean may(Actor by, Act act) {
        return Rights.may(by, act, null).isAllowed();
    }
}
