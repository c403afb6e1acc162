package org.alongside.support.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.alongside.core.problem.Invalid;
import org.alongside.core.sealed.SealedTexts;

/** Accounts of nobody who takes part, sealed with the programme's key: that which pays, and those of charities. Called by use cases. */
@ApplicationScoped
public class ProgrammeAccounts {
    @Inject
    private SealedTexts texts;

    /**
     * Reads an account that somebody is paid to.
     *
     * @throws Invalid when it cannot be one, or its numbers do not belong together
     */
    public Payee read(Payee.Written written) {
        Payee payee = Payee.read(written);
        if (payee.uk().map(BankDetails::check).filter(Checked.FAILED::equals).isPresent()) {
            throw new Invalid("support.bank.fault.modulus");
        }
        return payee;
    }

    /** Seals it for that column and row. */
    public String seal(String column, UUID row, Payee payee) {
        byte[] sealed = texts.sealForProgramme(column, row, payee.stored().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** Opens what {@link #seal} gave for the same place. */
    public Payee open(String column, UUID row, String sealed) {
        byte[] plain = texts.openForProgramme(column, row, Base64.getDecoder().decode(sealed));
        return Payee.restored(new String(plain, StandardCharsets.UTF_8));
    }
}
