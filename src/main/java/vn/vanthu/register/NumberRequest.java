package vn.vanthu.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.PaperNumber;
import vn.vanthu.document.Symbol;

/// Asks a number and a day for one paper.
///
/// @param issuer code of the body that issues the paper; must be the series' own
/// @param paper key of the draft; the same key asked again gets the same number
/// @param date the day asked for, or null for today
/// @param reserved the number kept earlier that is to be used, or null for the next one
/// @param by who asks
public record NumberRequest(
        String series,
        String issuer,
        Symbol symbol,
        String paper,
        Line line,
        @Nullable LocalDate date,
        @Nullable PaperNumber reserved,
        String by) {}
