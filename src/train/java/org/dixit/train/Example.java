package org.dixit.train;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.dixit.text.TaggerNetwork;
import org.dixit.text.Window;

/**
 * A window with what is to be learned from it.
 *
 * @param text which it is a window of
 * @param window the input
 * @param tags for each role the gold tag of each of its words
 * @param questions for each word of a cue which words are its source and its content
 */
record Example(TrainingText text, Window window, byte[][] tags, SortedMap<Integer, Answer> questions) {

    /** Words of a window by index: those of the source, those of the content, or none. */
    record Answer(boolean[] source, boolean[] content) {
    }

    static Example of(TrainingText text, Window window) {
        byte[][] tags = new byte[TaggerNetwork.ROLES][];
        for (int role = 0; role < tags.length; role++) {
            tags[role] = Arrays.copyOfRange(text.tags()[role], window.first(), window.end());
        }
        SortedMap<Integer, Answer> questions = new TreeMap<>();
        for (TrainingText.Link link : text.links()) {
            for (int cue : link.cue().subSet(window.first(), window.end())) {
                Answer answer = questions.computeIfAbsent(cue - window.first(),
                        word -> new Answer(new boolean[window.words()], new boolean[window.words()]));
                mark(answer.source(), link.source(), window);
                mark(answer.content(), link.content(), window);
            }
        }
        return new Example(text, window, tags, questions);
    }

    private static void mark(boolean[] words, SortedSet<Integer> covered, Window window) {
        for (int word : covered.subSet(window.first(), window.end())) {
            words[word - window.first()] = true;
        }
    }
}
