package vn.vanthu;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.vanthu.cli.Cli;

/// Starts the program.
@SpringBootApplication
public final class VanThu {

    private VanThu() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments, System.out, System.err));
    }
}
