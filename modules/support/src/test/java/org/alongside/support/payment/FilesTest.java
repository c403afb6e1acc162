package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.support.bank.Payee;
import org.junit.jupiter.api.Test;

/** The files as others read them: ISO 20022 with Prowide's library, the other two by the letter. */
class FilesTest {
    private static final RunId RUN = new RunId(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"));
    private static final OffsetDateTime RELEASED = OffsetDateTime.parse("2026-03-31T16:05:07.123+01:00");
    private static final Payee UNIVERSITY = Pays.british("Université of Ystwyth", "200001", "11223344");
    private static final Pay MAUREEN =
            Pays.to("PYBCDFGHJKMNPQRTVW", 2500, Pays.british("Maureen O'Neil & Sons <x>", "200000", "55779911"));
    private static final Pay SIAN = Pays.to("PY2222222222222222", 1005, Pays.abroad("Siân", "DE89370400440532013000"));

    private static CustomerCreditTransferInitiationV09 read(byte[] file) {
        return MxPain00100109.parse(new String(file, StandardCharsets.UTF_8)).getCstmrCdtTrfInitn();
    }

    @Test
    void anotherLibraryReadsInPain001WhatIsToBePaid() {
        CustomerCreditTransferInitiationV09 read =
                read(Pain001.write(RUN, RELEASED, List.of(MAUREEN, SIAN), UNIVERSITY));

        assertThat(read.getGrpHdr().getMsgId()).isEqualTo("M0F8FAD5BD9CB469FA16570867728950E");
        assertThat(read.getGrpHdr().getCreDtTm()).isEqualTo(OffsetDateTime.parse("2026-03-31T15:05:07Z"));
        assertThat(read.getGrpHdr().getNbOfTxs()).isEqualTo("2");
        assertThat(read.getGrpHdr().getCtrlSum()).isEqualTo(new BigDecimal("35.05"));
        assertThat(read.getGrpHdr().getInitgPty().getNm()).isEqualTo("Universite of Ystwyth");
        assertThat(read.getPmtInf()).hasSize(1);
        PaymentInstruction30 instruction = read.getPmtInf().get(0);
        assertThat(instruction.getPmtMtd().value()).isEqualTo("TRF");
        assertThat(instruction.getNbOfTxs()).isEqualTo("2");
        assertThat(instruction.getCtrlSum()).isEqualTo(new BigDecimal("35.05"));
        assertThat(instruction.getReqdExctnDt().getDt()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(instruction.getDbtr().getNm()).isEqualTo("Universite of Ystwyth");
        assertThat(instruction.getDbtrAcct().getId().getOthr().getId()).isEqualTo("11223344");
        assertThat(instruction.getDbtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                .isEqualTo("200001");
        assertThat(instruction.getChrgBr().value()).isEqualTo("SLEV");

        CreditTransferTransaction34 british = instruction.getCdtTrfTxInf().get(0);
        assertThat(british.getPmtId().getEndToEndId()).isEqualTo("PYBCDFGHJKMNPQRTVW");
        assertThat(british.getAmt().getInstdAmt().getCcy()).isEqualTo("GBP");
        assertThat(british.getAmt().getInstdAmt().getValue()).isEqualTo(new BigDecimal("25.00"));
        assertThat(british.getCdtr().getNm()).isEqualTo("Maureen O'Neil + Sons x");
        assertThat(british.getCdtrAcct().getId().getOthr().getId()).isEqualTo("55779911");
        assertThat(british.getCdtrAgt()
                        .getFinInstnId()
                        .getClrSysMmbId()
                        .getClrSysId()
                        .getCd())
                .isEqualTo("GBDSC");
        assertThat(british.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                .isEqualTo("200000");
        assertThat(british.getRmtInf().getUstrd()).containsExactly("PYBCDFGHJKMNPQRTVW");
        CreditTransferTransaction34 abroad = instruction.getCdtTrfTxInf().get(1);
        assertThat(abroad.getCdtrAcct().getId().getIBAN()).isEqualTo("DE89370400440532013000");
        assertThat(abroad.getAmt().getInstdAmt().getValue()).isEqualTo(new BigDecimal("10.05"));
    }

    /** Whatever that library writes of what it read, it reads the same again: nothing of ours was unknown to it and left out. */
    @Test
    void anotherLibraryWritesTheSameAgain() {
        byte[] ours = Pain001.write(RUN, RELEASED, List.of(MAUREEN, SIAN), UNIVERSITY);
        String theirs =
                MxPain00100109.parse(new String(ours, StandardCharsets.UTF_8)).document();
        assertThat(elements(theirs)).isEqualTo(elements(new String(ours, StandardCharsets.UTF_8)));
        assertThat(MxPain00100109.parse(theirs).getCstmrCdtTrfInitn()).isEqualTo(read(ours));
    }

    /** The elements in their order, without prefixes. */
    private static List<String> elements(String xml) {
        return Pattern.compile("<(?:[A-Za-z0-9]+:)?([A-Za-z0-9]+)[ >]")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theSameRunGivesTheSameFile() {
        assertThat(Pain001.write(RUN, RELEASED, List.of(MAUREEN), UNIVERSITY))
                .isEqualTo(Pain001.write(RUN, RELEASED, List.of(MAUREEN), UNIVERSITY));
    }

    @Test
    void aBacsRecordHasAHundredColumns() {
        String file = new String(Bacs.write(List.of(MAUREEN), UNIVERSITY), StandardCharsets.US_ASCII);
        assertThat(file)
                .isEqualTo("200000" + "55779911" + "0" + "99" + "200001" + "11223344" + "    " + "00000002500"
                        + "UNIVERSITE OF YSTW" + "PYBCDFGHJKMNPQRTVW" + "MAUREEN O NEIL & S" + "\r\n");
        assertThat(file.strip()).hasSize(100);
    }

    @Test
    void bacsTakesAccountsInTheUnitedKingdomOnly() {
        assertThat(Bacs.takes(MAUREEN)).isTrue();
        assertThat(Bacs.takes(SIAN)).isFalse();
        assertThat(Bacs.takes(Pays.anotherWay("PY3333333333333333", 100, "Tom")))
                .isFalse();
    }

    @Test
    void theListHasEverybodyAndNothingThatSpreadsheetsReckonWith() {
        String file = new String(
                CsvList.write(
                        List.of(MAUREEN, Pays.anotherWay("PY3333333333333333", 1250, "=HYPERLINK(\"http://x\"),Tom"))),
                StandardCharsets.UTF_8);
        assertThat(file.lines())
                .containsExactly(
                        "reference,name,kind,amount,currency,sort code,account,iban,paid by",
                        "PYBCDFGHJKMNPQRTVW,Maureen O'Neil & Sons <x>,fee,25.00,GBP,200000,55779911,,bank",
                        "PY3333333333333333,\"'=HYPERLINK(\"\"http://x\"\"),Tom\",fee,12.50,GBP,,,,another way");
    }

    @Test
    void referencesAreNeutral() {
        List<String> some = Stream.generate(References::next).limit(1000).toList();
        assertThat(some).doesNotHaveDuplicates().allSatisfy(reference -> {
            assertThat(reference).matches("PY[BCDFGHJKMNPQRTVWXZ2-9]{16}");
            assertThat(References.in("bgc " + reference.toLowerCase(Locale.ROOT) + " alongside"))
                    .contains(reference);
            assertThat(References.in("X" + reference)).isEmpty();
        });
    }
}
