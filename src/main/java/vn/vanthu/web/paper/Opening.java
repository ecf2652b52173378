package vn.vanthu.web.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.PaperRights;
import vn.vanthu.account.Rights;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;
import vn.vanthu.door.Refusal;
import vn.vanthu.message.Language;
import vn.vanthu.web.Sentences;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Standing;

/// Opens a paper for its page: the head that all its tabs share, and the acts open to the reader.
final class Opening {

    private static final EnumSet<Act> LATER =
            EnumSet.of(
                    Act.CORRECT,
                    Act.REPLACE,
                    Act.RECALL,
                    Act.COPY,
                    Act.DISPATCH,
                    Act.FILE_SIGNED,
                    Act.GRANT,
                    Act.DRAFT,
                    Act.READ_HISTORY);

    private final Papers papers;
    private final PaperGrants grants;
    private final Accounts accounts;
    private final Sentences sentences;

    Opening(Papers papers, PaperGrants grants, Accounts accounts, Sentences sentences) {
        this.papers = papers;
        this.grants = grants;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    /// @param tab the tab that stands open
    Papers.Opened fill(String id, String tab, Actor by, Language language, Model model) {
        List<Problem> notes = new ArrayList<>();
        Outcome<Papers.Opened> outcome = papers.open(id, by);
        notes.addAll(outcome.problems());
        Papers.Opened opened = Refusal.orValue(outcome);
        IssuedCard card = opened.card();
        Set<String> names = opened.versions().getLast().files().keySet();
        model.addAttribute("card", card);
        model.addAttribute("tab", tab);
        model.addAttribute("notes", sentences.of(notes, language));
        model.addAttribute("acts", acts(card, by));
        model.addAttribute("authorName", name(card.author()));
        model.addAttribute("pdf", pdf(names));
        model.addAttribute("hasWords", names.contains("paper.json"));
        model.addAttribute("stem", FileName.of(card));
        model.addAttribute("styles", List.of("/assets/paper.css", "/assets/preview.css"));
        return opened;
    }

    String name(String login) {
        return accounts.name(login);
    }

    /// Those who may be named on a paper.
    List<Account> people() {
        return accounts.all().stream().filter(Account::active).toList();
    }

    /// The PDF that counts: the signed one when there is one.
    static String pdf(Set<String> names) {
        return names.stream()
                .filter(name -> name.endsWith(".signed.pdf"))
                .findFirst()
                .or(() -> names.stream().filter(name -> name.endsWith(".pdf")).findFirst())
                .orElse("");
    }

    /// What the rights of the paper say of its reader.
    PaperRights rights(IssuedCard card, Actor by) {
        PaperGrants.Named named = grants.of(card.paper());
        return new PaperRights(
                card.author(),
                card.unit(),
                named.readers(),
                named.editors(),
                card.signer().equals(by.name()) ? Set.of(by.login()) : Set.of());
    }

    private Set<String> acts(IssuedCard card, Actor by) {
        PaperRights rights = rights(card, by);
        boolean frozen = card.standing() == Standing.RECALLED;
        Set<String> open = new HashSet<>();
        for (Act act : LATER) {
            boolean suits =
                    switch (act) {
                        case DRAFT, GRANT, READ_HISTORY, DISPATCH -> true;
                        default -> !frozen;
                    };
            PaperRights asked = act == Act.DRAFT ? null : rights;
            if (suits && Rights.may(by, act, asked).isAllowed()) {
                open.add(act.name());
            }
        }
        return open;
    }
}
