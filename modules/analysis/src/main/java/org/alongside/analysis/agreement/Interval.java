package org.alongside.analysis.agreement;

/** Between which values a figure lies in 95 of 100 studies drawn anew. */
record Interval(double low, double high) {}
