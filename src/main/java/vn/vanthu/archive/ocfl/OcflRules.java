package vn.vanthu.archive.ocfl;

import io.ocfl.api.model.ValidationCode;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import io.ocfl.core.validation.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks an object against every rule of OCFL 1.1 by the validator of ocfl-java.
///
/// Digests of content are left out: the library reckons them byte by byte, the caller by blocks.
public final class OcflRules {

    // Ids are folders and not addresses (W005); a user here has a name but no address (W008).
    private static final Set<ValidationCode> NOT_ASKED =
            EnumSet.of(ValidationCode.W005, ValidationCode.W008);

    private static final Pattern CONTENT = Pattern.compile(".*: (v\\d+/\\S+)");

    private static final Pattern WITHIN =
            Pattern.compile(
                    "(?:Version directory (v\\d+) in )?.* contains (?:an (?:unexpected|illegal)"
                            + " (?:file|directory) (.+)|version(?: directory)? (\\S+) but .*)");
    private static final Pattern MISSING = Pattern.compile(".* missing version directory (v\\d+)");

    private final Validator validator;

    /// A rule broken: its code in OCFL's own list, the place under the storage root, the words.
    public record Broken(String code, String place, String words) {}

    /// @param papers the storage root
    public OcflRules(Path papers) {
        validator = new Validator(new FileSystemStorage(papers));
    }

    /// Every rule that the object breaks.
    ///
    /// @param object its folder under the storage root, parts joined by `/`
    public List<Broken> check(String object) {
        ValidationResults results = validator.validateObject(object, false);
        List<Broken> broken = new ArrayList<>();
        for (List<ValidationIssue> issues : List.of(results.getErrors(), results.getWarnings())) {
            for (ValidationIssue issue : issues) {
                if (!NOT_ASKED.contains(issue.getCode())) {
                    broken.add(
                            new Broken(
                                    issue.getCode().name(),
                                    place(object, issue.getMessage()),
                                    issue.getMessage()));
                }
            }
        }
        return broken;
    }

    /// The library names places only within its sentences.
    private static String place(String object, String message) {
        Matcher content = CONTENT.matcher(message);
        if (content.matches()) {
            return object + "/" + content.group(1);
        }
        Matcher within = WITHIN.matcher(message);
        if (within.matches()) {
            return object
                    + (within.group(1) == null ? "" : "/" + within.group(1))
                    + "/"
                    + (within.group(2) == null ? within.group(3) : within.group(2));
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return object + "/" + missing.group(1);
        }
        String longest = object;
        Matcher paths = Pattern.compile(Pattern.quote(object) + "[^\\s,:]*").matcher(message);
        while (paths.find()) {
            String path = paths.group().replaceAll("[.]$", "");
            if (path.length() > longest.length()) {
                longest = path;
            }
        }
        return longest;
    }
}
