package vn.vanthu.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.account.Actor;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.workflow.Approval;
import vn.vanthu.workflow.DraftCard;
import vn.vanthu.workflow.Issuing;

/// The part of `vanthu draft` that passes a draft on, from hand to hand until it is issued.
///
/// Its methods are public because only such ones are found in a class above.
abstract class StepCommands extends CommandGroup {

    StepCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    /// One step of [Approval].
    private interface Passing {
        Outcome<DraftCard> pass(Approval approval, String id, int seen, Actor by);
    }

    @Command(name = "submit")
    public int submit(
            @Mixin Acting acting,
            @Mixin Seen seen,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id) {
        return pass(acting, seen, id, Approval::submit);
    }

    @Command(name = "approve-content")
    public int approveContent(
            @Mixin Acting acting,
            @Mixin Seen seen,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id) {
        return pass(acting, seen, id, Approval::approveContent);
    }

    @Command(name = "approve-form")
    public int approveForm(
            @Mixin Acting acting,
            @Mixin Seen seen,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id) {
        return pass(acting, seen, id, Approval::approveForm);
    }

    @Command(name = "sign")
    public int sign(
            @Mixin Acting acting,
            @Mixin Seen seen,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id) {
        return pass(acting, seen, id, Approval::sign);
    }

    private int pass(Acting acting, Seen seen, String id, Passing passing) {
        return entrance.as(
                acting,
                (house, by) ->
                        moved(passing.pass(house.room(Approval.class), id, seen.version(), by)));
    }

    @Command(name = "return")
    public int sendBack(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            descriptionKey = "reason")
                    String reason) {
        return entrance.as(
                acting, (house, by) -> moved(house.room(Approval.class).sendBack(id, reason, by)));
    }

    @Command(name = "abandon")
    public int abandon(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            descriptionKey = "reason")
                    String reason) {
        return entrance.as(
                acting, (house, by) -> moved(house.room(Approval.class).abandon(id, reason, by)));
    }

    private int moved(Outcome<DraftCard> outcome) {
        return voice.outcome(
                outcome,
                card ->
                        voice.tell(
                                voice.say(
                                        "draft.moved",
                                        card.id(),
                                        DraftCommands.word(card.step()))));
    }

    @Command(name = "issue")
    public int issue(
            @Mixin Acting acting,
            @Mixin Seen seen,
            @Parameters(paramLabel = "ID", descriptionKey = "draft-id") String id,
            @Option(names = "--date", paramLabel = "DAY", descriptionKey = "date")
                    @Nullable LocalDate date,
            @Option(
                            names = "--number",
                            paramLabel = "N",
                            converter = NumberConverter.class,
                            descriptionKey = "reserved")
                    @Nullable PaperNumber number) {
        return entrance.as(
                acting,
                (house, by) ->
                        voice.outcome(
                                house.room(Issuing.class)
                                        .issue(id, seen.version(), date, number, by),
                                card ->
                                        voice.tell(
                                                voice.say(
                                                        "paper.issued",
                                                        card.label(),
                                                        card.issued(),
                                                        card.paper()))));
    }
}
