package org.overturn.classify.core.timeline;

import java.util.HashMap;
import java.util.Map;

/// Disjoint groups of claim keys; a group is named by its smallest member, whatever the order of joining.
final class Groups {

    private final Map<String, String> parents = new HashMap<>();

    void join(String a, String b) {
        String rootA = of(a);
        String rootB = of(b);
        if (rootA.compareTo(rootB) < 0) {
            parents.put(rootB, rootA);
        } else if (rootA.compareTo(rootB) > 0) {
            parents.put(rootA, rootB);
        }
    }

    String of(String member) {
        String root = member;
        for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }
}
