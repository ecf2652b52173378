package vn.vanthu.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One body takes the place of another.
///
/// @param from code of the one that ends
/// @param to code of the one that goes on with its work; a body may have several successors
/// @param day from which the successor is the one to write to
/// @param basis the paper that orders it; or null
/// @param confidence how sure the one who wrote it down was: `high`, `medium`, `low`
public record Succession(
        String from, String to, LocalDate day, @Nullable String basis, String confidence) {}
