package org.dixit.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dixit.article.Article;
import org.dixit.article.Block;
import org.dixit.article.TextSpan;

/** Media that are named beside the prose: in the credit of a picture ("Jane Doe/AP") and in a dateline ("LONDON (Reuters) –"). */
final class Credits {

    private static final int LONGEST_DATELINE = 80;
    private static final Pattern AGENCY_OF_DATELINE = Pattern.compile(
            "^[\\p{L}\\d., '’-]{0,60}\\((\\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20}){0,2})\\)\\s*[–—-]");
    private static final Pattern PARTS = Pattern.compile("(?:[^/,;|:()©&](?! via | by ))+[^/,;|:()©&]?");
    private static final Pattern LABEL = Pattern.compile("^\\s*(?:via |by |courtesy of )?", Pattern.CASE_INSENSITIVE);

    private final Article article;
    private final NameLookup names;

    Credits(Article article, NameLookup names) {
        this.article = article;
        this.names = names;
    }

    /** The media in the credit of each picture whose caption the article has, by the caption's place. */
    Map<TextSpan, List<ActorMention>> ofCaptions() {
        Map<TextSpan, List<ActorMention>> found = new HashMap<>();
        List<Block> blocks = article.blocks();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (blocks.get(i).kind() == Block.Kind.CAPTION && blocks.get(i + 1).kind() == Block.Kind.CREDIT) {
                List<ActorMention> media = mediaIn(blocks.get(i + 1).span());
                if (!media.isEmpty()) {
                    found.put(blocks.get(i).span(), media);
                }
            }
        }
        return found;
    }

    /** The agency whose report the whole article is, by its first paragraph. */
    Optional<ActorMention> ofDateline() {
        return article.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH).map(Block::span).limit(2)
                .flatMap(span -> agency(span).stream()).findFirst();
    }

    private Optional<ActorMention> agency(TextSpan paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST_DATELINE);
        Matcher dateline = AGENCY_OF_DATELINE.matcher(article.text().substring(paragraph.start(), end));
        return dateline.find()
                ? medium(new TextSpan(paragraph.start() + dateline.start(1), paragraph.start() + dateline.end(1))) : Optional.empty();
    }

    private List<ActorMention> mediaIn(TextSpan credit) {
        List<ActorMention> media = new ArrayList<>();
        Matcher part = PARTS.matcher(credit.in(article.text()));
        while (part.find()) {
            Matcher label = LABEL.matcher(part.group());
            int start = label.find() ? part.start() + label.end() : part.start();
            medium(trimmed(credit.start() + start, credit.start() + part.end())).ifPresent(media::add);
        }
        return media;
    }

    private TextSpan trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(article.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(article.text().charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }

    /** The medium of this name, also before words like "Photo". */
    private Optional<ActorMention> medium(TextSpan span) {
        String name = span.in(article.text());
        int space = name.lastIndexOf(' ');
        Optional<AuthorityEntry> entry = name.isEmpty() ? Optional.empty() : outlet(name);
        if (entry.isEmpty() && space > 0) {
            return medium(new TextSpan(span.start(), span.start() + space));
        }
        return entry.map(known -> new ActorMention(Actor.linked(known, Cast.LISTED), span));
    }

    private Optional<AuthorityEntry> outlet(String name) {
        return names.byName(name).filter(known -> known.type() == ActorType.MEDIA_OUTLET);
    }
}
