package org.alongside.core.demo;

/** What one module adds to the demo. Everything is done through use cases, as people would do it. */
public interface DemoPart {
    /** Parts are filled in this order: core 0, mentoring 100, support 200, analysis 300. */
    int order();

    /** Fills in the module's part of one programme, in the transaction of the whole programme. */
    void fill(DemoProgramme demo);
}
