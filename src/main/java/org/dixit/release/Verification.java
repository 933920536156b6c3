package org.dixit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dixit.article.InputException;

/**
 * Whether a release's files are those that its build wrote. Needs no lock, so a release that is being served can be verified.
 *
 * @param manifest of the release
 * @param files how many were looked at
 * @param bytes how many those should have
 * @param damages what is wrong, in the order of the files; empty where the release is whole
 */
public record Verification(Manifest manifest, int files, long bytes, List<InputException> damages) {

    /** Smaller files are read at every start; it takes milliseconds. */
    private static final long SMALL = 1 << 20;

    private static final String REMEDY = "; copy the release again from a back-up, or build it again";

    public Verification {
        damages = List.copyOf(damages);
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return damages.isEmpty();
    }

    /**
     * Reads every file of the release that is current at a place, and compares it with the checksums of its build. Where a new build
     * takes its place meanwhile, that one is looked at.
     *
     * @param progress is told how many files were read so far
     * @throws InputException where the folder holds no release, or its own lists are missing or damaged
     */
    public static Verification of(Path place, LongConsumer progress) throws IOException, InputException {
        while (true) {
            Path folder = ReleaseShelf.at(place).current();
            Manifest manifest = Manifest.read(folder);
            List<FileDigest> listed = listed(folder, manifest);
            List<InputException> damages = new ArrayList<>();
            int done = 0;
            for (FileDigest file : listed) {
                damage(folder, file, true).ifPresent(damages::add);
                progress.accept(++done);
            }
            damages.addAll(strangers(folder, listed));
            if (damages.isEmpty() || isStill(place, folder, listed)) {
                return new Verification(manifest, done, listed.stream().mapToLong(FileDigest::size).sum(), damages);
            }
        }
    }

    /** Whether a release that seems damaged is the current one and has not been replaced meanwhile. */
    static boolean isStill(Path place, Path folder, List<FileDigest> listed) throws IOException, InputException {
        return ReleaseShelf.at(place).current().equals(folder) && listed.equals(listed(folder, Manifest.read(folder)));
    }

    /**
     * What tells a damaged or half-copied release within moments: the sizes of all files, the contents of small ones.
     *
     * @throws InputException that names the first file that is wrong
     */
    static void quick(Path folder, Manifest manifest) throws IOException, InputException {
        for (FileDigest file : listed(folder, manifest)) {
            // The catalogue is judged when it is read: where it is wrong it is made anew.
            if (!file.path().equals(Release.CATALOGUE)) {
                Optional<InputException> damage = damage(folder, file, file.size() <= SMALL);
                if (damage.isPresent()) {
                    throw damage.get();
                }
            }
        }
    }

    /** All files of a release but locks and the inventory, which has its own form to be recognized by. */
    static List<FileDigest> listed(Path folder, Manifest manifest) throws IOException, InputException {
        return Stream.concat(Inventory.read(folder).files().stream(), manifest.files().stream()).toList();
    }

    /** What is wrong with one file, if anything is. */
    static Optional<InputException> damage(Path folder, FileDigest file, boolean withContents) throws IOException {
        Path path;
        try {
            path = folder.resolve(file.path());
        } catch (InvalidPathException e) {
            return Optional.of(new InputException(folder.toString(), "lists a file that can have no such name" + REMEDY));
        }
        if (!path.normalize().startsWith(folder.normalize())) {
            return Optional.of(new InputException(folder.toString(), "lists a file outside of itself, " + file.path() + REMEDY));
        }
        try {
            long size = Files.isRegularFile(path) ? Files.size(path) : -1;
            String problem = size < 0 ? "is missing"
                    : size < file.size() ? "is cut short: it has " + size + " bytes of " + file.size()
                    : size > file.size() ? "is too long: it has " + size + " bytes instead of " + file.size()
                    : withContents && !FileDigest.of(folder, path).equals(file) ? "is damaged: its contents are not those that were built"
                    : null;
            return problem == null ? Optional.empty() : Optional.of(new InputException(path.toString(), problem + REMEDY));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.of(new InputException(path.toString(), "is missing" + REMEDY));
        }
    }

    /** The database reads whatever lies in its folders. */
    private static List<InputException> strangers(Path folder, List<FileDigest> listed) throws IOException {
        Set<Path> known = new HashSet<>();
        listed.forEach(file -> known.add(folder.resolve(file.path())));
        List<InputException> strangers = new ArrayList<>();
        for (Path file : Inventory.database(folder)) {
            if (!known.contains(file)) {
                strangers.add(new InputException(file.toString(), "is no part of the release, and the database may read it; remove it"));
            }
        }
        return strangers;
    }
}
