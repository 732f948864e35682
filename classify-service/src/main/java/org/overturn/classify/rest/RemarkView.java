package org.overturn.classify.rest;

import java.util.List;
import org.overturn.events.Remark;

/// A remark code, and the segment that holds it.
record RemarkView(String code, long segment) {

    static List<RemarkView> all(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new RemarkView(remark.code(), remark.segment()))
                .toList();
    }
}
