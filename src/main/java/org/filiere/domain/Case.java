package org.filiere.domain;

import java.util.List;
import java.util.Optional;

/**
 * A cluster of firms that the study judges.
 *
 * @param name as tables show it
 * @param industry such as Footwear; may be empty
 * @param place town, valley or region; may be empty
 * @param country in English; may be empty
 * @param group the sectoral group
 * @param references the published works it rests on
 * @param description free text
 * @param publishedDegree the degree of collective efficiency that a publication prints, or nothing
 */
public record Case(
        String name,
        String industry,
        String place,
        String country,
        SectoralGroup group,
        List<Reference> references,
        String description,
        Optional<Degree> publishedDegree)
        implements Content {
    public Case {
        Check.text(name, "name of the case");
        industry = Check.orEmpty(industry);
        place = Check.orEmpty(place);
        country = Check.orEmpty(country);
        Check.present(group, "sectoral group of the case");
        references = List.copyOf(references);
        description = Check.orEmpty(description);
        publishedDegree = publishedDegree == null ? Optional.empty() : publishedDegree;
    }
}
