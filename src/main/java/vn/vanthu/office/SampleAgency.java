package vn.vanthu.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.vanthu.document.Problem;

/// Loads what ships with the program: the provinces and ministries of 2025, and a sample agency.
public final class SampleAgency {

    /// The login that the trail shows for what came with the program.
    public static final String BY = "vanthu";

    private SampleAgency() {}

    /// The sample agency with the bodies it writes to; loading twice changes nothing.
    public static List<Problem> load(Office office) {
        List<Problem> problems = new ArrayList<>(loadOutside(office));
        problems.addAll(office.load("agency.yaml", read("agency.yaml"), BY));
        return problems;
    }

    /// Only the provinces and ministries, with what was merged in 2025: for an office of its own.
    public static List<Problem> loadOutside(Office office) {
        return office.load("outside.yaml", read("outside.yaml"), BY);
    }

    static byte[] read(String name) {
        try (InputStream in = SampleAgency.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("sample/" + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + name + " cannot be read", e);
        }
    }
}
