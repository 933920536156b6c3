package org.dixit.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.TextSpan;
import org.dixit.evaluate.GoldText;
import org.dixit.evaluate.LaidOutTokens;
import org.dixit.evaluate.NamedText;
import org.dixit.evaluate.NamesFile;

/**
 * Names as GUM has them: CoNLL-U in which every phrase that means something bears an {@code Entity}. A name is the longest run of
 * proper nouns that is a phrase, or else that ends one; titles before a person's name are none of it.
 */
final class NamesInTreebank {

    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)-([a-z]+)[^()]*|(\\d+)\\)");
    private static final Set<String> TITLES = Set.of("mr.", "mrs.", "ms.", "dr.", "president", "senator", "professor", "prof.", "sir",
            "minister", "mr", "ms", "mrs", "dr", "king", "queen", "judge", "chief", "justice", "secretary", "general", "governor", "mayor");

    private static final Set<String> JOINTS = Set.of("of", "the", "and", "for", "&", "-", "de", "van", "von", "'s");

    private record Phrase(String type, int first, int end) {

        int length() {
            return end - first;
        }
    }

    private NamesInTreebank() {
    }

    static NamedText read(Path file) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        List<List<Boolean>> proper = new ArrayList<>();
        List<List<Phrase>> phrases = new ArrayList<>();
        Map<String, Deque<Phrase>> open = new HashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (cells.length < 10 || !cells[0].matches("\\d+")) {
                inside &= cells.length >= 10;
                continue;
            }
            if (!inside) {
                sentences.add(new ArrayList<>());
                proper.add(new ArrayList<>());
                phrases.add(new ArrayList<>());
                open.clear();
                inside = true;
            }
            int at = sentences.getLast().size();
            sentences.getLast().add(cells[1]);
            proper.getLast().add(cells[4].startsWith("NNP"));
            Matcher entity = Pattern.compile("(?:^|\\|)Entity=([^|]*)").matcher(cells[9]);
            if (entity.find()) {
                Matcher bracket = BRACKET.matcher(entity.group(1));
                while (bracket.find()) {
                    if (bracket.group(1) != null) {
                        open.computeIfAbsent(bracket.group(1), id -> new ArrayDeque<>()).push(new Phrase(bracket.group(2), at, at));
                        int shut = bracket.end();
                        if (shut < entity.group(1).length() && entity.group(1).charAt(shut) == ')') {
                            phrases.getLast().add(new Phrase(bracket.group(2), at, at + 1));
                            open.get(bracket.group(1)).pop();
                        }
                    } else if (!open.getOrDefault(bracket.group(3), new ArrayDeque<>()).isEmpty()) {
                        Phrase phrase = open.get(bracket.group(3)).pop();
                        phrases.getLast().add(new Phrase(phrase.type(), phrase.first(), at + 1));
                    }
                }
            }
        }
        LaidOutTokens text = LaidOutTokens.of(sentences);
        List<NamedText.Marked> names = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            add(sentences.get(i), proper.get(i), phrases.get(i), text.places().get(i), names);
        }
        return new NamedText(GoldText.article(file.toString(), text.text()), names);
    }

    private static void add(List<String> tokens, List<Boolean> proper, List<Phrase> phrases, List<TextSpan> places,
            List<NamedText.Marked> names) {
        List<Phrase> found = new ArrayList<>();
        phrases.sort(Comparator.comparingInt(Phrase::length).reversed().thenComparingInt(Phrase::first));
        for (Phrase phrase : phrases) {
            int first = phrase.first();
            while (first < phrase.end() && !proper.get(first) && JOINTS.contains(tokens.get(first).toLowerCase(Locale.ROOT))) {
                first++;
            }
            boolean whole = first < phrase.end() && proper.get(first) && proper.get(phrase.end() - 1);
            for (int i = first; i < phrase.end() && whole; i++) {
                whole = proper.get(i) || JOINTS.contains(tokens.get(i).toLowerCase(Locale.ROOT));
            }
            if (whole) {
                take(new Phrase(phrase.type(), first, phrase.end()), tokens, found);
            }
        }
        for (Phrase phrase : phrases.reversed()) {
            int first = phrase.end();
            while (first > phrase.first() && proper.get(first - 1)) {
                first--;
            }
            take(new Phrase(phrase.type(), first, phrase.end()), tokens, found);
        }
        found.stream().sorted(Comparator.comparingInt(Phrase::first)).forEach(name -> names.add(new NamedText.Marked(
                NamesFile.kind(name.type()).orElseThrow(),
                new TextSpan(places.get(name.first()).start(), places.get(name.end() - 1).end()))));
    }

    private static void take(Phrase name, List<String> tokens, List<Phrase> found) {
        int first = name.first();
        while (name.type().equals("person") && first < name.end() - 1 && TITLES.contains(tokens.get(first).toLowerCase(Locale.ROOT))) {
            first++;
        }
        if (first < name.end() && NamesFile.kind(name.type()).isPresent()
                && found.stream().noneMatch(other -> other.first() < name.end() && name.first() < other.end())) {
            found.add(new Phrase(name.type(), first, name.end()));
        }
    }
}
