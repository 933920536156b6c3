package org.dixit.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies that an article names itself: their kind, and the full name behind an abbreviation or the first word of one. */
final class Bodies {

    private static final int SHORTEST_ABBREVIATION = 3;

    private final NameTypes types;
    private final PartNames parts;
    private final Map<String, String> longForms = new HashMap<>();
    private final Map<String, String> byFirstWord = new HashMap<>();

    Bodies(ArticleWords words, List<Name> names, NameTypes types, PartNames parts) {
        this.types = types;
        this.parts = parts;
        for (int i = 0; i < names.size(); i++) {
            Name full = names.get(i);
            if (full.kind() != Name.Kind.ORGANIZATION || full.end() - full.first() < 2) {
                continue;
            }
            longForms.putIfAbsent(initials(full.text()), full.text());
            byFirstWord.putIfAbsent(full.text().substring(0, full.text().indexOf(' ')), full.text());
            Name brief = i + 1 < names.size() ? names.get(i + 1) : full;
            boolean defined = brief.first() == full.end() + 1 && brief.entry() == null && words.lower(full.end()).equals("(")
                    && words.lower(brief.end()).equals(")");
            if (defined) {
                longForms.put(brief.text(), full.text());
            }
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() < SHORTEST_ABBREVIATION ? name : initials.toString();
    }

    /** ORGANIZATION, MEDIA_OUTLET, or null where nothing shows that the name is a body's. */
    @Nullable ActorType type(Name name) {
        return switch (name.kind()) {
            case ORGANIZATION -> ActorType.ORGANIZATION;
            case MEDIA_OUTLET -> ActorType.MEDIA_OUTLET;
            case UNTOLD -> types.body(name.text())
                    .orElse(isFirstWord(name) || longForms.containsKey(name.text()) ? ActorType.ORGANIZATION : null);
            default -> null;
        };
    }

    /** The name in full, where the article has it. */
    String fullName(Name name) {
        String spelledOut = longForms.get(name.text());
        return spelledOut != null ? spelledOut : isFirstWord(name) ? byFirstWord.getOrDefault(name.text(), name.text()) : name.text();
    }

    private boolean isFirstWord(Name name) {
        return name.kind() == Name.Kind.UNTOLD && byFirstWord.containsKey(name.text()) && !parts.bears(name.text());
    }
}
