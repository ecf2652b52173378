package vn.vanthu.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vn.vanthu.message.Language;

/// Runs one command line.
///
/// Commands on files work without Spring: a clerk who renders one paper should not wait for a
/// server to start. Commands on the data folder open the rooms when they are sure to need them.
public final class Cli {

    // What is needed at once should not wait for the JDK's own log to be set up.
    private static final Set<String> WITHOUT_INDEX = Set.of("", "kinds", "new", "check", "render");

    // These work on files alone: no command on the data folder is even looked at for them.
    private static final Set<String> ON_FILES = Set.of("kinds", "new", "check", "render", "eval");

    private final Supplier<Office> office;
    private final Surroundings around;

    Cli(Supplier<Office> office, Surroundings around) {
        this.office = office;
        this.around = around;
    }

    /// Runs `arguments` and returns the exit code; writes UTF-8 whatever the machine's own charset.
    ///
    /// @param program the class that starts the whole house, for the commands that need it
    public static int run(String[] arguments, PrintStream out, PrintStream err, Class<?> program) {
        String word = word(arguments);
        if (!word.equals(ServeCommand.NAME)) {
            silenceTheLog();
            if (!WITHOUT_INDEX.contains(word)) {
                LuceneLog.silence();
            }
        }
        // The launcher knows whether a person watches; Java cannot ask about one stream alone.
        boolean isTerminal = Boolean.getBoolean("vanthu.terminal");
        boolean isRead = Boolean.getBoolean("vanthu.terminal.out");
        Surroundings around =
                new Surroundings(
                        program,
                        Houses.of(program),
                        Path.of(System.getProperty("vanthu.home", "")),
                        isTerminal,
                        isRead,
                        System.getenv(),
                        Prompt.console());
        return new Cli(() -> new HouseOffice(templates()), around).execute(arguments, out, err);
    }

    /// What a library logs means nothing to a clerk, and setting up a log takes a tenth of the time
    /// of a short command. What matters comes out as problems.
    private static void silenceTheLog() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    /// The first word that is no option.
    private static String word(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang")) {
                i++;
            } else if (!arguments[i].startsWith("-")) {
                return arguments[i];
            }
        }
        return "";
    }

    /// The folder beside the program, which the launcher names; null without one.
    private static @Nullable Path templates() {
        String home = System.getProperty("vanthu.home");
        return home == null ? null : Path.of(home, "templates");
    }

    int execute(String[] arguments, PrintStream out, PrintStream err) {
        PrintStream utf8Out = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream utf8Err = new PrintStream(err, true, StandardCharsets.UTF_8);
        Voice voice =
                new Voice(
                        language(arguments),
                        utf8Out,
                        utf8Err,
                        around.isTerminal(),
                        around.isRead());
        try {
            return commandLine(voice, word(arguments)).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            voice.fault(e, false);
            return Exit.TO_MEND;
        } finally {
            utf8Out.flush();
            utf8Err.flush();
        }
    }

    private CommandLine commandLine(Voice voice, String word) {
        VanThuCommand root = new VanThuCommand(voice);
        Supplier<Office> opened =
                () -> {
                    Office made = office.get();
                    voice.learn(made.labels(voice.language()));
                    return made;
                };
        CommandLine line = new CommandLine(root);
        if (word.equals(ServeCommand.NAME)) {
            // The first page should not wait for commands that nobody asks for.
            line.addSubcommand(new ServeCommand(voice, around));
        } else {
            line.addSubcommand(new KindsCommand(voice, opened))
                    .addSubcommand(new NewCommand(voice, opened))
                    .addSubcommand(new CheckCommand(voice, opened))
                    .addSubcommand(new RenderCommand(voice, opened))
                    .addSubcommand(new EvalCommand(voice));
            if (!ON_FILES.contains(word)) {
                DataCommands.addTo(line, voice, around);
            }
        }
        UsageFaults faults = new UsageFaults(voice);
        return line.setResourceBundle(new HelpTexts(voice.texts()))
                .setUsageHelpLongOptionsMaxWidth(24)
                .setOut(voice.writer())
                .setErr(voice.errorWriter())
                .setParameterExceptionHandler((fault, words) -> faults.tell(fault))
                .setExecutionExceptionHandler((fault, command, result) -> {
                    voice.fault(fault, root.isDebug());
                    return Exit.TO_MEND;
                });
    }

    /// The language must be known before the line is parsed, for the sentences about a wrong line.
    private static Language language(String[] arguments) {
        Language language = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                language = Language.of(arguments[i + 1]);
            } else if (arguments[i].startsWith("--lang=")) {
                language = Language.of(arguments[i].substring("--lang=".length()));
            }
        }
        return language == null ? Language.VI : language;
    }
}
