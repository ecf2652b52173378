package vn.vanthu.web.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.PaperGrants;
import vn.vanthu.account.Rights;
import vn.vanthu.archive.Archive;
import vn.vanthu.archive.ArchiveDamaged;
import vn.vanthu.archive.Holding;
import vn.vanthu.archive.Metadata;
import vn.vanthu.archive.MetadataJson;
import vn.vanthu.archive.ObjectId;
import vn.vanthu.audit.AuditEntry;
import vn.vanthu.audit.AuditTrail;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.json.Reading;
import vn.vanthu.door.Does;
import vn.vanthu.door.Refusal;
import vn.vanthu.legacy.cite.Finding;
import vn.vanthu.message.Language;
import vn.vanthu.search.Field;
import vn.vanthu.search.Hit;
import vn.vanthu.search.Search;
import vn.vanthu.search.SearchRequest;
import vn.vanthu.web.Sentences;
import vn.vanthu.web.WebDoor;
import vn.vanthu.workflow.Citing;
import vn.vanthu.workflow.IssuedCard;
import vn.vanthu.workflow.Papers;
import vn.vanthu.workflow.Tie;

/// Shows an issued paper, a tab at a time.
@WebDoor
final class PaperPage {

    private static final List<String> TABS =
            List.of("pages", "reading", "files", "facts", "ties", "versions", "history", "rights");
    private static final int ALIKE = 8;
    private static final int CITING = 50;
    private static final int LINES = 1_000;

    private final Papers papers;
    private final Opening opening;
    private final PaperGrants grants;
    private final Search search;
    private final Archive archive;
    private final AuditTrail trail;
    private final Citing citing;
    private final Sentences sentences;
    private final Clock clock;

