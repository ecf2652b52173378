package vn.vanthu.account;

/// How far a right goes among the papers of the office, from the narrowest.
///
/// Papers that name somebody, and papers put to him, come on top of any reach.
public enum Reach {
    /// Papers he drafted himself.
    OWN,
    /// Papers of his unit as well.
    UNIT,
    /// Every paper of the agency.
    AGENCY
}
