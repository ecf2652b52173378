package vn.vanthu.office;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanthu.document.Signer.Authority;

/// Leave to sign papers of some kinds, for whoever holds a post (NĐ 30, Đ.13).
///
/// @param code what it is referred to by
/// @param post code of the post whose holder signs
/// @param unit code of the unit in which he holds it; null for any
/// @param person code of the one person meant; null for whoever holds the post
/// @param kinds codes of the kinds of paper, such as `thong-bao`; empty for every kind
/// @param authority TM, KT, TL or TUQ; null for the head in his own right
/// @param body the collective for which TM signs, such as `Ủy ban nhân dân`; else null
/// @param document the paper that gives this leave; TL and TUQ must have one
/// @param content to which content a TUQ is limited, in words; or null
public record SigningRight(
        String code,
        String post,
        @Nullable String unit,
        @Nullable String person,
        Set<String> kinds,
        @Nullable Authority authority,
        @Nullable String body,
        @Nullable String document,
        @Nullable String content,
        Validity validity)
        implements Dated {

    public SigningRight {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public String key() {
        return code;
    }

    @Override
    public SigningRight during(Validity other) {
        return new SigningRight(
                code, post, unit, person, kinds, authority, body, document, content, other);
    }

    boolean covers(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
