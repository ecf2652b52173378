package vn.vanthu.search.made;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// Writes the words of one paper, keeping to its own few places, people and works as papers do.
final class Pen {

    private static final Language WORDS = Language.OF_OFFICES;
    private static final int KEPT = 4;

    // How a paper treats abbreviations.
    private static final int SPELLED = 0;
    private static final int EXPLAINED = 1;

    private final StringBuilder out = new StringBuilder();
    private final Head head;
    private final Dice dice;
    private final Heads heads;
    private final int way;
    private final int habit;
    private final boolean[] explained = new boolean[WORDS.abbreviations.size()];
    private final EnumMap<Slot, String[]> kept = new EnumMap<>(Slot.class);
    private final List<Topic> topics = new ArrayList<>(4);
    private final int provinceWay;
    private int counted;
    private int words;

    Pen(Head head, Dice dice, Heads heads, int way) {
        this.head = head;
        this.dice = dice;
        this.heads = heads;
        this.way = way;
        this.habit = dice.below(3);
        this.provinceWay = dice.zipf(Places.WAYS_OF_PROVINCE);
        topics.add(head.topic());
    }

    Dice dice() {
        return dice;
    }

    /// Lets the paper touch another matter too.
    void alsoOf(Topic topic) {
        topics.add(topic);
    }

    /// The main matter most of the time.
    Topic topic() {
        return topics.get(topics.size() == 1 || dice.chance(0.7) ? 0 : dice.below(topics.size()));
    }

    String text() {
        return out.toString();
    }

    StringBuilder out() {
        return out;
    }

    int length() {
        return out.length();
    }

    /// Words so far, each with spaces around it.
    int words() {
        boolean inWord = counted > 0 && out.charAt(counted - 1) > ' ';
        for (; counted < out.length(); counted++) {
            boolean isLetter = out.charAt(counted) > ' ';
            if (isLetter && !inWord) {
                words++;
            }
            inWord = isLetter;
        }
        return words;
    }

    Pen put(String text) {
        out.append(text);
        return this;
    }

    /// A list's own words in this paper's spelling.
    Pen spell(String text) {
        out.append(Spelling.way(text, way));
        return this;
    }

    Pen line() {
        out.append('\n');
        return this;
    }

    /// Words with a capital in front.
    Pen sentence(Phrase phrase) {
        int start = out.length();
        write(phrase);
        capital(start);
        return this;
    }

    void capital(int at) {
        if (at < out.length()) {
            out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
        }
    }

    Pen write(Phrase phrase) {
        String[] fixed = phrase.words(way);
        Phrase.Place[] places = phrase.places();
        for (int i = 0; i < places.length; i++) {
            out.append(fixed[i]);
            fill(places[i]);
        }
        out.append(fixed[places.length]);
        return this;
    }

    private void fill(Phrase.Place place) {
        int year = head.day().getYear();
        switch (place.slot()) {
            case ABBREVIATION -> abbreviate(place.abbreviation());
            case SMALL -> small();
            case LARGE -> Figures.grouped(out, dice.spread(100, 60_000));
            case SCORE -> Figures.decimal(out, dice.between(500, 9_900), 100);
            case PERCENT -> Figures.percent(out, dice);
            case MONEY -> Figures.money(out, dice);
            case DAY -> Figures.day(out, head.day().plusDays(dice.between(-200, 200)), dice);
            case MONTH -> out.append("tháng ").append(dice.between(1, 12)).append('/').append(year);
            case QUARTER -> Figures.quarter(out, year, dice);
            case YEAR -> out.append(year);
            case YEAR_BEFORE -> out.append(year - 1);
            case YEAR_AFTER -> out.append(year + 1);
            case PERIOD -> Figures.period(out, year);
            case KIND -> spell(Figures.lower(head.kind().name()));
            case PAPER -> cite();
            case LAW -> spell(Places.law(dice, year));
            case UNIT -> spell(dice.one(head.agency().units()).name());
            case UNITS -> spell(Places.units(dice));
            case AGENCY -> agency();
            case OWN_AGENCY -> spell(Places.province(head.agencyName(), provinceWay));
            case THING -> write(dice.one(topic().things()));
            case ACT -> write(dice.one(topic().acts()));
            case RARE -> spell(Places.rare(dice, topic(), year));
            case MATTER -> spell(topic().name());
            case PROVINCE -> spell(province());
            default -> out.append(keep(place.slot()));
        }
    }

    private void small() {
        int n = (int) dice.spread(2, 60);
        if (n < 10) {
            out.append('0');
        }
        out.append(n);
    }

    String province() {
        return Places.province(head.agency().province().name(head.day()), provinceWay);
    }

    private void abbreviate(int which) {
        Abbreviations all = WORDS.abbreviations;
        if (habit == SPELLED) {
            out.append(all.spelled(which, way));
        } else if (habit == EXPLAINED && !explained[which]) {
            explained[which] = true;
            out.append(all.spelled(which, way)).append(" (").append(all.brief(which)).append(')');
        } else if (habit == EXPLAINED && dice.chance(0.25)) {
            out.append(all.spelled(which, way));
        } else {
            out.append(all.brief(which));
        }
    }

    /// One of the few names of a sort that this paper keeps to.
    private String keep(Slot slot) {
        String[] own = kept.computeIfAbsent(slot, _ -> new String[KEPT]);
        int which = dice.below(KEPT);
        if (own[which] == null) {
            String name = Places.name(slot, dice, head);
            own[which] = Spelling.way(name, way);
        }
        return own[which];
    }

    private void agency() {
        LocalDate day = head.day();
        int first = head.agency().index() / Agency.OF_A_PROVINCE * Agency.OF_A_PROVINCE;
        Agency other = Agency.number(first + dice.zipf(Agency.OF_A_PROVINCE));
        String name = other.name(day);
        if (habit != SPELLED && other.isCommittee()) {
            name = name.replace("Ủy ban nhân dân", "UBND");
        }
        spell(Places.province(name, provinceWay));
    }

    /// A paper by kind, label, day and agency, as NĐ 30, PL I, II.6 asks.
    void cite() {
        Head cited = dice.chance(0.25) ? null : heads.cited(head, dice);
        if (cited == null) {
            spell(Places.law(dice, head.day().getYear()));
            return;
        }
        spell(cited.kind().name()).put(" số ").put(cited.label()).put(" ngày ");
        Figures.day(out, cited.day(), dice);
        if (dice.chance(0.7)) {
            put(" của ").spell(cited.agencyName());
        }
        if (dice.chance(0.3)) {
            put(" về việc ").spell(cited.subject());
        }
    }
}
