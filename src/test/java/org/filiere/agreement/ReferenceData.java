package org.filiere.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The data sets with known answers under {@code stats/}. */
final class ReferenceData {

    private ReferenceData() {}

    static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ratings of a file on the declared scale, or on that of the values in it where none is declared. */
    static Ratings ratings(String name, JsonNode declared) {
        List<String[]> rows = rows(name);
        TreeSet<Double> values = new TreeSet<>();
        if (declared.isArray()) {
            declared.forEach(value -> values.add(value.asDouble()));
        } else {
            rows.forEach(row -> {
                for (int i = 1; i < row.length; i++) {
                    if (!row[i].isEmpty()) {
                        values.add(Double.valueOf(row[i]));
                    }
                }
            });
        }
        List<Double> levels = List.copyOf(values);
        Scale scale = Scale.of(levels.stream().mapToDouble(Double::doubleValue).toArray());
        int[][] cells = rows.stream()
                .map(row -> {
                    int[] cell = new int[row.length - 1];
                    for (int i = 1; i < row.length; i++) {
                        cell[i - 1] = row[i].isEmpty() ? Ratings.MISSING : levels.indexOf(Double.valueOf(row[i]));
                    }
                    return cell;
                })
                .toArray(int[][]::new);
        return Ratings.of(scale, cells);
    }

    private static List<String[]> rows(String name) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rows.add(line.split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static InputStream open(String name) {
        InputStream in = ReferenceData.class.getResourceAsStream("/stats/" + name);
        if (in == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return in;
    }
}
