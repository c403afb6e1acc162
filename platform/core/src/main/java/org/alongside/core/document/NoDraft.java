package org.alongside.core.document;

import org.alongside.core.problem.Refusal;

/** A document that people were asked with stays as it is; what is to change becomes a new version. */
public final class NoDraft extends Refusal {
    private static final long serialVersionUID = 1L;

    NoDraft() {
        super(Kind.CONFLICT, "core.documents.refusal.no-draft");
    }
}
