package vn.vanthu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// Adds the commands that work on the data folder.
///
/// Apart from the others because making so many takes time that whoever renders one paper should
/// not wait for.
final class DataCommands {

    private DataCommands() {}

    static void addTo(CommandLine line, Voice voice, Surroundings around) {
        Entrance entrance = new Entrance(voice, around);
        line.addSubcommand(new ServeCommand(voice, around))
                .addSubcommand(new SetupCommand(voice, entrance))
                .addSubcommand(new OfficeCommands(voice, entrance))
                .addSubcommand("account", account(voice, entrance))
                .addSubcommand(new TokenCommands(voice, entrance))
                .addSubcommand("draft", draft(voice, entrance))
                .addSubcommand("paper", paper(voice, entrance))
                .addSubcommand(new ImportCommand(voice, entrance))
                .addSubcommand(new SearchCommand(voice, entrance))
                .addSubcommand("saved", saved(voice, entrance))
                .addSubcommand(new SeriesCommands(voice, entrance))
                .addSubcommand("register", register(voice, entrance))
                .addSubcommand(new VerifyCommand(voice, around))
                .addSubcommand(new BackupCommand(voice, entrance))
                .addSubcommand(new RestoreCommand(voice))
                .addSubcommand(new RebuildCommand(voice, entrance))
                .addSubcommand(new ReindexCommand(voice, entrance))
                .addSubcommand(new StatsCommand(voice, entrance))
                .addSubcommand(new JournalCommand(voice, entrance))
                .addSubcommand(new AuditCommand(voice, entrance));
    }

    private static CommandLine account(Voice voice, Entrance entrance) {
        return inOrder(
                new AccountCommands(voice, entrance),
                List.of("list", "add", "role", "password", "disable", "enable", "changes"));
    }

    /// In the order of a paper's way (NĐ 30, Đ.10–15).
    private static CommandLine draft(Voice voice, Entrance entrance) {
        return inOrder(
                new DraftCommands(voice, entrance),
                List.of(
                        "new",
                        "list",
                        "show",
                        "form",
                        "save",
                        "compare",
                        "take-over",
                        "submit",
                        "approve-content",
                        "approve-form",
                        "return",
                        "sign",
                        "issue",
                        "abandon"));
    }

    private static CommandLine paper(Voice voice, Entrance entrance) {
        return inOrder(
                new PaperCommands(voice, entrance),
                List.of("list", "show", "file", "file-signed", "recall", "copy"));
    }

    private static CommandLine saved(Voice voice, Entrance entrance) {
        return inOrder(
                new SavedCommands(voice, entrance),
                List.of("list", "save", "change", "remove", "alerts"));
    }

    private static CommandLine register(Voice voice, Entrance entrance) {
        return inOrder(
                new RegisterCommands(voice, entrance),
                List.of(
                        "list",
                        "forecast",
                        "reserve",
                        "void",
                        "dispatch",
                        "book",
                        "gaps",
                        "close"));
    }

    /// A group with its commands as a reader looks for them; left to itself picocli orders them by
    /// the names of methods.
    private static CommandLine inOrder(CommandGroup group, List<String> names) {
        CommandLine line = new CommandLine(group);
        Map<String, CommandLine> all = new LinkedHashMap<>(line.getSubcommands());
        all.keySet().forEach(name -> line.getCommandSpec().removeSubcommand(name));
        for (String name : names) {
            line.addSubcommand(name, all.remove(name));
        }
        if (!all.isEmpty()) {
            throw new IllegalStateException("no place for " + all.keySet());
        }
        return line;
    }
}
