package vn.vanthu.search.text;

import java.time.LocalDate;
import java.util.List;

/// One line of a file of abbreviations.
sealed interface Entry {

    /// An abbreviation and what it stands for.
    ///
    /// @param shorts its spellings
    /// @param longs what it may mean, each another thing; none for an abbreviation struck out
    record Meaning(List<String> shorts, List<String> longs) implements Entry {
        public Meaning {
            shorts = List.copyOf(shorts);
            longs = List.copyOf(longs);
        }
    }

    /// Ways to write one name.
    record Names(List<String> spellings) implements Entry {
        public Names {
            spellings = List.copyOf(spellings);
        }
    }

    /// A body or place that became another.
    ///
    /// @param olds all that went into it; the new name itself if it was known before
    record Renaming(List<String> olds, String newName, LocalDate since) implements Entry {
        public Renaming {
            olds = List.copyOf(olds);
        }
    }
}
