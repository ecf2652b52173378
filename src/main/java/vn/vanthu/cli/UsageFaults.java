package vn.vanthu.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line; picocli's own sentences are English only.
final class UsageFaults {

    private final Voice voice;

    UsageFaults(Voice voice) {
        this.voice = voice;
    }

    int tell(ParameterException fault) {
        voice.complain(sentence(fault));
        voice.complain(
                voice.say("usage.see", fault.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    private String sentence(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing ->
                    voice.say(
                            "usage.missing",
                            missing.getMissing().stream()
                                    .map(UsageFaults::name)
                                    .collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice ->
                    voice.say("usage.twice", name(twice.getOverwritten()));
            default -> {
                ArgSpec spec = fault.getArgSpec();
                yield spec != null && fault.getValue() != null
                        ? voice.say("usage.value", fault.getValue(), name(spec))
                        : voice.say("usage.other", String.valueOf(fault.getMessage()));
            }
        };
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        List<String> near = unmatched.getSuggestions();
        String sentence =
                voice.say(first.startsWith("-") ? "usage.option" : "usage.command", first);
        return near.isEmpty()
                ? sentence
                : sentence + " " + voice.say("usage.near", String.join(", ", near));
    }

    /// As in the help: `--out DIR`, `FILE|DIR`.
    private static String name(ArgSpec spec) {
        String label = spec.arity().max() == 0 ? "" : spec.paramLabel();
        return spec instanceof OptionSpec option
                ? (option.longestName() + " " + label).strip()
                : label;
    }
}
