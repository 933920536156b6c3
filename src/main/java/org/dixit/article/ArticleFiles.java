package org.dixit.article;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the files of a folder that {@link ArticleReader} can read. */
public final class ArticleFiles {

    private ArticleFiles() {
    }

    /**
     * The article files in a folder and all its sub-folders, by name ending: {@code .txt .text .md .markdown .html .htm .xhtml}.
     * Hidden files and folders are left out, linked folders are not followed.
     *
     * @return sorted by path, the same on every machine
     * @throws IOException if the folder or one below it cannot be listed
     */
    public static List<Path> under(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
                return entered.equals(folder) || !hidden(entered) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!hidden(file) && Format.named(file.toString()).isPresent() && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(file -> sortKey(folder, file)));
        return List.copyOf(found);
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** Paths compare differently from system to system; their names, parted by slashes, do not. */
    private static String sortKey(Path folder, Path file) {
        StringBuilder key = new StringBuilder();
        for (Path name : folder.relativize(file)) {
            key.append('/').append(name);
        }
        return key.toString();
    }
}
