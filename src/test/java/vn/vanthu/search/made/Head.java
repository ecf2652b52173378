package vn.vanthu.search.made;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What stands above and below the words of a made paper, known without writing them.
///
/// @param index which paper
/// @param rank who signs: 0 the head, 1 and 2 deputies, 3 the head of the unit
/// @param subject in NFC, hòa spelling
record Head(
        int index, Schedule.Place place, Agency.Unit unit, Topic topic, int rank, String subject) {

    LocalDate day() {
        return place.issued().day();
    }

    KindOfPaper kind() {
        return place.issued().kind();
    }

    Agency agency() {
        return place.agency();
    }

    String agencyName() {
        return agency().name(day());
    }

    /// The number as printed; NĐ 30, PL I, II.3.b: "số nhỏ hơn 10 phải ghi thêm số 0 phía trước".
    String number() {
        int number = place.issued().number();
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    String symbol() {
        String agency = agency().abbreviation(day());
        if (kind().isLetter()) {
            // Some letters name no unit: 2737/SNV.
            return index % 41 == 0 ? agency : agency + "-" + unit.abbreviation();
        }
        return kind().abbreviation().isEmpty() ? agency : kind().abbreviation() + "-" + agency;
    }

    String label() {
        return number() + "/" + symbol();
    }

    String object() {
        String name =
                String.format("%04d-%s", place.issued().number(), Spelling.plain(symbol()))
                        .replaceAll("[^A-Za-z0-9]+", "-");
        return day().getYear() + "/" + kind().code() + "/" + name + agency().slug(day());
    }

    /// What is printed above the signature, line by line (NĐ 30, Đ.13).
    List<String> capacity() {
        String post = agency().post().toUpperCase(Locale.ROOT);
        String deputy = post.startsWith("CHỦ TỊCH") ? "PHÓ CHỦ TỊCH" : "PHÓ " + post;
        List<String> own =
                switch (rank) {
                    case 0 -> List.of(post);
                    case 3 -> List.of("TL. " + post, "TRƯỞNG " + unitInCapitals());
                    default -> List.of("KT. " + post, deputy);
                };
        if (!agency().isCommittee()) {
            return own;
        }
        return rank == 3
                ? own
                : java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("TM. ỦY BAN NHÂN DÂN"), own.stream())
                        .toList();
    }

    private String unitInCapitals() {
        return unit.name().toUpperCase(Locale.ROOT);
    }

    String signer(long seed) {
        int held = rank == 3 ? 3 + agency().units().indexOf(unit) : rank;
        return agency().holder(seed, held, day().getYear());
    }
}
