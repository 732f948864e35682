package org.overturn.ingest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.overturn.x12.Finding;

/// Findings as JSON in a column. They quote nothing of the file.
final class FindingsJson {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(List<Finding> findings) {
        try {
            return mapper.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be written", e);
        }
    }

    List<Finding> read(String json) {
        try {
            return mapper.readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be read", e);
        }
    }
}
