package org.dixit.statement;

import java.util.Set;
import org.dixit.article.TextSpan;
import org.jspecify.annotations.Nullable;

/** How a statement's words reached the article: by the quotation marks, the cue, who or what speaks, and where it was said. */
final class ChannelReading {

    private static final int MODIFIERS = 4;
    /** What is written to be read by the public. */
    private static final Set<String> WORKS = NameWords.words("""
            report study paper book article survey essay analysis column memo letter filing memoir poll dossier manifesto editorial op-ed
            publication audit review bulletin advisory ruling complaint lawsuit indictment affidavit brief""");
    /** Documents that speak for themselves: "the memo says", "federal statistics show". */
    private static final Set<String> DOCUMENTS = NameWords.union(WORKS, NameWords.words("""
            document statistics data figures research polling video footage recording transcript opinion law bill treaty constitution
            communique communiqué declaration resolution record statement release account autobiography email text warrant
            census index chart map summary findings estimate estimates website notice guideline guidelines"""));
    private static final Set<String> POSTS = NameWords.words("tweet tweets post posts blog");
    private static final Set<String> PRESS = NameWords.words("""
            press media television tv radio newspaper newspapers broadcaster broadcasters outlet outlets agency newswire tabloid tabloids
            magazine""");
    private static final Set<String> PLATFORMS = NameWords.words("""
            telegram twitter x facebook instagram weibo vkontakte tiktok youtube linkedin reddit mastodon bluesky threads wechat""");
    private static final Set<String> REPORTING = NameWords.words("citing cites quoting per");
    private static final Set<String> LEADING = NameWords.union(REPORTING, Set.of("to", "by"));
    private static final Set<String> REPORTED = NameWords.words("reported quoted cited carried broadcast aired revealed");
    private static final Set<String> ARTICLES = NameWords.words("a an the his her its their another this one");
    private static final Set<String> HEAD_ENDS = NameWords.union(RoleWords.PREPOSITIONS, NameWords.words("""
            that which who released published conducted obtained seen dated issued commissioned compiled prepared called titled entitled
            showing , (""" + " — –"));

    private final ArticleWords words;
    private final Cast cast;
    private final Relation relation;
    private final CueGrammar cue;
    private final @Nullable Actor publisher;

    /** @param publisher the article's own, where that is known */
    ChannelReading(ArticleWords words, Cast cast, Relation relation, CueGrammar cue, @Nullable Actor publisher) {
        this.words = words;
        this.cast = cast;
        this.relation = relation;
        this.cue = cue;
        this.publisher = publisher;
    }

    /**
     * @param speaker who speaks, where that is known
     * @param reported whether another statement reports this one, so that what reported it is that one's channel
     */
    Channel get(Act act, @Nullable Actor speaker, boolean reported) {
        Channel hint = cue.entry().map(CueEntry::channelHint).orElse(null);
        if (act == Act.DECLINE && (cue.isRefusalToSpeak() || relation.content().isEmpty() || hint == Channel.DECLINED_TO_COMMENT)) {
            return Channel.DECLINED_TO_COMMENT;
        }
        Channel quoting = Quoting.of(words, relation.content());
        boolean sourced = !relation.source().isEmpty() || cue.sharesSubject();
        if (!sourced && speaker == null && quoting != Channel.DIRECT) {
            return Channel.UNATTRIBUTED;
        }
        if (hint == Channel.SOCIAL_POST || isPosted() || POSTS.contains(sourceHead())) {
            return Channel.SOCIAL_POST;
        }
        boolean medium = speaker != null && speaker.type() == ActorType.MEDIA_OUTLET;
        if (quoting == Channel.DIRECT || quoting == Channel.MIXED && !medium) {
            return quoting;
        }
        boolean speaksForItself = act == Act.ASK || act == Act.DEMAND || act == Act.WANT || act == Act.PROMISE || act == Act.THREATEN;
        if (medium || isPress()) {
            return !speaksForItself ? Channel.PRESS_REPORT : quoting;
        }
        if (DOCUMENTS.contains(sourceHead()) || isPublished()) {
            return Channel.PUBLISHED_WORK;
        }
        if (!reported && isReportedByMedium()) {
            return Channel.PRESS_REPORT;
        }
        boolean somebody = speaker != null && speaker.type() != ActorType.ORGANIZATION;
        boolean pressHint = hint == Channel.PRESS_REPORT && !somebody && !isInstitution();
        boolean workHint = hint == Channel.PUBLISHED_WORK && !(somebody && isFinding());
        return pressHint || workHint ? hint : Channel.INDIRECT;
    }

