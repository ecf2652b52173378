package vn.vanthu.archive;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// One version of an object to be kept: all its files and the act that made it.
///
/// @param version the version it will become, from 1; a repeated deposit names the same
/// @param act such as [Act#ISSUED]
/// @param files the complete state of the version by file name, such as `paper.json`
/// @param by who acts, a login
/// @param at when, to the instant
/// @param actId a UUID that makes the deposit repeatable
/// @param detail what else the journal shall say of the act
public record Deposit(
        ObjectId object,
        int version,
        String act,
        Map<String, byte[]> files,
        String by,
        Instant at,
        String actId,
        Map<String, String> detail) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*");
    private static final int LONGEST_NAME = 120;

    public Deposit {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version + " must be at least 1");
        }
        Act.checked(act);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a version of " + object + " must hold a file");
        }
        Set<String> folded = new HashSet<>();
        for (String name : files.keySet()) {
            if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "file name \"" + name + "\" must be of plain letters, digits, . and -");
            }
            // A file system that folds case must be able to hold both.
            if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "file name \"" + name + "\" differs from another in capitals only");
            }
        }
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        files = java.util.Collections.unmodifiableSortedMap(sorted);
        by = JournalLine.utf8(by);
        if (by.isBlank()) {
            throw new IllegalArgumentException("an act must name who acts");
        }
        if (!UUID.fromString(actId).toString().equals(actId)) {
            throw new IllegalArgumentException(
                    "act id \"" + actId + "\" must be a UUID in small letters");
        }
        detail = JournalLine.cleaned(detail);
    }
}
