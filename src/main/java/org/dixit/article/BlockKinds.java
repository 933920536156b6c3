package org.dixit.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what part a block plays by its words, where no markup says it: bylines and photo credits first, then captions, which
 * stand before credits, then headings.
 */
final class BlockKinds {

    /** Longer blocks are prose; the patterns below never see them. */
    private static final int LONGEST_LABEL = 240;
    private static final int LONGEST_CAPTION = 400;
    private static final int HEADING_WORDS = 16;
    private static final int HEADLINE_WORDS = 24;
    private static final int BYLINE_WORDS = 16;
    private static final int CREDIT_WORDS = 12;

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
    private static final Pattern BYLINE = Pattern.compile(
            "(?:By|BY|by|Written by|Reported by|Story by|Text by)[: ] ?" + NAME
                    + "(?: (?:de|da|di|del|van|von|der|den|al|bin|el|la|le|and|" + NAME + "))+(?:[,|;/ (–—-].*)?"
                    + "|(?:By|BY) (?:AFP|AP|Reuters|Xinhua|dpa|EFE|TASS|Yonhap|Kyodo)(?:[,|;/ ].*)?");
    private static final Pattern TAGLINE = Pattern.compile(
            "\\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing) by \\p{Lu}.*|\\(?Reporting by the .*");

    private static final String AGENCY = "(?:AP|AFP|EPA|EFE|DPA|dpa|PA|UPI|ANSA|TASS|KCNA|Reuters|Xinhua|Sputnik|Kyodo|Yonhap"
            + "|Bloomberg|Getty(?: Images)?|Shutterstock|Alamy|Anadolu|NurPhoto|Imago|Zuma(?: Press)?|Ukrinform|UNIAN|iStock)";
    private static final Pattern LABELLED_CREDIT = Pattern.compile(
            "\\(?(?:(?:File )?(?:Photo|Photos|Photograph|Photographs|Image|Images|Picture|Pictures|Graphic|Illustration)"
                    + "(?: credit| courtesy)?(?::| by | courtesy of |/)"
                    + "|(?:Image |Photo |Picture )?[Cc]redits?:|Courtesy(?: of |: )|©|\\(c\\) )\\s*\\S.*");
    private static final Pattern AGENCY_PHOTO = Pattern.compile("\\(?" + AGENCY + " (?:Photo|photo|Images|File|Pool)\\b.*");
    private static final Pattern SLASHED = Pattern.compile("\\(?[^/]{2,40}(?: ?/ ?[^/]{2,40}){1,4}\\)?");
    private static final Pattern HAS_AGENCY = Pattern.compile("(?<![\\p{L}\\p{N}])" + AGENCY + "(?![\\p{L}\\p{N}])");
    private static final Pattern VIA = Pattern.compile(NAME + "(?: " + NAME + "){0,4} via " + NAME + "(?: " + NAME + "){0,3}");
    private static final Pattern NAMES = Pattern.compile(NAME + "(?: " + NAME + "){0,3}");

    private static final Pattern PICTURE = Pattern.compile(
            "(?:In )?(?:[Tt]his|[Aa]n?|[Tt]he) (?:undated |file |handout |still |satellite |video |combination |aerial )*"
                    + "(?:image|photo|photograph|picture|handout|screengrab|screenshot|grab)\\b.*");
    private static final Pattern PICTURED = Pattern.compile(
            ".*\\b(?:released by|taken (?:on|in|from)|provided by|depicts|made available|pictured|shakes? hands"
                    + "|poses? for|\\((?:left|right|centre|center|[LRC])\\)|[Ff]ile photo)\\b.*|.*\\((?:left|right|L|R)\\).*");
    private static final Pattern YEAR = Pattern.compile(".*\\b(?:19|20)\\d\\d\\b.*");
    private static final Pattern SAYING = Pattern.compile(
            "(?i).*\\b(?:sa(?:id|ys?)|t(?:old|ells?)|ask(?:s|ed)?|claim(?:s|ed)?|den(?:y|ies|ied)|warn(?:s|ed)?|add(?:s|ed)"
                    + "|state[sd]|report(?:s|ed)|according to|insist(?:s|ed)?|admit(?:s|ted)?|believe[sd]?|announce[sd]?"
                    + "|suggest(?:s|ed)?|argue[sd]?|accuse[sd]?|wrote|writes|repl(?:y|ies|ied)|explain(?:s|ed)?|urge[sd]?"
                    + "|promise[sd]?|threaten(?:s|ed)?|vow(?:s|ed)?|doubt(?:s|ed)?|demand(?:s|ed)?|declined)\\b.*");

