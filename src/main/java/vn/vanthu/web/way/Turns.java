package vn.vanthu.web.way;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.PaperRights;
import vn.vanthu.account.Rights;
import vn.vanthu.account.Role;
import vn.vanthu.door.Refusal;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Drafts;
import vn.vanthu.workflow.Step;
import vn.vanthu.workflow.StepTaken;

/// Finds out where a draft stands and which buttons its reader gets.
final class Turns {

    private static final List<Step> WAY =
            List.of(
                    Step.DRAFTING,
                    Step.CONTENT_APPROVAL,
                    Step.FORM_APPROVAL,
                    Step.SIGNING,
                    Step.NUMBERING);

    private final Drafts drafts;
    private final PaperGrants grants;
    private final Accounts accounts;

    Turns(Drafts drafts, PaperGrants grants, Accounts accounts) {
        this.drafts = drafts;
        this.grants = grants;
        this.accounts = accounts;
    }

    Turn of(DraftCard card, Actor by) {
        List<StepTaken> steps = Refusal.orValue(drafts.steps(card.id(), by));
        return new Turn(card, stages(card, steps), whose(card), acts(card, by), back(card, steps));
    }

    /// As a person reads it.
    String name(String login) {
        return accounts.name(login);
    }

    private List<Turn.Stage> stages(DraftCard card, List<StepTaken> steps) {
        Map<Step, StepTaken> led = new EnumMap<>(Step.class);
        for (StepTaken step : steps) {
            if (step.act() == Act.RETURN) {
                led.clear();
            } else if (step.act() != Act.DRAFT) {
                led.put(step.from(), step);
            }
        }
        List<Turn.Stage> stages = new ArrayList<>();
        for (Step step : WAY) {
            StepTaken on = led.get(step);
            boolean over = card.step() == Step.ISSUED || step.compareTo(card.step()) < 0;
            String state = step == card.step() ? "now" : over ? "past" : "ahead";
            boolean told = on != null && state.equals("past") && on.act() != Act.DISCARD;
            stages.add(
                    new Turn.Stage(
                            step.name(),
                            card.step() == Step.ABANDONED ? "ahead" : state,
                            told && on != null ? name(on.by()) : "",
                            told && on != null ? on.at() : null));
        }
        return stages;
    }

    private Turn.@Nullable Back back(DraftCard card, List<StepTaken> steps) {
        StepTaken last = steps.isEmpty() ? null : steps.getLast();
        if (last == null || (last.act() != Act.RETURN && last.act() != Act.DISCARD)) {
            return null;
        }
        boolean counts = card.step() == Step.DRAFTING || card.step() == Step.ABANDONED;
        return counts ? new Turn.Back(name(last.by()), last.at(), last.reason()) : null;
    }

    private String whose(DraftCard card) {
        return switch (card.step()) {
            case DRAFTING -> name(card.author());
            case CONTENT_APPROVAL -> names(Role.HEAD_OF_UNIT, card.unit());
            case FORM_APPROVAL, NUMBERING -> names(Role.REGISTRY, null);
            case SIGNING -> card.signer();
            case ISSUED, ABANDONED -> "";
        };
    }

    private String names(Role role, @Nullable String unit) {
        return accounts.holding(role, unit).stream()
                .map(Account::name)
                .collect(Collectors.joining(", "));
    }

    private Set<String> acts(DraftCard card, Actor by) {
        List<Act> thinkable =
                switch (card.step()) {
                    case DRAFTING -> List.of(Act.SUBMIT, Act.DISCARD);
                    case CONTENT_APPROVAL -> List.of(Act.APPROVE_CONTENT);
                    case FORM_APPROVAL -> List.of(Act.APPROVE_FORM);
                    case SIGNING -> List.of(Act.SIGN);
                    case NUMBERING -> List.of(Act.ISSUE);
                    case ISSUED, ABANDONED -> List.of();
                };
        PaperRights rights = rights(card, by);
        Set<String> open = new HashSet<>();
        for (Act act : thinkable) {
            if (Rights.may(by, act, rights).isAllowed()) {
                open.add(act.name());
            }
        }
        // Whoever's turn it is may send it back.
        boolean his = card.step() != Step.DRAFTING && !open.isEmpty();
        if (his && Rights.may(by, Act.RETURN, rights).isAllowed()) {
            open.add(Act.RETURN.name());
        }
        boolean writes =
                card.step() == Step.DRAFTING && Rights.may(by, Act.EDIT, rights).isAllowed();
        if (writes || open.contains("APPROVE_CONTENT") || open.contains("APPROVE_FORM")) {
            open.add(Act.EDIT.name());
        }
        return open;
    }

    private PaperRights rights(DraftCard card, Actor by) {
        PaperGrants.Named named = grants.of(card.id());
        boolean his = card.step() == Step.SIGNING && card.signer().equals(by.name());
        return new PaperRights(
                card.author(),
                card.unit(),
                named.readers(),
                named.editors(),
                his ? Set.of(by.login()) : Set.of());
    }
}
