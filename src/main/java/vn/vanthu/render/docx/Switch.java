package vn.vanthu.render.docx;

import org.docx4j.wml.BooleanDefaultTrue;

/// The two states of a property that is on or off.
final class Switch {

    static final BooleanDefaultTrue ON = new BooleanDefaultTrue();
    static final BooleanDefaultTrue OFF = new BooleanDefaultTrue();

    static {
        OFF.setVal(false);
    }

    private Switch() {}

    static BooleanDefaultTrue of(boolean on) {
        return on ? ON : OFF;
    }
}
