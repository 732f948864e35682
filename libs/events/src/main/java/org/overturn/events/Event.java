package org.overturn.events;

/// A fact on a topic. All of them name their tenant and carry an id that is the same however often the fact is told.
public sealed interface Event
        permits ClaimAdjudicated,
                ClaimAcknowledged,
                RemittanceSealed,
                RemittanceConfirmed,
                ProviderAdjusted,
                ClaimAssessed,
                WorkItemChanged {

    /// The tenant whose fact this is.
    String tenantId();

    /// Deterministic id: equal ids mean the same fact. CloudEvents `id`.
    String eventId();

    /// The Kafka key: facts with the same key keep their order.
    String partitionKey();

    /// CloudEvents `type`, for instance `org.overturn.claim-assessed.v1`.
    String eventType();

    /// The topic on which the fact travels.
    String topic();
}
