package vn.vanthu.account;

/// Which papers a right of a role covers.
enum Circle {
    /// None: the role lacks the right.
    NONE,
    /// Those he drafted.
    OWN,
    /// Those put to him now.
    PUT,
    /// Those he drafted, and those put to him now.
    HIS,
    /// Those that his unit drafts.
    UNIT,
    /// Those that his unit drafts, and those he drafted himself for another.
    UNIT_OR_OWN,
    /// As far as he reads ([Reach]).
    REACH,
    /// Every paper; also for acts that concern no paper.
    ALL
}
