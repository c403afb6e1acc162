package org.alongside.core.notification;

/** An e-mail could not be handed over. Only the kind of trouble is kept: what servers say may name addresses. */
final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    enum Problem {
        /** The mail server does not answer. */
        UNREACHABLE(false),
        /** It does not take our name and password. */
        SIGN_IN(false),
        /** It offers no encryption, or none that can be trusted. */
        ENCRYPTION(false),
        /** It will not take it now. */
        NOT_NOW(false),
        /** It will never take it: there is no such address, for instance. */
        REFUSED(true),
        /** There is nothing to send it to any more. */
        NO_ADDRESS(true),
        /** The code in it was sealed with another key than the one in the data folder. */
        SEALED(true),
        /** The code in it was kept as long as codes are kept. */
        TOO_LATE(true);

        private final boolean forGood;

        Problem(boolean forGood) {
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }
    }

    private final Problem problem;

    Undelivered(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
