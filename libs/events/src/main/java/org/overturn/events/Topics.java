package org.overturn.events;

/// The topics of the event contract. The version is part of the name: a breaking change is a new topic.
public final class Topics {

    /// One claim as a payer reported it; key is the account key. From ingest to classify.
    public static final String CLAIM_ADJUDICATED = "overturn.claim-adjudicated.v1";

    /// A submitted claim was taken or sent back before adjudication; key is the account key. From ingest to analytics.
    public static final String CLAIM_ACKNOWLEDGED = "overturn.claim-acknowledged.v1";

    /// A transaction set is fully published; key is the remittance id. From ingest to classify and analytics.
    public static final String REMITTANCE_SEALED = "overturn.remittance-sealed.v1";

    /// A service has all of a published transaction set; key is the remittance id. From classify and analytics to
    /// ingest.
    public static final String REMITTANCE_CONFIRMED = "overturn.remittance-confirmed.v1";

    /// One provider-level adjustment of a payment; key is the ledger key. From ingest to analytics.
    public static final String PROVIDER_ADJUSTED = "overturn.provider-adjusted.v1";

    /// The verdict on a claim at one revision; key is the account key. From classify to appeal and analytics.
    public static final String CLAIM_ASSESSED = "overturn.claim-assessed.v1";

    /// What happened to a work item; key is the account key. From appeal to analytics and others.
    public static final String WORK_ITEM_CHANGED = "overturn.work-item-changed.v1";

    private Topics() {}

    /// The topic for bytes that a service could not decode.
    public static String deadLetter(String service) {
        return "overturn.dead-letter." + service + ".v1";
    }
}
