package org.dixit.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.dixit.article.InputException;
import org.dixit.authority.ReconciliationSettings;
import org.dixit.authority.ReconciliationSettings.Known;
import org.dixit.statement.ActorType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how a reconciliation service is asked who the actors are; nothing is asked without {@code --reconcile}. */
final class ReconciliationOptions {

    /** Actors that a service can be asked for. */
    private enum Asked {
        PERSON(ActorType.PERSON), ORGANIZATION(ActorType.ORGANIZATION), MEDIA(ActorType.MEDIA_OUTLET);

        private final ActorType type;

        Asked(ActorType type) {
            this.type = type;
        }
    }

    @Option(names = "--reconcile", paramLabel = "URL",
            description = "Ask this service, which speaks the Reconciliation Service API 0.2, for actors that the authority files do not "
                    + "know. Names, and what --reconcile-property adds, are sent to it. Without this option nothing is asked.")
    private @Nullable URI service;

    @Option(names = "--reconcile-cache", paramLabel = "DIR",
            description = "Where its answers are kept, so that nothing is asked twice; delete the folder to ask anew (default: "
                    + "dixit/reconcile in $XDG_CACHE_HOME or ~/.cache).")
    private @Nullable Path cache;

    @Option(names = "--reconcile-rate", paramLabel = "N",
            description = "At most so many requests a second, each with the open names of an article (default: 3).")
    private double rate = ReconciliationSettings.USUAL_REQUESTS_PER_SECOND;

    @Option(names = "--reconcile-score", paramLabel = "X",
            description = "Also take a candidate that the service is not sure of, if it bears the very name and reaches this score on the "
                    + "service's own scale (default: none).")
    private @Nullable Double score;

    @Option(names = "--reconcile-type", paramLabel = "KIND=ID",
            description = "The service's type for person, organization or media, where its manifest does not tell.")
    private Map<Asked, String> types = new EnumMap<>(Asked.class);

    @Option(names = "--reconcile-property", paramLabel = "WHAT=ID",
            description = "The service's property for the role, organization or country that an article gives to a person, sent with the "
                    + "name.")
    private Map<Known, String> properties = new EnumMap<>(Known.class);

    /** Null where no service is to be asked. */
    @Nullable ReconciliationSettings settings() throws InputException {
        if (service == null) {
            boolean idle = cache != null || score != null || !types.isEmpty() || !properties.isEmpty();
            if (idle) {
                throw new InputException("--reconcile-…", "no service is to be asked; give --reconcile URL, or leave this out");
            }
            return null;
        }
        Map<ActorType, String> byType = new EnumMap<>(ActorType.class);
        types.forEach((asked, id) -> byType.put(asked.type, id));
        try {
            return new ReconciliationSettings(service, cache != null ? cache : usualCache(), rate, score, byType, properties);
        } catch (IllegalArgumentException wrong) {
            throw new InputException("--reconcile", wrong.getMessage());
        }
    }

    private static Path usualCache() {
        String folder = System.getenv("XDG_CACHE_HOME");
        Path caches = folder == null || folder.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(folder);
        return caches.resolve("dixit").resolve("reconcile");
    }
}
