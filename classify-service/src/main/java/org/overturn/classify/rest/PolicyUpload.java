package org.overturn.classify.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.Problems;

/// A version of the policy that comes as a form, with a file for each table. For worker threads.
@ApplicationScoped
class PolicyUpload {

    private final Validator validator;

    PolicyUpload(Validator validator) {
        this.validator = validator;
    }

    /// The request that says the same; a 400 problem when a field is missing or no such thing.
    PolicyRequest request(
            @Nullable String version,
            @Nullable String base,
            @Nullable String title,
            @Nullable String effectiveFrom,
            List<FileUpload> files,
            long maxBytes)
            throws IOException {
        if (files.stream().mapToLong(FileUpload::size).sum() > maxBytes) {
            throw Problems.tooLarge(maxBytes);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (FileUpload file : files) {
            String name = file.fileName().substring(file.fileName().lastIndexOf('/') + 1);
            if (texts.put(name, Utf8.text(Files.readAllBytes(file.uploadedFile()))) != null) {
                throw Problems.badRequest("file-twice", "A file comes twice.");
            }
        }
        PolicyRequest request = new PolicyRequest(text(version), text(base), text(title), date(effectiveFrom), texts);
        Set<ConstraintViolation<PolicyRequest>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static @Nullable LocalDate date(@Nullable String field) {
        try {
            return field == null || field.isBlank() ? null : LocalDate.parse(field.strip());
        } catch (DateTimeParseException noDate) {
            throw Problems.badRequest("bad-request", "effectiveFrom is no date such as 2026-07-01.");
        }
    }
}
