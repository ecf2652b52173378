package vn.vanthu.cli;

import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.Rights;
import vn.vanthu.account.Token;
import vn.vanthu.account.Tokens;
import vn.vanthu.document.Problem;

/// `vanthu token`: tokens by which programs act for their owner.
@Command(name = "token")
final class TokenCommands extends CommandGroup {

    TokenCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "make")
    int make(
            @Mixin Acting acting,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            required = true,
                            descriptionKey = "token-name")
                    String name,
            @Option(
                            names = "--until",
                            paramLabel = "DAY",
                            required = true,
                            descriptionKey = "token-until")
                    LocalDate until,
            @Option(names = "--read-only", descriptionKey = "read-only") boolean readOnly) {
        return entrance.as(
                acting,
                Act.MANAGE_TOKENS,
                (house, by) ->
                        switch (house.room(Tokens.class).make(by.login(), name, readOnly, until)) {
                            case Tokens.Outcome.Made(var token, var secret) -> {
                                // Alone on the result stream, for a script to take.
                                voice.tell(secret);
                                voice.complain(voice.say("token.made", token.id(), until));
                                yield Exit.DONE;
                            }
                            case Tokens.Outcome.Refused(var problems) -> voice.refused(problems);
                        });
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting, @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                (house, by) -> {
                    Listing listing =
                            new Listing(
                                    voice,
                                    "id",
                                    "name",
                                    "read-only",
                                    "expires",
                                    "last-used",
                                    "revoked");
                    for (Token token : house.room(Tokens.class).of(by.login())) {
                        listing.row(
                                token.id(),
                                token.name(),
                                token.readOnly(),
                                token.expires(),
                                token.lastUsed(),
                                token.revokedAt());
                    }
                    listing.tell(json);
                    return Exit.DONE;
                });
    }

    @Command(name = "revoke")
    int revoke(
            @Mixin Acting acting,
            @Parameters(paramLabel = "ID", descriptionKey = "token-id") String id) {
        return entrance.as(
                acting,
                Act.MANAGE_TOKENS,
                (house, by) -> {
                    Tokens tokens = house.room(Tokens.class);
                    return isHis(tokens, id, by)
                            ? voice.done(
                                    tokens.revoke(id, by.login()), voice.say("token.revoked", id))
                            : voice.refused(List.of(Problem.must("TOKEN.unknown", "id", id)));
                });
    }

    /// His own, or any for one who manages accounts; of others' tokens nobody else learns.
    private static boolean isHis(Tokens tokens, String id, Actor by) {
        return tokens.of(by.login()).stream().anyMatch(token -> token.id().equals(id))
                || Rights.may(by, Act.MANAGE_ACCOUNTS, null) instanceof Decision.Allowed;
    }
}
