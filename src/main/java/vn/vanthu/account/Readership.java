package vn.vanthu.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which issued papers somebody may read, as one rule for whole lists and searches; for a single
/// paper [Rights] says the same.
public sealed interface Readership {

    /// Every paper of the agency.
    record Everything() implements Readership {}

    /// Papers that fulfil at least one of these.
    ///
    /// @param author login of the one who drafted them; null when that gives him no right
    /// @param unit code of the unit that drafted them; null when that gives him no right
    /// @param signer name of the one who signed them, to whom they were put
    /// @param papers keys of the papers on which he is named
    record Some(@Nullable String author, @Nullable String unit, String signer, Set<String> papers)
            implements Readership {
        public Some {
            papers = Set.copyOf(papers);
        }
    }
}
