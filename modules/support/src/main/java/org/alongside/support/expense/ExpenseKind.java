package org.alongside.support.expense;

/** What was paid for. */
public enum ExpenseKind {
    BUS_OR_TRAIN,
    TAXI,
    PARKING,
    /** One's own vehicle: so many miles at what a mile is paid back. */
    MILEAGE,
    /** Somebody looked after a child or another person meanwhile. */
    CARE,
    FOOD,
    OTHER
}
