package org.filiere.domain;

import java.util.Optional;

/** The twelve items of the built-in codebook (Giuliani, Pietrobelli and Rabellotti 2005, section 4). */
public enum StandardItem {
    SPECIALISED_LABOUR_MARKET("specialised-labour-market", Dimension.EXTERNAL_ECONOMIES),
    LOCAL_INPUTS("local-availability-of-inputs", Dimension.EXTERNAL_ECONOMIES),
    ACCESS_TO_INFORMATION("easy-access-to-information", Dimension.EXTERNAL_ECONOMIES),
    MARKET_ACCESS("market-access", Dimension.EXTERNAL_ECONOMIES),
    BACKWARD_VERTICAL("backward-vertical", Dimension.JOINT_ACTION),
    FORWARD_VERTICAL("forward-vertical", Dimension.JOINT_ACTION),
    HORIZONTAL_BILATERAL("horizontal-bilateral", Dimension.JOINT_ACTION),
    HORIZONTAL_MULTILATERAL("horizontal-multilateral", Dimension.JOINT_ACTION),
    PRODUCT_UPGRADING("product-upgrading", Dimension.UPGRADING),
    PROCESS_UPGRADING("process-upgrading", Dimension.UPGRADING),
    FUNCTIONAL_UPGRADING("functional-upgrading", Dimension.UPGRADING),
    INTERSECTORAL_UPGRADING("intersectoral-upgrading", Dimension.UPGRADING);

    private final String id;
    private final Dimension dimension;

    StandardItem(String id, Dimension dimension) {
        this.id = id;
        this.dimension = dimension;
    }

    /** The item's id in codebooks and files. */
    public String id() {
        return id;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The standard item with this id, or nothing for an item that a study added. */
    public static Optional<StandardItem> byId(String id) {
        for (StandardItem item : values()) {
            if (item.id.equals(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
