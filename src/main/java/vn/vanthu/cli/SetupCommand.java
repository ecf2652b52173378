package vn.vanthu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanthu.account.FirstStart;
import vn.vanthu.document.Problem;

/// `vanthu setup`: makes the first administrator at a terminal, for machines without a browser.
///
/// Whoever pastes no link gets in all the same: he may write to the folder, so he could start the
/// service and read the link it prints.
@Command(name = "setup")
final class SetupCommand implements Callable<Integer> {

    private final Voice voice;
    private final Entrance entrance;

    @Mixin private final DataFolder data = new DataFolder();

    SetupCommand(Voice voice, Entrance entrance) {
        this.voice = voice;
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        if (!entrance.around().prompt().canAsk()) {
            return voice.refused(List.of(Problem.must("ACTING.no-terminal", "")));
        }
        return entrance.asNobody(data, this::setUp);
    }

    private int setUp(House house) {
        FirstStart first = house.room(FirstStart.class);
        if (!first.isOpen()) {
            return voice.refused(List.of(Problem.must("SETUP.done", "")));
        }
        Prompt prompt = entrance.around().prompt();
        String typed = prompt.ask(voice.say("ask.link")).strip();
        String link = typed.isEmpty() ? first.link("").orElse("") : typed;
        String login = prompt.ask(voice.say("ask.login")).strip();
        String name = prompt.ask(voice.say("ask.name")).strip();
        String password = entrance.newPassword(login);
        if (password == null) {
            return Exit.TO_MEND;
        }
        String token = link.substring(link.lastIndexOf('/') + 1);
        return voice.done(
                first.complete(token, login, name, password), voice.say("setup.made", login));
    }
}
