package org.overturn.classify.core.policy;

/// What an action rests on, strongest first.
public enum Ground {
    /// A remark dictates it.
    DICTATED,
    /// What is wrong with the authorization asks for it.
    AUTHORIZATION,
    /// The remark that names the cause suggests it.
    REMARK,
    /// The reason code suggests it.
    CODE,
    /// The category does, since the code has nothing to do or the cause is another one.
    CATEGORY,
    /// The next best move, because the first one is not possible.
    INSTEAD
}
