package vn.vanthu.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.vanthu.message.Language;

/// `vanthu` itself: shows help when no command is named, and holds the options of all commands.
@Command(name = "vanthu", versionProvider = Version.class)
// An option needs a field even when picocli alone acts on it, or the line was read before.
@SuppressWarnings("UnusedVariable")
final class VanThuCommand implements Runnable {

    private final Voice voice;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            converter = LanguageConverter.class,
            scope = ScopeType.INHERIT)
    private Language language = Language.VI;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT)
    private boolean version;

    VanThuCommand(Voice voice) {
        this.voice = voice;
    }

    boolean isDebug() {
        return debug;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(voice.writer());
        }
    }

    /// Reads `vi` or `en`.
    static final class LanguageConverter implements CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            Language language = Language.of(code);
            if (language == null) {
                throw new CommandLine.TypeConversionException(code);
            }
            return language;
        }
    }
}
