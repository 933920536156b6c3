package org.dixit.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes bad input of good: the same for the same seed. */
final class Mangling {

    /** What has broken readers before, ours or others'. */
    private static final List<String> ODDITIES = List.of(
            "\u0000", "\uFEFF", "\u202E", "\u200D\u200D\u200D", "\uFFFE\uFFFF", "e\u0301\u0301\u0301\u0301", "\uD83D\uDE00\u20E3",
            "\u2028\u2029\u0085", "\u1E9E\u0130\u0131", "<script>alert(1)</script>", "<!--", "--!>", "<![CDATA[", "]]>",
            "<?xml version=\"9\"?>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;", "&#xD800;&#x110000;&#0;", "<svg><style><!--</style>",
            "<table><tr><td><p>",
            "<meta charset=\"x-no-such\">", "<meta charset=utf-7>", "<base href=\"//\">", "javascript:alert(1)",
            "http://[::1%25]:99999/%zz",
            "---\n", "---\ntitle: &a [*a]\n---\n", "---\ntitle: !!java.net.URL [x]\n---\n", "date: 9999999999-99-99\n", "version: 1e999\n",
            "![](<", "](((((((((", "[a]: <", "``````", "\\", "| - |\n", "\t\t\t1. > * ", "\"", "“‘«", "”",
            " said ", "said that said", "According to ",
            "_:b <x y> \"z\"@@ .", "\\uD800", "\"\\u{}\"", "@prefix : <", "<http://a/\u0000>", "@base <http://[> .",
            "{\"@context\":\"http://x/\"}",
            "{\"entities\":{\"Q1\":[]}}", "T1\tSource 9 3\t", "E1\tX:T9 Cue:T1", "T1\tSource 0 99999999999\t", "1e99999", "-0", "NaN");

    /** What nests: opened thousands of times and not closed. */
    private static final List<String> OPENINGS = List.of("<div>", "<b><p>", "<ul><li>", "[", "{\"a\":", "> ", "(", "* ",
            "**a ", "![", "- a: ",
            "“", "<a href=\"", "&", "<![CDATA[", "[[{\"@graph\":", "said ", "he said that ", "\"");

    private static final List<String> RUNS = List.of("a", " ", "\n", "é", "😀", "said ", ".", "a, ", "–");
    private static final int LONG = 30_000;

    private final Random random;

    Mangling(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(List<byte[]> good) {
        byte[] bytes = good.get(random.nextInt(good.size()));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            bytes = mangled(bytes, good);
        }
        return bytes;
    }

    private byte[] mangled(byte[] bytes, List<byte[]> good) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 2 -> flipped(bytes);
            case 3 -> without(bytes, at, Math.min(bytes.length, at + random.nextInt(200)));
            case 4, 5, 6 -> inserted(bytes, at, any(ODDITIES).getBytes(UTF_8));
            case 7 -> inserted(bytes, at, any(OPENINGS).repeat(1 + random.nextInt(4000)).getBytes(UTF_8));
            case 8 -> inserted(bytes, at, noise());
            case 9 -> inserted(bytes, at, any(RUNS).repeat(random.nextInt(LONG)).getBytes(UTF_8));
            case 10 -> spliced(bytes, at, good.get(random.nextInt(good.size())));
            default -> random.nextInt(4) == 0 ? ("\uFEFF" + new String(bytes, UTF_8)).getBytes(UTF_16LE) : doubled(bytes, at);
        };
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int times = random.nextInt(20); times > 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] doubled(byte[] bytes, int at) {
        int end = Math.min(bytes.length, at + random.nextInt(2000));
        return inserted(bytes, at, Arrays.copyOfRange(bytes, at, end));
    }

    private byte[] spliced(byte[] bytes, int at, byte[] other) {
        int from = random.nextInt(other.length + 1);
        return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        return joined(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
