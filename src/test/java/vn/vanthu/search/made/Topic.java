package vn.vanthu.search.made;

import java.util.List;
import java.util.Set;

/// What papers are about: its things, its acts, what is said of them.
///
/// @param name such as `cải cách hành chính`
/// @param sectors of agencies that write of it; `*` for all
/// @param since the year in which offices began to write of it
/// @param subjects what stands as trích yếu
/// @param things nouns
/// @param acts what is done
/// @param results whole sentences on what was reached
/// @param faults on what is wanting
/// @param tasks on what is to be done
/// @param rare words that few papers have
record Topic(
        String name,
        Set<String> sectors,
        int since,
        List<Phrase> subjects,
        List<Phrase> things,
        List<Phrase> acts,
        List<Phrase> results,
        List<Phrase> faults,
        List<Phrase> tasks,
        List<String> rare) {}
