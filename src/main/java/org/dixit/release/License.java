package org.dixit.release;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence on the data.
 *
 * @param iri its address
 * @param name for people
 * @param spdx its short name in the SPDX list, where it is known
 */
public record License(URI iri, String name, @Nullable String spdx) {

    /** What a dataset has whose publisher says nothing. */
    public static final License CC_BY = of("by/4.0/", "Attribution 4.0 International", "CC-BY-4.0");

    private static final List<License> KNOWN = List.of(
            CC_BY,
            of("by-sa/4.0/", "Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"),
            of("by-nc/4.0/", "Attribution-NonCommercial 4.0 International", "CC-BY-NC-4.0"),
            of("by-nc-sa/4.0/", "Attribution-NonCommercial-ShareAlike 4.0 International", "CC-BY-NC-SA-4.0"),
            new License(URI.create("https://creativecommons.org/publicdomain/zero/1.0/"), "Creative Commons Zero 1.0 Universal", "CC0-1.0"),
            new License(URI.create("https://opendatacommons.org/licenses/by/1-0/"), "Open Data Commons Attribution 1.0", "ODC-By-1.0"),
            new License(URI.create("https://opendatacommons.org/licenses/odbl/1-0/"), "Open Database License 1.0", "ODbL-1.0"),
            new License(URI.create("https://opendatacommons.org/licenses/pddl/1-0/"),
                    "Public Domain Dedication and License 1.0", "PDDL-1.0"));

    /**
     * The licence that somebody names.
     *
     * @param named a short name such as {@code CC-BY-4.0}, or an address
     * @throws IllegalArgumentException where it is neither
     */
    public static License named(String named) {
        for (License known : KNOWN) {
            if (named.equalsIgnoreCase(known.spdx) || named.equals(known.iri.toString())) {
                return known;
            }
        }
        URI iri = Publication.address(named);
        return new License(iri, iri.toString(), null);
    }

    /** Its name in the SPDX list, else the whole one. */
    public String shortName() {
        return spdx == null ? name : spdx;
    }

    private static License of(String path, String name, String spdx) {
        return new License(URI.create("https://creativecommons.org/licenses/" + path), "Creative Commons " + name, spdx);
    }
}
