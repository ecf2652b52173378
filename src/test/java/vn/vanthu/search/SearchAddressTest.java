package vn.vanthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.vanthu.document.Outcome;
import vn.vanthu.document.Problem;

class SearchAddressTest {

    private static final String LETTERS =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ABC019 &=?#%+/:\"'-.,;<>\\\n\t\u0000𝄞漢";

    private static SearchAddress done(Outcome<SearchAddress> outcome) {
        return switch (outcome) {
            case Outcome.Done<SearchAddress>(var address, _) -> address;
            case Outcome.Refused<SearchAddress>(var why) -> throw new AssertionError(why);
        };
    }

    private static List<String> codes(Outcome<SearchAddress> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void isReadBackAsItWasWritten() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            SearchAddress address = random(random);
            Outcome<SearchAddress> read = SearchAddress.read(address.query());
            assertThat(read.problems()).as("-Dseed=%d, %s", seed, address).isEmpty();
            assertThat(done(read)).as("-Dseed=%d", seed).isEqualTo(address);
            assertThat(done(SearchAddress.of(address.parameters()))).isEqualTo(address);
            assertThat(done(read).query()).isEqualTo(address.query());
        }
    }

    private static SearchAddress random(Random random) {
        Map<Field, List<String>> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> values = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                values.add(text(random) + "x");
            }
            fields.put(any(Field.values(), random), values);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.values()));
        java.util.Collections.shuffle(columns, random);
        return new SearchAddress(
                new SearchRequest(
                        random.nextInt(3) == 0 ? "" : text(random) + "x",
                        fields,
                        any(SearchRequest.Sort.values(), random),
                        random.nextBoolean() ? 0 : random.nextInt(Integer.MAX_VALUE),
                        random.nextBoolean() ? 20 : random.nextInt(SearchRequest.MOST + 1),
                        random.nextBoolean() ? 0 : random.nextLong(Long.MAX_VALUE)),
                columns.subList(0, random.nextInt(columns.size())));
    }

    private static <T> T any(T[] choices, Random random) {
        return List.of(choices).get(random.nextInt(choices.length));
    }

    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    @Test
    void hasOneOrderAndLeavesOutWhatGoesWithoutSaying() {
        SearchRequest request =
                SearchRequest.of("cải cách")
                        .with(Field.SIGNER, "Tùng")
                        .with(Field.KIND, "Kế hoạch")
                        .with(Field.KIND, "Tờ trình")
                        .sorted(SearchRequest.Sort.NEWEST)
                        .page(40, 20);
        assertThat(new SearchAddress(request, List.of(Column.LABEL, Column.EXCERPT)).query())
                .isEqualTo(
                        "q=c%E1%BA%A3i+c%C3%A1ch&TypeName=K%E1%BA%BF+ho%E1%BA%A1ch"
                                + "&TypeName=T%E1%BB%9D+tr%C3%ACnh&SignerInfo.FullName=T%C3%B9ng"
                                + "&sort=newest&skip=40&columns=label,excerpt");
        assertThat(SearchAddress.of(SearchRequest.of("")).query()).isEmpty();
    }

    @Test
    void tellsAllThatCannotBeReadAndSearchesForTheRest() {
        Outcome<SearchAddress> read =
                SearchAddress.read(
                        "https://vanthu.vi.du/tim?q=a&q=b&colour=red&sort=best&skip=-1&limit=999"
                                + "&since-line=x&columns=label,colour&year=2017&kind=&x=%zz#top");
        assertThat(codes(read))
                .containsExactlyInAnyOrder(
                        "SEARCH.address",
                        "SEARCH.twice",
                        "SEARCH.parameter",
                        "SEARCH.parameter",
                        "SEARCH.sort",
                        "SEARCH.number",
                        "SEARCH.limit",
                        "SEARCH.number",
                        "SEARCH.column");
        assertThat(read.problems()).noneMatch(Problem::isFatal);
        assertThat(done(read))
                .isEqualTo(
                        new SearchAddress(
                                SearchRequest.of("a")
                                        .with(Field.YEAR, "2017")
                                        .page(0, SearchRequest.MOST),
                                List.of(Column.LABEL)));
    }

    @Test
    void takesTheNamesThatPeopleTry() {
        assertThat(done(SearchAddress.read("?KIND=A&typename=B&Signer=C&from=2017&to=2018")))
                .isEqualTo(
                        SearchAddress.of(
                                SearchRequest.of("")
                                        .with(Field.KIND, "A")
                                        .with(Field.KIND, "B")
                                        .with(Field.FROM, "2017")
                                        .with(Field.UNTIL, "2018")
                                        .with(Field.SIGNER, "C")));
    }

    @Test
    void isNotHeldUpByAnAddressWithoutEnd() {
        String hostile =
                "year=1&".repeat(200_000)
                        + "%".repeat(200_000)
                        + "&columns="
                        + "x,".repeat(200_000);
        Outcome<SearchAddress> read =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(1), () -> SearchAddress.read(hostile));
        assertThat(done(read).request().fields().get(Field.YEAR))
                .hasSize(AddressReader.MOST_VALUES);
        assertThat(read.problems()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void namesEveryFieldOnce() {
        List<String> names = new ArrayList<>();
        for (Field field : Field.values()) {
            names.add(field.code());
        }
        names.addAll(List.of("q", "sort", "skip", "limit", "since-line", "columns"));
        assertThat(names).doesNotHaveDuplicates();
    }
}
