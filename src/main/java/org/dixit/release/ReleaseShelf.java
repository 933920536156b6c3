package org.dixit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dixit.article.InputException;

/**
 * The releases of one place, and which of them is the current one. What users name, {@code release}, is a link; the releases lie
 * beside it, in {@code release.releases}, each in a folder whose name tells which one it took the place of: {@code 1},
 * {@code 2-after-1}, {@code 3-after-2}. Such a folder keeps its name and its content for as long as anybody uses it, so a server that
 * has it open is not disturbed by whatever happens to the link; and the link changes by one renaming, so that whoever follows
 * it, at any moment and after any crash, finds a whole release.
 *
 * <p>A folder at the place itself (a copy, a back-up, one that an earlier program built) is a release too; the first build there
 * sets it among the others.
 */
public final class ReleaseShelf {

    /** How many releases are kept at least: the current one, and the one to go back to. */
    static final int KEPT = 2;

    private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,17})(?:-after-([1-9]\\d{0,17}))?");
    private static final String REMOVED = "removed-";

    private final Path place;
    private final Path named;
    private final Path shelf;
    /** Where the link is made, and what stands in for it while a folder is moved out of its way. */
    private final Path next;

    private ReleaseShelf(Path named, Path place, Path name) {
        this.named = named;
        this.place = place;
        this.shelf = place.resolveSibling(name + ".releases");
        this.next = place.resolveSibling("." + name + ".next");
    }

    /**
     * @param place what users name; nothing need be there
     * @throws InputException where that cannot be a folder's name
     */
    public static ReleaseShelf at(Path place) throws InputException {
        Path absolute = place.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        if (name == null) {
            throw new InputException(place.toString(), "a release needs a folder of its own; name one");
        }
        return new ReleaseShelf(place, absolute, name);
    }

    /** The place itself, as users named it. */
    public Path named() {
        return named;
    }

    Path place() {
        return place;
    }

    /** The folder of the current release, which stays the same whatever is built meanwhile; the place itself where no link is. */
    public Path current() throws IOException, InputException {
        if (Files.isSymbolicLink(place)) {
            try {
                return place.toRealPath();
            } catch (NoSuchFileException gone) {
                throw new InputException(named.toString(), "leads to " + Files.readSymbolicLink(place)
                        + ", where nothing is; dixit rollback --to VERSION leads to another, dixit build makes a new one");
            }
        }
        // A build that was killed while it moved a folder out of the link's way.
        return !Files.exists(place) && Files.isSymbolicLink(next) ? next.toRealPath() : named;
    }

    /** The folder of the release that the current one took the place of, if it is still kept. */
    public Optional<Path> earlier() throws IOException, InputException {
        Path current = current();
        if (!isHere(current)) {
            return Optional.empty();
        }
        return after(current);
    }

    /** The folders of all releases that are kept, the newest first. */
    public List<Path> kept() throws IOException {
        List<Path> kept = new ArrayList<>();
        if (Files.isDirectory(shelf)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(shelf)) {
                entries.forEach(entry -> {
                    if (NAME.matcher(entry.getFileName().toString()).matches()) {
                        kept.add(entry);
                    }
                });
            }
        }
        kept.sort(Comparator.comparingLong(ReleaseShelf::number).reversed());
        return kept;
    }

    /**
     * The folder of the newest release of this version.
     *
     * @throws InputException where none is kept; it names those that are
     */
    public Path kept(String version) throws IOException, InputException {
        Set<String> versions = new LinkedHashSet<>();
        for (Path folder : kept()) {
            String each = Manifest.read(folder).version();
            if (each.equals(version)) {
                return folder;
            }
            versions.add(each);
        }
        throw new InputException(named.toString(), "no release " + version + " is kept, only " + String.join(", ", versions)
                + "; name one of them");
    }

    /**
     * Makes another of the kept releases the current one.
     *
     * @param folder one of {@link #kept}
     */
    @SuppressWarnings("try")
    public void lead(Path folder) throws IOException, InputException {
        try (ReleaseLock lock = ReleaseLock.ofShelf(named, shelf)) {
            if (!Files.isDirectory(folder)) {
                throw new InputException(folder.toString(), "this release has been removed meanwhile; choose another");
            }
            link(folder);
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether a release can be put here: not where a link leads elsewhere, or a folder is in use that must be moved. */
    void check() throws IOException, InputException {
        if (Files.isSymbolicLink(place)) {
            if (!Files.exists(place) || !isHere(place.toRealPath())) {
                throw new InputException(named.toString(), "is a link to " + Files.readSymbolicLink(place)
                        + ", which no build has made; name the folder that it leads to, or remove the link");
            }
        } else if (Files.isDirectory(place.resolve(Release.DATA))) {
            ReleaseLock.ofRelease(named).close();
        }
    }

    /**
     * Makes a finished release the current one, and removes those that nobody can go back to or uses.
     *
     * @param aside its folder, on the same file system
     * @param building the lock of its build, which is freed as soon as no other build can take the folder for its own
     */
    @SuppressWarnings("try")
    void moveIn(Path aside, ReleaseLock building) throws IOException, InputException {
        Files.createDirectories(shelf);
        try (ReleaseLock lock = ReleaseLock.ofShelf(named, shelf)) {
            finishMove();
            check();
            long number = kept().stream().mapToLong(ReleaseShelf::number).max().orElse(0) + 1;
            if (Files.isSymbolicLink(place)) {
                link(Files.move(aside, shelf.resolve(number + "-after-" + number(place.toRealPath()))));
            } else if (Files.exists(place.resolve(Manifest.FILE))) {
                link(Files.move(aside, shelf.resolve(number + 1 + "-after-" + number)));
                Files.move(place, shelf.resolve(Long.toString(number)));
            } else {
                Files.deleteIfExists(place);
                link(Files.move(aside, shelf.resolve(Long.toString(number))));
            }
            building.close();
            Folders.syncNames(shelf);
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Folders.syncNames(next.resolveSibling("."));
            setOthersApart();
        }
        removeApart();
    }

    /** Ends what a killed build has begun: the link is made, but not yet at its place. */
    private void finishMove() throws IOException {
        if (!Files.exists(place) && Files.isSymbolicLink(next)) {
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void link(Path folder) throws IOException {
        Files.deleteIfExists(next);
        // Relative, so that the parent folder can be moved or mounted elsewhere.
        Files.createSymbolicLink(next, next.getFileSystem().getPath(shelf.getFileName().toString(), folder.getFileName().toString()));
    }

    private void setOthersApart() throws IOException {
        Set<Path> wanted = new HashSet<>();
        Optional<Path> each = Optional.of(shelf.resolve(place.toRealPath().getFileName()));
        for (int i = 0; i < KEPT && each.isPresent(); i++) {
            wanted.add(each.get());
            each = after(each.get());
        }
        for (Path folder : kept()) {
            if (!wanted.contains(folder)) {
                setApart(folder);
            }
        }
    }

    /** Renames what is not used, so that nobody takes for a release what is half removed. */
    @SuppressWarnings("try")
    private void setApart(Path folder) throws IOException {
        Path apart = shelf.resolve(REMOVED + folder.getFileName());
        if (!Files.isDirectory(folder.resolve(Release.DATA))) {
            Files.move(folder, apart);
            return;
        }
        try (ReleaseLock lock = ReleaseLock.ofRelease(folder)) {
            Files.move(folder, apart);
        } catch (InputException inUse) {
            // A later build removes it.
            return;
        }
    }

    private void removeApart() {
        try (DirectoryStream<Path> removed = Files.newDirectoryStream(shelf, REMOVED + "*")) {
            for (Path folder : removed) {
                remove(folder);
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException later) {
            // The new release is in its place; the next build tries again.
            return;
        }
    }

    private boolean isHere(Path folder) throws IOException {
        Path parent = folder.getParent();
        return Files.isDirectory(shelf) && parent != null && Files.isDirectory(parent) && Files.isSameFile(parent, shelf)
                && NAME.matcher(folder.getFileName().toString()).matches();
    }

    private Optional<Path> after(Path folder) throws IOException {
        String before = matched(folder).group(2);
        return before == null ? Optional.empty()
                : kept().stream().filter(each -> number(each) == Long.parseLong(before)).findFirst();
    }

    private static long number(Path folder) {
        return Long.parseLong(matched(folder).group(1));
    }

    private static Matcher matched(Path folder) {
        Matcher matcher = NAME.matcher(folder.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalStateException("not a release's folder: " + folder);
        }
        return matcher;
    }

    static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path entry : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
