package vn.vanthu.search.made;

import java.util.List;

/// Names that fill places in sentences: people, communes, roads, firms, works, laws.
final class Places {

    static final int WAYS_OF_PROVINCE = 5;

    private static final Language WORDS = Language.OF_OFFICES;
    private static final List<String> POSTS =
            List.of(
                    "Giám đốc",
                    "Phó Giám đốc",
                    "Trưởng phòng",
                    "Phó Trưởng phòng",
                    "Chủ tịch",
                    "Phó Chủ tịch",
                    "Chánh Văn phòng",
                    "Chuyên viên",
                    "Chi cục trưởng");
    private static final List<String> UNITS =
            List.of(
                    "các phòng, đơn vị trực thuộc",
                    "các sở, ban, ngành",
                    "các cơ quan, đơn vị có liên quan",
                    "các địa phương",
                    "các doanh nghiệp trên địa bàn");

    private Places() {}

    /// A name of that sort, made new.
    static String name(Slot slot, Dice dice, Head head) {
        Province province = head.agency().province();
        boolean isMerged = !head.day().isBefore(Province.MERGED);
        return switch (slot) {
            case PERSON -> Person.name(dice);
            case POST -> dice.any(POSTS);
            case COMMUNE -> dice.one(province.communes());
            case DISTRICT ->
                    isMerged ? dice.one(province.communes()) : dice.one(province.districts());
            case HAMLET -> hamlet(dice);
            case ROAD -> "đường " + dice.one(WORDS.names("road"));
            case COMPANY -> company(dice);
            case WORK -> work(dice, province);
            case FESTIVAL -> dice.any(WORDS.names("festival"));
            case RELIC -> dice.any(WORDS.names("relic"));
            default -> throw new IllegalArgumentException(slot.name());
        };
    }

    private static String hamlet(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> "thôn " + dice.between(1, 12);
            case 1 -> "khu phố " + dice.between(1, 14);
            case 2 -> "ấp " + dice.any(WORDS.syllables) + " " + dice.any(WORDS.syllables);
            default ->
                    "ấp "
                            + dice.any(WORDS.names("commune.a"))
                            + " "
                            + dice.any(WORDS.names("commune.b"));
        };
    }

    private static String company(Dice dice) {
        String firm = dice.one(WORDS.names("firm")) + " ";
        return dice.chance(0.6)
                ? firm + dice.one(WORDS.names("company"))
                : firm + dice.one(WORDS.syllables) + " " + dice.any(WORDS.syllables);
    }

    private static String work(Dice dice, Province province) {
        String work = dice.one(WORDS.names("work")) + " ";
        String commune = dice.any(province.communes());
        return dice.chance(0.3)
                ? work + commune + ", giai đoạn " + dice.between(1, 3)
                : work + dice.any(WORDS.names("commune.a")) + " " + dice.any(WORDS.syllables);
    }

    static String units(Dice dice) {
        return dice.any(UNITS);
    }

    /// A law or decree that was in force by that year.
    static String law(Dice dice, int year) {
        List<String> laws = WORDS.names("law");
        int known = 0;
        while (known < laws.size() && Integer.parseInt(laws.get(known).substring(0, 4)) <= year) {
            known++;
        }
        return laws.get(known - 1 - dice.zipf(known)).substring(5);
    }

    /// A rare word of the matter, or a code that no other paper has.
    static String rare(Dice dice, Topic topic, int year) {
        if (dice.chance(0.8)) {
            return dice.one(topic.rare());
        }
        return switch (dice.below(4)) {
            case 0 -> "hợp đồng số " + dice.between(1, 200) + "/" + year + "/HĐKT";
            case 1 -> "xe 72A-" + dice.between(100, 999) + "." + dice.between(10, 99);
            case 2 -> "mã hồ sơ H06." + dice.between(10, 40) + "-" + dice.between(10_000, 99_999);
            default -> dice.any(WORDS.syllables) + " " + dice.any(WORDS.syllables);
        };
    }

    /// `tỉnh Bà Rịa - Vũng Tàu` in the five ways that papers write it.
    static String province(String name, int way) {
        return switch (way) {
            case 1 -> name.replace(" - ", " – ");
            case 2 -> name.replace(" - ", "-");
            case 3 -> name.replace(" - ", " ");
            case 4 -> name.replace("Bà Rịa - Vũng Tàu", "BR-VT");
            default -> name;
        };
    }
}
