package org.dixit.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things of one kind and the rows that they get in a catalogue's table. */
final class RowNumbers {

    final List<String> paths;
    final Map<String, Integer> byPath = new HashMap<>();

    RowNumbers(List<String> paths) {
        this.paths = paths;
        for (int row = 0; row < paths.size(); row++) {
            byPath.put(paths.get(row), row);
        }
    }

    int size() {
        return paths.size();
    }

    /** -1 for a thing of another kind. */
    int of(String path) {
        return byPath.getOrDefault(path, -1);
    }
}
