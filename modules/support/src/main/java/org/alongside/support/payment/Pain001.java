package org.alongside.support.payment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.alongside.support.bank.BankLetters;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.UkAccount;

/**
 * A customer credit transfer initiation of ISO 20022, pain.001.001.09. Accounts in the United Kingdom are named by sort code, as a
 * member of the clearing system GBDSC, and account number; others by IBAN. It is read again before anybody gets it.
 */
final class Pain001 {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String SORT_CODES = "GBDSC";

    /** What is written, and read again: a payment's reference, currency and amount. */
    private record Told(String reference, String currency, BigDecimal amount) {
        static Told of(Pay pay) {
            return new Told(
                    pay.reference(),
                    pay.amount().currency(),
                    new BigDecimal(pay.amount().plain()));
        }
    }

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes it. The same run gives the same file.
     *
     * @param pays only those who have an account
     * @param from the account that pays
     * @throws IllegalStateException when what was written says something else when it is read
     */
    static byte[] write(RunId run, OffsetDateTime released, List<Pay> pays, Payee from) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(written, "UTF-8");
            new Pain001(xml).document(run, released, pays, from);
            xml.close();
            insistThatItSaysSo(written.toByteArray(), pays);
        } catch (XMLStreamException cannotBeWritten) {
            throw new IllegalStateException(cannotBeWritten);
        }
        return written.toByteArray();
    }

    private void document(RunId run, OffsetDateTime released, List<Pay> pays, Payee from) throws XMLStreamException {
        OffsetDateTime moment = released.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        String count = Integer.toString(pays.size());
        String sum = sum(pays).toPlainString();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        text("MsgId", id(run, 'M'));
        text("CreDtTm", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        party("InitgPty", from);
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        text("PmtInfId", id(run, 'P'));
        text("PmtMtd", "TRF");
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        text("ReqdExctnDt", "Dt", moment.toLocalDate().toString());
        party("Dbtr", from);
        account("DbtrAcct", from);
        agent("DbtrAgt", from);
        text("ChrgBr", "SLEV");
        for (Pay pay : pays) {
            transfer(pay, pay.payee().orElseThrow());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void transfer(Pay pay, Payee payee) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        text("InstrId", pay.reference());
        text("EndToEndId", pay.reference());
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", pay.amount().currency());
        xml.writeCharacters(pay.amount().plain());
        xml.writeEndElement();
        xml.writeEndElement();
        agent("CdtrAgt", payee);
        party("Cdtr", payee);
        account("CdtrAcct", payee);
        text("RmtInf", "Ustrd", pay.reference());
        xml.writeEndElement();
    }

    private void party(String name, Payee payee) throws XMLStreamException {
        text(name, "Nm", BankLetters.sepa(payee.name(), Payee.LONGEST_NAME));
    }

    private void account(String name, Payee payee) throws XMLStreamException {
        xml.writeStartElement(name);
        Optional<String> iban = payee.iban();
        if (iban.isPresent()) {
            text("Id", "IBAN", iban.get());
        } else {
            xml.writeStartElement("Id");
            text("Othr", "Id", payee.uk().orElseThrow().number());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void agent(String name, Payee payee) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeStartElement("FinInstnId");
        Optional<UkAccount> uk = payee.uk();
        if (uk.isPresent()) {
            xml.writeStartElement("ClrSysMmbId");
            text("ClrSysId", "Cd", SORT_CODES);
            text("MmbId", uk.get().sortCode());
            xml.writeEndElement();
        } else {
            // The IBAN names the bank.
            text("Othr", "Id", "NOTPROVIDED");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void text(String outer, String inner, String words) throws XMLStreamException {
        xml.writeStartElement(outer);
        text(inner, words);
        xml.writeEndElement();
    }

    private void text(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static BigDecimal sum(List<Pay> pays) {
        return pays.stream().map(pay -> new BigDecimal(pay.amount().plain())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of 33 characters: an identification has 35 at most. */
    private static String id(RunId run, char kind) {
        return kind + run.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static void insistThatItSaysSo(byte[] written, List<Pay> pays) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader read = factory.createXMLStreamReader(new ByteArrayInputStream(written));
        List<Told> told = new ArrayList<>();
        List<BigDecimal> sums = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        String reference = "";
        while (read.hasNext()) {
            if (read.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (read.getLocalName()) {
                case "EndToEndId" -> reference = read.getElementText();
                case "InstdAmt" -> {
                    String currency = read.getAttributeValue(null, "Ccy");
                    told.add(new Told(reference, currency, new BigDecimal(read.getElementText())));
                }
                case "CtrlSum" -> sums.add(new BigDecimal(read.getElementText()));
                case "NbOfTxs" -> counts.add(Integer.valueOf(read.getElementText()));
                default -> {}
            }
        }
        BigDecimal sum = sum(pays);
        if (!told.equals(pays.stream().map(Told::of).toList())
                || !sums.equals(List.of(sum, sum))
                || !counts.equals(List.of(pays.size(), pays.size()))) {
            throw new IllegalStateException("The file does not say what is to be paid");
        }
    }
}
