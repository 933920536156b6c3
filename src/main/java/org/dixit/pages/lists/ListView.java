package org.dixit.pages.lists;

import java.util.List;
import java.util.Map;
import org.dixit.pages.Text;

/**
 * What the page of a list shows.
 *
 * @param path of the list, without the first slash
 * @param title of the list
 * @param lead what it is a list of
 * @param words that were looked for, as typed
 * @param kept parameters that a new search keeps
 * @param chosen what narrows it down
 * @param number how many there are, for people
 * @param sorts ways to sort it
 * @param items on this page
 * @param hints where to go on when there are none
 * @param facets to narrow it down further
 * @param days whether days from and until can be given, and which are
 * @param previous address of the page before, or nothing
 * @param next address of the page after, or nothing
 * @param place which page of how many, for people
 * @param csv address of the whole list as a table
 * @param query address of the page of the query that makes the list
 */
public record ListView(String path, String title, String lead, String words, Map<String, String> kept, List<Chosen> chosen, String number,
        List<Choice> sorts, List<Item> items, List<Text> hints, List<Choices> facets, Days days, String previous, String next, String place,
        String csv, String query) {

    /**
     * A filter that can be taken away.
     *
     * @param label what it is about
     * @param value that was chosen
     * @param note what there is to say of it, or nothing
     * @param without address of the list without it
     */
    public record Chosen(String label, String value, String note, String without) {
    }

    /**
     * One value that a link chooses.
     *
     * @param label of the value
     * @param number how many it leads to, for people; or nothing
     * @param href address of the list with it; where it is chosen, without it
     * @param chosen whether it is
     */
    public record Choice(String label, String number, String href, boolean chosen) {
    }

    /**
     * A facet's values.
     *
     * @param id of the part of the page
     * @param label of the facet
     * @param values the first of them
     * @param more address of the list with more of them, or nothing
     */
    public record Choices(String id, String label, List<Choice> values, String more) {
    }

    /**
     * One line of the list.
     *
     * @param words what it is called or what it says, in pieces
     * @param href where it leads
     * @param language of the words, or nothing
     * @param quoted whether these are reported words
     * @param notes what else there is to say
     */
    public record Item(List<Piece> words, String href, String language, boolean quoted, List<Text> notes) {
    }

    /**
     * A piece of words.
     *
     * @param text as it stands
     * @param found whether it was looked for
     */
    public record Piece(String text, boolean found) {
    }

    /**
     * The days that bound a list.
     *
     * @param offered whether the list has days at all
     * @param from the first, or nothing
     * @param until the last, or nothing
     */
    public record Days(boolean offered, String from, String until) {
    }
}
