package org.dixit.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Gives each article a file name of its own: its file's, without the ending, numbered where two would be the same. */
final class FileNames {

    private final Set<String> taken = new HashSet<>();

    FileNames(String... taken) {
        this.taken.addAll(Set.of(taken));
    }

    String unique(String source) {
        Path file = Path.of(source).getFileName();
        String name = file == null ? "article" : file.toString().replace(' ', '-');
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String unique = stem;
        for (int number = 2; !taken.add(unique); number++) {
            unique = stem + "-" + number;
        }
        return unique;
    }
}
