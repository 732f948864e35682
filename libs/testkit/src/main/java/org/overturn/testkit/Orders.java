package org.overturn.testkit;

import java.util.ArrayList;
import java.util.List;

/// For tests of what must come out the same whatever comes first.
public final class Orders {

    private Orders() {}

    /// All orders of a few items, the given one first; of n there are n factorial.
    public static <T> List<List<T>> of(List<T> items) {
        if (items.size() < 2) {
            return List.of(items);
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : of(rest)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
