package org.alongside.support.payment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.support.bank.Payee;
import org.alongside.support.bank.UkAccount;

/** A run as CSV (RFC 4180), for the institution's own finance office: everybody it is given, those too who are paid another way. */
final class CsvList {
    private static final String HEADINGS = "reference,name,kind,amount,currency,sort code,account,iban,paid by";
    private static final String FORMULAS = "=+-@\t\r";

    private CsvList() {}

    static byte[] write(List<Pay> pays) {
        return Stream.concat(Stream.of(HEADINGS), pays.stream().map(CsvList::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Pay pay) {
        return Stream.of(
                        pay.reference(),
                        pay.payee().map(Payee::name).orElse(pay.callName()),
                        switch (pay.kind()) {
                            case FEE -> "fee";
                            case EXPENSE -> "expense";
                            case ADVANCE -> "advance";
                        },
                        pay.amount().plain(),
                        pay.amount().currency(),
                        pay.payee().flatMap(Payee::uk).map(UkAccount::sortCode).orElse(""),
                        pay.payee().flatMap(Payee::uk).map(UkAccount::number).orElse(""),
                        pay.payee().flatMap(Payee::iban).orElse(""),
                        pay.payee().isPresent() ? "bank" : "another way")
                .map(CsvList::cell)
                .collect(Collectors.joining(","));
    }

    /** Spreadsheets reckon with what begins like a formula; an apostrophe makes it words. */
    private static String cell(String words) {
        String safe = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return safe.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
