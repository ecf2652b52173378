package vn.vanthu.archive.ocfl;

import io.ocfl.api.exception.OcflExtensionException;
import io.ocfl.core.extension.OcflExtensionConfig;
import io.ocfl.core.extension.OcflExtensionRegistry;
import io.ocfl.core.extension.storage.layout.OcflStorageLayoutExtension;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lays objects into folders that a person reads: year, kind, a thousand of numbers, paper.
///
/// `2026/thong-bao/0453-TB-SKHCN` lies in `2026/thong-bao/0000-0999/0453-TB-SKHCN`. A name without
/// a number in front lies in a folder of its last two letters, so that no folder grows without
/// bound. The layout is described for other programs in
/// `src/main/resources/ocfl-specs/vanthu-readable-layout.md`, which every archive carries.
public final class ReadableLayout implements OcflStorageLayoutExtension {

    public static final String NAME = "vanthu-readable-layout";

    /// Folders between the storage root and an object.
    public static final int DEPTH = 4;

    private static final int THOUSAND = 1_000;

    // Always three parts, so that no object can ever lie within another.
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*)/"
                            + "((\\d{1,9})?(?:(?<=\\d)|[A-Za-z0-9])[A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)");

    static void register() {
        OcflExtensionRegistry.register(NAME, ReadableLayout.class);
    }

    /// Whether `id` has the form that this layout lays out.
    public static boolean knows(String id) {
        return FORM.matcher(id).matches();
    }

    /// The folder of an object under the storage root, its parts joined by `/`.
    ///
    /// @throws OcflExtensionException when the id has another form
    public static String path(String id) {
        Matcher form = FORM.matcher(id);
        if (!form.matches()) {
            throw new OcflExtensionException(
                    "\"" + id + "\" is not an id of the form year/kind/name in plain letters");
        }
        return form.group(1) + "/" + group(form.group(2), form.group(3)) + "/" + form.group(2);
    }

    private static String group(String name, @Nullable String number) {
        if (number == null) {
            String letters = name.replaceAll("[.-]", "").toLowerCase(Locale.ROOT);
            return letters.substring(Math.max(0, letters.length() - 2));
        }
        int least = Integer.parseInt(number) / THOUSAND * THOUSAND;
        return String.format("%04d-%04d", least, least + THOUSAND - 1);
    }

    @Override
    public String mapObjectId(String objectId) {
        return path(objectId);
    }

    @Override
    public String getExtensionName() {
        return NAME;
    }

    @Override
    public String getDescription() {
        return "Year, kind, a thousand of numbers, paper: folders that a person can read.";
    }

    @Override
    public void init(OcflExtensionConfig config) {
        // There is nothing to set.
    }

    @Override
    public Class<? extends OcflExtensionConfig> getExtensionConfigClass() {
        return Settings.class;
    }

    /// The settings of the layout: none.
    public static final class Settings implements OcflExtensionConfig {
        @Override
        public String getExtensionName() {
            return NAME;
        }

        @Override
        public boolean hasParameters() {
            return false;
        }
    }
}
