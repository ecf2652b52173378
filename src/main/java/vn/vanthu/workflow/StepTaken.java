package vn.vanthu.workflow;

import java.time.Instant;
import vn.vanthu.account.Act;

/// One step of a draft's life: who did what on which version, and why.
///
/// @param reason given for a return and for giving a draft up; empty otherwise
public record StepTaken(
        int seq, Instant at, String by, Act act, Step from, Step to, int version, String reason) {}
