package vn.vanthu.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.Decision;
import vn.vanthu.account.FirstStart;
import vn.vanthu.account.Rights;
import vn.vanthu.account.SignIn;
import vn.vanthu.account.Tokens;
import vn.vanthu.document.Problem;

/// Lets a command into the house: opens the data folder, and asks who it is that acts.
///
/// A person signs in with `--as LOGIN` and types the password, which never stands on a command
/// line, where every user of the machine could read it. A program carries a token in
/// `VANTHU_TOKEN`.
final class Entrance {

    /// The name under which the owner of the folder acts while there is no account to ask.
    static final String OWNER = "vanthu";

    // Attempts at this machine's terminals are counted together.
    private static final String SOURCE = "terminal";

    private final Voice voice;
    private final Surroundings around;

    Entrance(Voice voice, Surroundings around) {
        this.voice = voice;
        this.around = around;
    }

    /// What a command does once it is in.
    interface Visit {
        /// Does it, and returns the exit code.
        int to(House house, Actor by);
    }

    /// What a command does in a house that asks nobody.
    interface Look {
        int at(House house);
    }

    Surroundings around() {
        return around;
    }

    /// Opens a folder that is in use, as somebody.
    int as(Acting acting, Visit visit) {
        if (!isInhabited(acting)) {
            return Exit.TO_MEND;
        }
        Problem missing = missing(acting);
        if (missing != null) {
            voice.problem(missing);
            return Exit.USAGE;
        }
        String password = password(acting);
        try (House house = open(acting)) {
            return signedIn(house, acting.login(), password, visit);
        }
    }

    /// The same for an act that concerns no one paper, when he has the right to it.
    int as(Acting acting, Act act, Visit visit) {
        return as(acting, (house, by) -> may(by, act) ? visit.to(house, by) : Exit.TO_MEND);
    }

    /// Opens a folder, made when it is new. While it has no administrator there is nobody to ask:
    /// then whoever may write to the folder acts, for he could replace all of it anyway.
    int asOwner(Acting acting, Act act, Visit visit) {
        try (House house = open(acting)) {
            if (house.room(FirstStart.class).isOpen()) {
                return visit.to(house, new Actor(OWNER, OWNER, allRoles(), null, null, false));
            }
            Problem missing = missing(acting);
            if (missing != null) {
                voice.problem(missing);
                return Exit.USAGE;
            }
            return signedIn(
                    house,
                    acting.login(),
                    password(acting),
                    (entered, by) -> may(by, act) ? visit.to(entered, by) : Exit.TO_MEND);
        }
    }

    /// Opens a folder, made when it is new, for what needs no right.
    int asNobody(DataFolder data, Look look) {
        try (House house = open(data)) {
            return look.at(house);
        }
    }

    /// Whether he has the right; says why not.
    boolean may(Actor by, Act act) {
        return switch (Rights.may(by, act, null)) {
            case Decision.Allowed _ -> true;
            case Decision.Refused(var why) -> {
                voice.problem(why);
                yield false;
            }
        };
    }

    /// Whether there is data in the folder; says so when there is none.
    boolean isInhabited(DataFolder data) {
        Path folder = around.data(data.folder());
        if (!House.isInhabited(folder)) {
            voice.problem(Problem.must("DATA.empty", "", folder));
            return false;
        }
        return true;
    }

    private House open(DataFolder data) {
        return around.houses().open(around.data(data.folder()));
    }

    private static java.util.Set<vn.vanthu.account.Role> allRoles() {
        return java.util.EnumSet.allOf(vn.vanthu.account.Role.class);
    }

    private @Nullable Problem missing(Acting acting) {
        if (acting.login() != null) {
            return around.prompt().canAsk() ? null : Problem.must("ACTING.no-terminal", "");
        }
        return around.token().isEmpty() ? Problem.must("ACTING.nobody", "") : null;
    }

    private String password(Acting acting) {
        String login = acting.login();
        return login == null ? "" : around.prompt().askSecretly(voice.say("ask.password", login));
    }

    private int signedIn(House house, @Nullable String login, String password, Visit visit) {
        if (login == null) {
            Optional<Actor> actor = house.room(Tokens.class).actor(around.token());
            return actor.isPresent()
                    ? visit.to(house, actor.get())
                    : refused(Problem.must("ACTING.token", ""));
        }
        return switch (house.room(SignIn.class).signIn(login, password, SOURCE)) {
            case SignIn.Outcome.In(var actor) -> visit.to(house, actor);
            case SignIn.Outcome.Refused(var why) -> refused(why);
        };
    }

    /// A new password, typed twice; null when the two differ, which is told.
    @Nullable String newPassword(String login) {
        if (!around.prompt().canAsk()) {
            voice.problem(Problem.must("ACTING.no-terminal", ""));
            return null;
        }
        String first = around.prompt().askSecretly(voice.say("ask.new-password", login));
        String second = around.prompt().askSecretly(voice.say("ask.again"));
        if (!first.equals(second)) {
            voice.problem(Problem.must("ACTING.differ", ""));
            return null;
        }
        return first;
    }

    private int refused(Problem why) {
        voice.problem(why);
        return Exit.TO_MEND;
    }
}
