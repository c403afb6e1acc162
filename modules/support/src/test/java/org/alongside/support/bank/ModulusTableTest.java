package org.alongside.support.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With weights made up here, and sums that can be checked by hand; the official tables are not ours to bring along. */
class ModulusTableTest {
    @TempDir
    Path folder;

    private static UkAccount account(String sortCode, String number) {
        return new UkAccount(sortCode, number);
    }

    private Checked check(String weights, String sortCode, String number) throws IOException {
        Files.writeString(folder.resolve(ModulusTable.WEIGHTS), weights + "\n");
        return ModulusTable.in(folder).check(account(sortCode, number));
    }

    @Test
    void withoutATableNothingIsChecked() {
        assertThat(ModulusTable.in(folder).check(account("200000", "55779911"))).isEqualTo(Checked.NOT_CHECKED);
    }

    @Test
    void aSortCodeThatDoesNotStandInTheTableIsNotChecked() throws IOException {
        String weights = "200000 209999 MOD10 0 0 0 0 0 0 7 6 5 4 3 2 1 1";
        assertThat(check(weights, "199999", "00000001")).isEqualTo(Checked.NOT_CHECKED);
        assertThat(check(weights, "210000", "00000001")).isEqualTo(Checked.NOT_CHECKED);
        assertThat(check(weights, "209999", "00000001")).isEqualTo(Checked.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        // 7*1 + 1*3 = 10
        "MOD10, 10000003, PASSED",
        "MOD10, 10000004, FAILED",
        // 7*1 + 1*4 = 11
        "MOD11, 10000004, PASSED",
        "MOD11, 10000003, FAILED",
        // 7*2 = 14: 1 + 4, and 5 more
        "DBLAL, 20000005, PASSED",
        "DBLAL, 20000006, FAILED"
    })
    void eachMethodFormsItsOwnSum(String method, String number, Checked said) throws IOException {
        assertThat(check("200000 209999 " + method + " 0 0 0 0 0 0 7 6 5 4 3 2 1 1", "200000", number))
                .isEqualTo(said);
    }

    @Test
    void ofTwoLinesBothMustPass() throws IOException {
        String both = """
                200000 209999 MOD10 0 0 0 0 0 0 1 0 0 0 0 0 0 1
                200000 209999 MOD11 0 0 0 0 0 0 2 0 0 0 0 0 0 1
                """;
        // 1*a + h is 10 and 2*a + h is 11 for a = 1, h = 9 only
        assertThat(check(both, "200000", "10000009")).isEqualTo(Checked.PASSED);
        assertThat(check(both, "200000", "20000008")).isEqualTo(Checked.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"2, 9", "10, 11", "12, 13"})
    void ofSomePairsOneIsEnough(int first, int second) throws IOException {
        String either = """
                200000 209999 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 %d
                200000 209999 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 1 0 %d
                """.formatted(first, second);
        assertThat(check(either, "200000", "00000010")).as("the first").isEqualTo(Checked.PASSED);
        assertThat(check(either, "200000", "00000001")).as("the second").isEqualTo(Checked.PASSED);
        assertThat(check(either, "200000", "00000011")).as("neither").isEqualTo(Checked.FAILED);
    }