    private BlockKinds() {
    }

    /** One kind for each part; kinds that the markup gave stay. */
    static List<Block.Kind> of(List<Body.Part> parts) {
        List<Block.Kind> kinds = new ArrayList<>(parts.size());
        for (Body.Part part : parts) {
            kinds.add(part.kind() != null ? part.kind() : label(part.text()));
        }
        for (int i = 0; i + 1 < parts.size(); i++) {
            String text = parts.get(i).text();
            if (parts.get(i).kind() == null && kinds.get(i) == Block.Kind.PARAGRAPH && text.length() <= LONGEST_CAPTION) {
                boolean credited = kinds.get(i + 1) == Block.Kind.CREDIT || isBareCredit(parts.get(i + 1));
                if (isCaption(text, credited)) {
                    kinds.set(i, Block.Kind.CAPTION);
                    if (credited) {
                        kinds.set(i + 1, Block.Kind.CREDIT);
                    }
                }
            }
        }
        Set<String> headlines = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String text = parts.get(i).text();
            boolean open = parts.get(i).kind() == null && kinds.get(i) == Block.Kind.PARAGRAPH && text.length() <= LONGEST_LABEL;
            if (open && parts.size() > 1 && (i == 0 ? isHeadline(text) : isHeading(text) || headlines.contains(text))) {
                kinds.set(i, Block.Kind.HEADING);
            }
            if (kinds.get(i) == Block.Kind.HEADING) {
                headlines.add(text);
            }
        }
        return kinds;
    }

    private static Block.Kind label(String text) {
        return text.length() > LONGEST_LABEL ? Block.Kind.PARAGRAPH
                : isByline(text) ? Block.Kind.BYLINE
                : isCredit(text) ? Block.Kind.CREDIT
                : Block.Kind.PARAGRAPH;
    }

    /** {@code By Jane Doe}, {@code (Reporting by ...; editing by ...)}. */
    static boolean isByline(String text) {
        return text.length() <= LONGEST_LABEL
                && (Words.count(text) <= BYLINE_WORDS && !text.endsWith(".") && !Words.hasQuotationMark(text)
                        && BYLINE.matcher(text).matches()
                || TAGLINE.matcher(text).matches());
    }

    /** {@code KCNA/Reuters}, {@code Photo: Jane Doe/Outlet}, {@code (AP Photo/Jane Doe)}, {@code KCNA via Reuters}. */
    static boolean isCredit(String text) {
        if (text.length() > LONGEST_LABEL || Words.count(text) > CREDIT_WORDS || Words.hasQuotationMark(text)) {
            return false;
        }
        if (LABELLED_CREDIT.matcher(text).matches() || AGENCY_PHOTO.matcher(text).matches()) {
            return true;
        }
        return !Words.endsWithPunctuation(text)
                && (SLASHED.matcher(text).matches() && HAS_AGENCY.matcher(text).find() || VIA.matcher(text).matches());
    }

    /** A name alone is a credit only behind a caption. */
    private static boolean isBareCredit(Body.Part part) {
        return part.kind() == null && part.text().length() <= LONGEST_LABEL && NAMES.matcher(part.text()).matches();
    }

    private static boolean isCaption(String text, boolean credited) {
        if (Words.hasQuotationMark(text)) {
            return false;
        }
        boolean pictured = PICTURED.matcher(text).matches();
        if (PICTURE.matcher(text).matches() && (credited || pictured)) {
            return true;
        }
        return pictured && (credited || YEAR.matcher(text).matches() && !SAYING.matcher(text).matches());
    }

    /** A first block is a headline even where it quotes or tells who says what. */
    private static boolean isHeadline(String text) {
        return Words.count(text) <= HEADLINE_WORDS && !Words.endsWithPunctuation(text) && startsLarge(text);
    }

    private static boolean isHeading(String text) {
        return Words.count(text) <= HEADING_WORDS && !Words.endsWithPunctuation(text) && !Words.hasQuotationMark(text)
                && startsLarge(text) && !SAYING.matcher(text).matches();
    }

    private static boolean startsLarge(String text) {
        int first = text.codePointAt(0);
        return !Character.isLowerCase(first) && "-*•–—([".indexOf(first) < 0;
    }
}
