package vn.vanthu.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanthu.document.Signer.Authority;
import vn.vanthu.document.Signer.Capacity;

/// Works out who may sign and how the lines above the name read (NĐ 30, Đ.13; PL I, II.7.b).
final class Signers {

    private final OfficeData data;

    Signers(OfficeData data) {
        this.data = data;
    }

    /// Everybody who may sign such a paper on that day, in the order in which the rights stand.
    List<Choice> on(String kind, LocalDate day) {
        List<Choice> choices = new ArrayList<>();
        for (SigningRight right : data.rights()) {
            if (!right.validity().holdsOn(day) || !right.covers(kind)) {
                continue;
            }
            for (Appointment held : data.appointments()) {
                if (held.validity().holdsOn(day) && means(right, held)) {
                    data.person(held.person())
                            .ifPresent(person -> choices.add(choice(person, held, right)));
                }
            }
        }
        return choices;
    }

    private static boolean means(SigningRight right, Appointment held) {
        return right.post().equals(held.post())
                && (right.unit() == null || right.unit().equals(held.unit()))
                && (right.person() == null || right.person().equals(held.person()));
    }

    private Choice choice(Person person, Appointment held, SigningRight right) {
        Post post = data.post(held.post()).orElseThrow();
        List<Capacity> lines = new ArrayList<>();
        Authority authority = right.authority();
        switch (authority) {
            // NĐ 30, PL I, II.7.b: "ghi chữ viết tắt “TM.” vào trước tên tập thể lãnh đạo".
            case TM -> lines.add(new Capacity(Authority.TM, printed(String.valueOf(right.body()))));
            case TL, TUQ ->
                    lines.add(new Capacity(authority, printed(data.head().orElseThrow().title())));
            case null -> {}
            case KT, Q -> {}
        }
        // NĐ 30, Đ.13.4: "Người được ký thừa lệnh được giao lại cho cấp phó ký thay".
        if (post.deputyOf() != null) {
            Post stoodFor = data.post(post.deputyOf()).orElseThrow();
            lines.add(new Capacity(Authority.KT, printed(stoodFor.title())));
        }
        lines.add(new Capacity(held.acting() ? Authority.Q : null, printed(post.title())));
        return new Choice(person, lines, right);
    }

    private static String printed(String title) {
        return title.toUpperCase(Locale.ROOT);
    }
}