    @Test
    void exception1AddsTwentySeven() throws IOException {
        String line = "200000 209999 DBLAL 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1";
        assertThat(check(line, "200000", "00000003")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200000", "00000000")).isEqualTo(Checked.FAILED);
    }

    @Test
    void exception2TakesOtherWeightsWhereTheFirstDigitIsNotNought() throws IOException {
        String line = "200000 209999 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 2";
        // 6*1 + 1*5 = 11; by the line alone it would be 5
        assertThat(check(line, "200000", "10000005")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200000", "10000000")).isEqualTo(Checked.FAILED);
        // The last digit of the sort code weighs 3, but where g is nine nothing before c does: 3*9 + 6 = 33
        assertThat(check(line, "200001", "10000002")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200001", "10000096")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200001", "10000095")).isEqualTo(Checked.FAILED);
    }

    @Test
    void exception3LeavesTheSecondCheckOut() throws IOException {
        String two = """
                200000 209999 MOD10 0 0 0 0 0 0 0 0 0 0 0 0 0 1
                200000 209999 DBLAL 0 0 0 0 0 0 0 0 0 1 0 0 0 0 3
                """;
        assertThat(check(two, "200000", "00610000")).isEqualTo(Checked.PASSED);
        assertThat(check(two, "200000", "00910000")).isEqualTo(Checked.PASSED);
        assertThat(check(two, "200000", "00510000")).isEqualTo(Checked.FAILED);
    }

    @Test
    void exception4ComparesWhatIsOverWithTheLastTwoDigits() throws IOException {
        String line = "200000 209999 MOD11 0 0 0 0 0 0 1 1 0 0 0 0 0 0 4";
        assertThat(check(line, "200000", "91000010")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200000", "91000000")).isEqualTo(Checked.FAILED);
        assertThat(check(line, "200000", "21000003")).isEqualTo(Checked.PASSED);
    }

    @Test
    void exception5TakesAnotherSortCodeAndComparesCheckDigits() throws IOException {
        Files.writeString(folder.resolve(ModulusTable.SUBSTITUTES), "200001 200009\n");
        String two = """
                200000 209999 MOD11 0 0 0 0 0 1 0 0 0 0 0 0 0 0 5
                200000 209999 DBLAL 0 0 0 0 0 1 0 0 0 0 0 0 0 0 5
                """;
        // Over 9: 11 - 9 = 2 = g, 10 - 9 = 1 = h
        assertThat(check(two, "200001", "00000021")).isEqualTo(Checked.PASSED);
        assertThat(check(two, "200009", "00000021")).isEqualTo(Checked.PASSED);
        assertThat(check(two, "200001", "00000022")).isEqualTo(Checked.FAILED);
        assertThat(check(two, "200001", "00000011")).isEqualTo(Checked.FAILED);
        // Over 1 there is no check digit; over 0 it is 0
        assertThat(check(two, "200002", "00000098")).isEqualTo(Checked.PASSED);
        assertThat(check(two, "200000", "00000000")).isEqualTo(Checked.PASSED);
        for (int g = 0; g <= 9; g++) {
            assertThat(check(two, "201011", "000000" + g + "9")).isEqualTo(Checked.FAILED);
        }
    }

    @Test
    void exception6CannotCheckAccountsInForeignCurrency() throws IOException {
        String line = "200000 209999 MOD10 0 0 0 0 0 0 0 0 0 0 0 0 0 1 6";
        assertThat(check(line, "200000", "40000011")).isEqualTo(Checked.NOT_CHECKED);
        assertThat(check(line, "200000", "40000021")).isEqualTo(Checked.FAILED);
        assertThat(check(line, "200000", "30000011")).isEqualTo(Checked.FAILED);
    }

    @Test
    void exceptions7And10LeaveTheFirstDigitsOut() throws IOException {
        String seven = "200000 209999 MOD10 1 0 0 0 0 0 0 0 0 0 0 0 0 1 7";
        assertThat(check(seven, "200000", "00000090")).isEqualTo(Checked.PASSED);
        assertThat(check(seven, "200000", "00000080")).isEqualTo(Checked.FAILED);
        String ten = "200000 209999 MOD10 1 0 0 0 0 0 0 0 0 0 0 0 0 1 10";
        assertThat(check(ten, "200000", "09000090")).isEqualTo(Checked.PASSED);
        assertThat(check(ten, "200000", "99000090")).isEqualTo(Checked.PASSED);
        assertThat(check(ten, "200000", "19000090")).isEqualTo(Checked.FAILED);
        assertThat(check(ten, "200000", "09000080")).isEqualTo(Checked.FAILED);
    }

    @Test
    void exception8TakesOneSortCodeForAll() throws IOException {
        // 090126: z is 6
        String line = "200000 209999 MOD10 0 0 0 0 0 1 0 0 0 0 0 0 0 1 8";
        assertThat(check(line, "200000", "00000004")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200000", "00000000")).isEqualTo(Checked.FAILED);
    }

    @Test
    void exception14LooksAtAnAccountNumberWithoutItsLastDigit() throws IOException {
        String line = "200000 209999 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 5 1 14";
        // 5*2 + 1 = 11
        assertThat(check(line, "200000", "00000021")).isEqualTo(Checked.PASSED);
        // 5*1 + 9 = 14, but without the last digit g = 2 and h = 1
        assertThat(check(line, "200000", "00000219")).isEqualTo(Checked.PASSED);
        assertThat(check(line, "200000", "00000215")).isEqualTo(Checked.FAILED);
    }

    @Test
    void whatIsNoTableIsToldAsSuch() throws IOException {
        Files.writeString(folder.resolve(ModulusTable.WEIGHTS), "<html>Not found</html>");
        assertThatIllegalArgumentException().isThrownBy(() -> ModulusTable.in(folder));
    }
}
