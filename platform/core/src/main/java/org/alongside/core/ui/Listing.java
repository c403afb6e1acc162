package org.alongside.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that people can read: a caption, headings that screen readers announce, and on a phone one card for each row. Where
 * there is nothing to list it says so, and what to do about it.
 *
 * @param <T> what a row shows
 */
public final class Listing<T> extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private record Column<T>(String heading, SerializableFunction<T, Component> cell) {}

    private final String caption;
    private final String whenEmpty;
    private final transient List<Column<T>> columns = new ArrayList<>();

    /**
     * @param caption what the table lists, for screen readers
     * @param whenEmpty the sentence instead of an empty table
     */
    public Listing(String caption, String whenEmpty) {
        this.caption = caption;
        this.whenEmpty = whenEmpty;
        getContent().addClassName("listing");
    }

    /** A column of text. The first column names the row. */
    public Listing<T> column(String heading, SerializableFunction<T, String> text) {
        return component(heading, row -> {
            Div cell = new Div();
            cell.setText(text.apply(row));
            return cell;
        });
    }

    /** A column of components: a link, a button, a mark. */
    public Listing<T> component(String heading, SerializableFunction<T, Component> cell) {
        columns.add(new Column<>(heading, cell));
        return this;
    }

    /** Shows these rows instead of what stood there. */
    public Listing<T> show(List<T> rows) {
        getContent().removeAll();
        if (rows.isEmpty()) {
            Paragraph nothing = new Paragraph(whenEmpty);
            nothing.addClassName("nothing-yet");
            getContent().add(nothing);
            return this;
        }
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        NativeTableRow headings = table.getHead().addRow();
        for (Column<T> column : columns) {
            NativeTableHeaderCell heading = headings.addHeaderCell();
            heading.setText(column.heading());
            heading.getElement().setAttribute("scope", "col");
        }
        for (T row : rows) {
            NativeTableRow line = table.getBody().addRow();
            for (int i = 0; i < columns.size(); i++) {
                Component content = columns.get(i).cell().apply(row);
                if (i == 0) {
                    NativeTableHeaderCell name = line.addHeaderCell();
                    name.getElement().setAttribute("scope", "row");
                    name.add(content);
                } else {
                    NativeTableCell cell = line.addDataCell();
                    // On a phone the heading stands in front of its cell.
                    cell.getElement()
                            .setAttribute("data-heading", columns.get(i).heading());
                    cell.add(content);
                }
            }
        }
        getContent().add(table);
        return this;
    }
}
