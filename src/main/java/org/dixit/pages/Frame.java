package org.dixit.pages;

import java.util.List;

/**
 * What the pages of all kinds of things have around what is special to them.
 *
 * @param iri of the thing
 * @param title for a browser's tab and a list of results
 * @param summary one sentence for those who have not opened the page yet
 * @param place the pages above this one, outermost first
 * @param incoming who points to it, by property, as far as the page does not show it elsewhere
 * @param forms other forms of the same
 * @param citation how to cite it
 */
public record Frame(String iri, String title, String summary, List<Text> place, List<EntityPage.Row> incoming,
        List<EntityPage.Form> forms, Citation citation) {

    public Frame {
        place = List.copyOf(place);
        incoming = List.copyOf(incoming);
        forms = List.copyOf(forms);
    }
}
