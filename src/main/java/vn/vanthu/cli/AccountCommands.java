package vn.vanthu.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import vn.vanthu.account.Account;
import vn.vanthu.account.Accounts;
import vn.vanthu.account.Act;
import vn.vanthu.account.Actor;
import vn.vanthu.account.NewAccount;
import vn.vanthu.account.RightChange;
import vn.vanthu.account.RightChanges;
import vn.vanthu.account.Role;

/// `vanthu account`: who may sign in, in which roles, and the changes of rights that await
/// confirmation.
@Command(name = "account")
final class AccountCommands extends CommandGroup {

    AccountCommands(Voice voice, Entrance entrance) {
        super(voice, entrance);
    }

    @Command(name = "list")
    int list(
            @Mixin Acting acting, @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                Act.MANAGE_ACCOUNTS,
                (house, _) -> {
                    Listing listing =
                            new Listing(
                                    voice,
                                    "login",
                                    "name",
                                    "roles",
                                    "unit",
                                    "reach",
                                    "active",
                                    "reviewed");
                    for (Account account : house.room(Accounts.class).all()) {
                        listing.row(
                                account.login(),
                                account.name(),
                                words(account.roles()),
                                account.unit(),
                                account.reach(),
                                account.active(),
                                account.reviewed());
                    }
                    listing.tell(json);
                    return Exit.DONE;
                });
    }

    private static List<String> words(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(AccountCommands::word).toList();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Command(name = "add")
    int add(
            @Mixin Acting acting,
            @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login,
            @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "name")
                    String name,
            @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "unit")
                    @Nullable String unit,
            @Option(names = "--person", paramLabel = "CODE", descriptionKey = "person")
                    @Nullable String person,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            split = ",",
                            converter = RoleConverter.class,
                            hideParamSyntax = true,
                            descriptionKey = "role")
                    @Nullable Set<Role> roles) {
        return entrance.as(
                acting,
                Act.MANAGE_ACCOUNTS,
                (house, by) -> {
                    String password = entrance.newPassword(login);
                    if (password == null) {
                        return Exit.TO_MEND;
                    }
                    NewAccount wanted =
                            new NewAccount(
                                    login,
                                    name,
                                    person,
                                    unit,
                                    roles == null ? Set.of() : roles,
                                    password);
                    return voice.done(
                            house.room(Accounts.class).make(wanted, by.login()),
                            voice.say("account.made", login));
                });
    }

    @Command(name = "role")
    int role(
            @Mixin Acting acting,
            @Parameters(index = "0", paramLabel = "LOGIN", descriptionKey = "login") String login,
            @Parameters(
                            index = "1..*",
                            arity = "0..*",
                            paramLabel = "ROLE",
                            split = ",",
                            converter = RoleConverter.class,
                            hideParamSyntax = true,
                            descriptionKey = "roles")
                    @Nullable Set<Role> roles) {
        Set<Role> wanted = roles == null ? Set.of() : roles;
        return entrance.as(
                acting,
                Act.MANAGE_ACCOUNTS,
                (house, by) ->
                        voice.done(
                                house.room(Accounts.class).setRoles(login, wanted, by.login()),
                                voice.say(
                                        "account.roles", login, String.join(" ", words(wanted)))));
    }

    @Command(name = "password")
    int password(
            @Mixin Acting acting,
            @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login) {
        return entrance.as(
                acting,
                (house, by) -> {
                    boolean own = by.login().equals(login);
                    // Whoever holds a token must not get from it to the password.
                    if (!entrance.may(by, own ? Act.MANAGE_TOKENS : Act.MANAGE_ACCOUNTS)) {
                        return Exit.TO_MEND;
                    }
                    return setPassword(house.room(Accounts.class), login, own, by);
                });
    }

    private int setPassword(Accounts accounts, String login, boolean own, Actor by) {
        Prompt prompt = entrance.around().prompt();
        String old =
                own && prompt.canAsk() ? prompt.askSecretly(voice.say("ask.old-password")) : "";
        String password = entrance.newPassword(login);
        if (password == null) {
            return Exit.TO_MEND;
        }
        return voice.done(
                own
                        ? accounts.changePassword(login, old, password)
                        : accounts.setPassword(login, password, by.login()),
                voice.say("account.password", login));
    }

    @Command(name = "disable")
    int disable(
            @Mixin Acting acting,
            @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login) {
        return activate(acting, login, false, "account.disabled");
    }

    @Command(name = "enable")
    int enable(
            @Mixin Acting acting,
            @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String login) {
        return activate(acting, login, true, "account.enabled");
    }

    private int activate(Acting acting, String login, boolean active, String done) {
        return entrance.as(
                acting,
                Act.MANAGE_ACCOUNTS,
                (house, by) ->
                        voice.done(
                                house.room(Accounts.class).setActive(login, active, by.login()),
                                voice.say(done, login)));
    }

    @Command(name = "changes")
    int changes(
            @Mixin Acting acting,
            @Option(names = "--confirm", paramLabel = "ID", descriptionKey = "confirm")
                    @Nullable String confirm,
            @Option(names = "--json", descriptionKey = "json") boolean json) {
        return entrance.as(
                acting,
                Act.CONFIRM_RIGHTS,
                (house, by) -> {
                    RightChanges changes = house.room(RightChanges.class);
                    if (confirm != null) {
                        return voice.done(
                                changes.confirm(confirm, by.login()),
                                voice.say("account.confirmed", confirm));
                    }
                    Listing listing =
                            new Listing(
                                    voice, "id", "at", "by", "login", "what", "on", "before",
                                    "after");
                    for (RightChange change : changes.openChanges()) {
                        listing.row(
                                change.id(),
                                change.at(),
                                change.by(),
                                change.login(),
                                change.what(),
                                change.subject(),
                                change.before(),
                                change.after());
                    }
                    listing.tell(json);
                    return Exit.DONE;
                });
    }

    /// Reads `head-of-unit`.
    static final class RoleConverter implements ITypeConverter<Role> {
        @Override
        public Role convert(String typed) {
            for (Role role : Role.values()) {
                if (word(role).equals(typed.strip())) {
                    return role;
                }
            }
            throw new TypeConversionException(typed);
        }
    }
}
