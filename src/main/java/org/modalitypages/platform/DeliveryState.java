package org.modalitypages.platform;

/** How far a delivery is. */
public enum DeliveryState {
    /** To be made, or made again. */
    WAITING,
    DELIVERED,
    /** Not needed: the platform had been told the same before. */
    UNCHANGED,
    /** Given up, or refused for good; somebody may start it over. */
    DEAD,
    /** Was dead, and a later one of the same item went through. */
    OUTDATED
}