    /** "X found that", "X showed": only a document's are a work; a person's are no more than told. */
    private boolean isFinding() {
        return cue.entry().filter(entry -> !entry.lemma().equals("write") && entry.act() == Act.REPORT).isPresent();
    }

    /** An institution that is no medium: "the ministry reported". */
    private boolean isInstitution() {
        String head = sourceHead();
        return RoleWords.ORGANIZATIONS.contains(head) && !PRESS.contains(head) || head.equals("government") || head.equals("authorities")
                || head.equals("police");
    }

    /** The noun that a source is, before its prepositions and participles, in singular: "study" of "two studies by economists". */
    private String sourceHead() {
        if (relation.source().isEmpty()) {
            return "";
        }
        TextSpan source = relation.source().getFirst();
        int first = words.at(source.start());
        int end = words.from(source.end());
        int head = first;
        while (head + 1 < end && !HEAD_ENDS.contains(words.lower(head + 1))) {
            head++;
        }
        String word = words.isCapital(head) && head > first ? "" : words.lower(head);
        return DOCUMENTS.contains(word) || PRESS.contains(word) ? word
                : word.equals("analyses") ? "analysis" : RoleWords.singular(word);
    }

    /** "local press", "state media", "media reports". */
    private boolean isPress() {
        if (relation.source().isEmpty()) {
            return false;
        }
        TextSpan source = relation.source().getFirst();
        int end = words.from(source.end());
        boolean reports = words.lower(end - 1).equals("reports") && end - words.at(source.start()) <= 2;
        String head = sourceHead();
        return reports || PRESS.contains(head) && !head.equals("agency") || head.equals("agency") && has("news", source);
    }

    private boolean has(String word, TextSpan source) {
        for (int i = words.at(source.start()); i < words.from(source.end()); i++) {
            if (words.lower(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** "said in a report", "In a 2013 memo, the agency said": a work, not a statement to the press. */
    private boolean isPublished() {
        return around((i, end) -> {
            if (!words.lower(i).equals("in") || !ARTICLES.contains(words.lower(i + 1))) {
                return false;
            }
            for (int k = i + 2; k < Math.min(end, i + 2 + MODIFIERS); k++) {
                if (WORKS.contains(words.lower(k))) {
                    return true;
                }
                if (!words.isWord(k) || RoleWords.PREPOSITIONS.contains(words.lower(k))) {
                    return false;
                }
            }
            return false;
        });
    }

    /** "wrote on Telegram", "took to Twitter", "in a Facebook post". */
    private boolean isPosted() {
        return around((i, end) -> {
            String before = words.lower(i - 1);
            boolean platform = PLATFORMS.contains(words.lower(i).replace(".", "")) && words.isCapital(i);
            boolean post = platform && (words.lower(i + 1).equals("post") || words.lower(i + 1).equals("account")
                    || words.lower(i + 1).equals("page") || words.lower(i + 1).equals("thread"));
            boolean tweet = words.lower(i).equals("tweet") && (before.equals("a") || words.lower(i - 2).equals("a") || before.equals("his")
                    || before.equals("her"));
            return platform && (before.equals("on") || before.equals("via") || before.equals("to") && words.lower(i - 2).equals("took"))
                    || post || tweet;
        });
    }

    /** "according to The Telegraph", "as quoted by Reuters", "citing Yonhap": another medium told it first. Who "told Reuters" told it. */
    private boolean isReportedByMedium() {
        return around((i, end) -> {
            Mention mention = cast.at(i);
            if (mention == null || mention.first() != i || !mention.isMedium() || publisher != null && publisher.equals(mention.actor())) {
                return false;
            }
            int before = i - 1;
            while (before > i - MODIFIERS && words.isWord(before) && !LEADING.contains(words.lower(before))) {
                before--;
            }
            String leading = words.lower(before);
            return REPORTING.contains(leading) || leading.equals("to") && words.lower(before - 1).equals("according")
                    || leading.equals("by") && REPORTED.contains(words.lower(before - 1));
        });
    }

    private interface Place {
        boolean isIt(int word, int end);
    }

    /** Whether some word of the sentences of cue and source is it, the content's own words left out. */
    private boolean around(Place place) {
        for (int sentence : Sentencing.of(words, relation)) {
            int end = words.sentenceEnd(sentence);
            for (int i = words.sentenceStart(sentence); i < end; i++) {
                if (Sentencing.isOutside(words, i, relation.content()) && place.isIt(i, end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
