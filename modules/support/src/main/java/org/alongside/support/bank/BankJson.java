package org.alongside.support.bank;

import java.time.LocalDate;
import org.alongside.core.consent.Method;

/** Bank details as the person sees them, over the API. */
public record BankJson(
        String name, String ending, boolean uk, Checked checked, LocalDate enteredOn, Method how, String enteredBy) {
    static BankJson of(BankDetails.Masked masked) {
        return new BankJson(
                masked.name(),
                masked.ending(),
                masked.uk(),
                masked.checked(),
                masked.enteredOn(),
                masked.how(),
                masked.enteredBy());
    }
}
