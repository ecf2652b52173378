package vn.vanthu;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the program.
@SpringBootApplication
public final class VanThu {

    private VanThu() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
