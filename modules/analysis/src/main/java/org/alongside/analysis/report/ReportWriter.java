package org.alongside.analysis.report;

import java.util.List;

/** Something that a report can be written to. */
interface ReportWriter {
    /** A heading; level 1 is the first below the title. */
    void heading(int level, String text);

    void paragraph(String text);

    /** Something that must not be overlooked. */
    void notice(String text);

    void quote(String words, String who);

    void items(List<String> items);
}