    PaperPage(
            Papers papers,
            PaperGrants grants,
            Accounts accounts,
            Search search,
            Archive archive,
            AuditTrail trail,
            Citing citing,
            Sentences sentences,
            Clock clock) {
        this.papers = papers;
        this.grants = grants;
        this.opening = new Opening(papers, grants, accounts, sentences);
        this.search = search;
        this.archive = archive;
        this.trail = trail;
        this.citing = citing;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// The other paper of a tie, as far as the reader may know it.
    ///
    /// @param way `out` when this paper acts, `in` when it suffers
    record Tied(
            String way,
            String relation,
            @Nullable IssuedCard other,
            Instant at,
            String by,
            String reason) {}

    /// A file of the newest version.
    ///
    /// @param key of the words for what it is
    record Kept(String name, String key) {}

    /// A version of the archive with its files.
    ///
    /// @param files names with SHA-512
    /// @param broken files whose bytes are no longer those that were kept; null before a check
    record Version(
            Papers.Kept kept,
            Instant at,
            String by,
            Map<String, String> files,
            @Nullable List<String> broken) {}

    /// A line of the trail in the words of the office.
    ///
    /// @param key of the words for the act
    record Line(Instant at, String by, String act, String key, Map<String, String> detail) {}

    /// @param verify whether the digests of every version are to be reckoned now
    /// @param reads whether the history shows who read the paper, too
    @GetMapping("/papers/{id}")
    @Does(act = Act.READ)
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "pages") String tab,
            @RequestParam(defaultValue = "false") boolean verify,
            @RequestParam(defaultValue = "false") boolean reads,
            @RequestParam(defaultValue = "") String did,
            Actor by,
            Language language,
            Model model) {
        String open = TABS.contains(tab) ? tab : TABS.getFirst();
        Papers.Opened opened = opening.fill(id, open, by, language, model);
        IssuedCard card = opened.card();
        model.addAttribute("did", did.matches("[A-Z_]{1,20}") ? did : "");
        model.addAttribute("today", LocalDate.now(clock));
        switch (open) {
            case "files" -> model.addAttribute("files", files(opened));
            case "facts" -> model.addAttribute("facts", facts(card, by).orElse(null));
            case "ties" -> {
                model.addAttribute("ties", ties(opened, by));
                model.addAttribute("alike", alike(card, by));
                cited(card, by, language, model);
            }
            case "versions" -> {
                model.addAttribute("versions", versions(opened, verify));
                model.addAttribute("checked", verify ? clock.instant() : null);
            }
            case "history" -> {
                model.addAttribute("lines", lines(card, reads, by));
                model.addAttribute("reads", reads);
            }
            case "rights" -> {
                if (Rights.may(by, Act.GRANT, opening.rights(card, by))
                        instanceof Decision.Refused(var why)) {
                    throw new Refusal(why);
                }
                model.addAttribute("named", grants.of(id));
                model.addAttribute("people", opening.people());
            }
            default -> {
                // Pages and reading version are fetched by the page itself.
            }
        }
        return "paper/paper";
    }

    private static List<Kept> files(Papers.Opened opened) {
        return new TreeMap<>(opened.versions().getLast().files())
                .keySet().stream().map(name -> new Kept(name, "paper.file." + kind(name))).toList();
    }

    private static String kind(String name) {
        if (name.endsWith(".signed.pdf")) {
            return "signed";
        }
        int dot = name.lastIndexOf('.');
        return name.endsWith(".json") ? name.substring(0, dot) : name.substring(dot + 1);
    }

    private Optional<Metadata> facts(IssuedCard card, Actor by) {
        byte[] json = Refusal.orValue(papers.file(card.paper(), 0, Metadata.FILE, by));
        return MetadataJson.read(json) instanceof Reading.Read<Metadata>(var read, _)
                ? Optional.of(read)
                : Optional.empty();
    }

    private List<Tied> ties(Papers.Opened opened, Actor by) {
        String id = opened.card().paper();
        List<Tied> ties = new ArrayList<>();
        for (Tie tie : opened.ties()) {
            boolean acts = tie.source().equals(id);
            boolean alone = acts && tie.target().equals(id);
            String other = acts ? tie.target() : tie.source();
            IssuedCard card =
                    !alone
                                    && papers.find(other, by)
                                            instanceof Outcome.Done<IssuedCard>(var found, _)
                            ? found
                            : null;
            ties.add(
                    new Tied(
                            alone ? "self" : acts ? "out" : "in",
                            tie.relation().name(),
                            card,
                            tie.at(),
                            opening.name(tie.by()),
                            tie.reason()));
        }
        return ties;
    }

    /// What it cites and what cites it, as far as the reader may know of it.
    private void cited(IssuedCard card, Actor by, Language language, Model model) {
        Citing.Told told =
                citing.of(card.paper(), by) instanceof Outcome.Done<Citing.Told>(var found, _)
                        ? found
                        : new Citing.Told(List.of(), List.of());
        model.addAttribute("cites", told.cites());
        model.addAttribute(
                "citeFaults",
                sentences.of(told.findings().stream().map(Finding::problem).toList(), language));
        SearchRequest wanted =
                SearchRequest.of("")
                        .with(Field.CITES, card.label())
                        .sorted(SearchRequest.Sort.NEWEST)
                        .page(0, CITING);
        model.addAttribute(
                "citedBy",
                search.find(wanted, by)
                                instanceof Outcome.Done<vn.vanthu.search.Results>(var hits, _)
                        ? hits.hits().stream()
                                .filter(hit -> !hit.paper().equals(card.paper()))
                                .toList()
                        : List.of());
    }

    private List<Hit> alike(IssuedCard card, Actor by) {
        return search.similar(card.paper(), ALIKE, by)
                        instanceof Outcome.Done<vn.vanthu.search.Results>(var found, _)
                ? found.hits()
                : List.of();
    }

    private List<Version> versions(Papers.Opened opened, boolean verify) {
        Optional<Holding> holding =
                verify ? archive.find(new ObjectId(opened.card().object())) : Optional.empty();
        List<Version> versions = new ArrayList<>();
        for (Papers.Kept kept : opened.versions().reversed()) {
            versions.add(
                    new Version(
                            kept,
                            Instant.parse(kept.at()),
                            opening.name(kept.by()),
                            new TreeMap<>(kept.files()),
                            verify ? broken(holding, kept) : null));
        }
        return versions;
    }

    /// Reckons every digest of a version anew.
    private static List<String> broken(Optional<Holding> holding, Papers.Kept kept) {
        List<String> broken = new ArrayList<>();
        for (String name : new TreeMap<>(kept.files()).keySet()) {
            try {
                if (holding.isEmpty() || holding.get().file(kept.version(), name).length == 0) {
                    broken.add(name);
                }
            } catch (ArchiveDamaged | IllegalArgumentException | java.io.UncheckedIOException _) {
                broken.add(name);
            }
        }
        return broken;
    }

    private List<Line> lines(IssuedCard card, boolean reads, Actor by) {
        if (Rights.may(by, Act.READ_HISTORY, opening.rights(card, by))
                instanceof Decision.Refused(var why)) {
            throw new Refusal(why);
        }
        List<AuditEntry> all =
                trail.page(AuditTrail.Wanted.about(card.paper()), Long.MAX_VALUE, LINES);
        return all.stream()
                .filter(entry -> reads || !entry.act().equals(Act.READ.code()))
                .map(entry ->
                        new Line(
                                entry.at(),
                                opening.name(entry.by()),
                                entry.act(),
                                "paper.act." + entry.act(),
                                entry.detail()))
                .toList();
    }
}
