package org.dixit.serve;

import java.util.stream.IntStream;

/**
 * What answers which paths.
 *
 * @param path the whole path, or the beginning of longer ones where it ends in a slash or dot; any path where it is empty. A star
 *     stands for one part between slashes
 * @param answer to requests for it
 * @param posted whether POST is answered too
 */
record Route(String path, Routes.Answer answer, boolean posted) {

    Route(String path, Routes.Answer answer) {
        this(path, answer, false);
    }

    static Route posted(String path, Routes.Answer answer) {
        return new Route(path, answer, true);
    }

    boolean fits(String asked) {
        boolean beginning = path.length() > 1 && (path.endsWith("/") || path.endsWith(".")) && asked.startsWith(path);
        return path.isEmpty() || beginning || asked.equals(path) || path.contains("*") && fitsParts(asked.split("/", -1));
    }

    private boolean fitsParts(String[] asked) {
        String[] parts = path.split("/", -1);
        return parts.length == asked.length && IntStream.range(0, parts.length)
                .allMatch(i -> parts[i].equals("*") ? !asked[i].isEmpty() : parts[i].equals(asked[i]));
    }

    String methods() {
        return posted ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
    }
}
