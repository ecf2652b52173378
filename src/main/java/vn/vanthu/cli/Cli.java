package vn.vanthu.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vn.vanthu.message.Language;

/// Runs one command line.
///
/// Without Spring: a clerk who renders one paper should not wait for a server to start.
public final class Cli {

    private final Supplier<Office> office;
    private final boolean isTerminal;

    Cli(Supplier<Office> office, boolean isTerminal) {
        this.office = office;
        this.isTerminal = isTerminal;
    }

    /// Runs `arguments` and returns the exit code; writes UTF-8 whatever the machine's own charset.
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        // What a library logs means nothing to a clerk, and setting up a log takes a tenth of the
        // time of a short command. What matters comes out as problems.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        // The launcher knows whether a person watches; Java cannot ask about one stream alone.
        boolean isTerminal = Boolean.getBoolean("vanthu.terminal");
        return new Cli(() -> new HouseOffice(templates()), isTerminal).execute(arguments, out, err);
    }

    /// The folder beside the program, which the launcher names; null without one.
    private static @Nullable Path templates() {
        String home = System.getProperty("vanthu.home");
        return home == null ? null : Path.of(home, "templates");
    }

    int execute(String[] arguments, PrintStream out, PrintStream err) {
        PrintStream utf8Out = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream utf8Err = new PrintStream(err, true, StandardCharsets.UTF_8);
        Voice voice = new Voice(language(arguments), utf8Out, utf8Err, isTerminal);
        try {
            return commandLine(voice).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            voice.fault(e, false);
            return Exit.TO_MEND;
        } finally {
            utf8Out.flush();
            utf8Err.flush();
        }
    }

    private CommandLine commandLine(Voice voice) {
        VanThuCommand root = new VanThuCommand(voice);
        Supplier<Office> opened =
                () -> {
                    Office made = office.get();
                    voice.learn(made.labels(voice.language()));
                    return made;
                };
        CommandLine line =
                new CommandLine(root)
                        .addSubcommand(new KindsCommand(voice, opened))
                        .addSubcommand(new NewCommand(voice, opened))
                        .addSubcommand(new CheckCommand(voice, opened))
                        .addSubcommand(new RenderCommand(voice, opened));
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
