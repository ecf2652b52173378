package vn.vanthu.cli;

import picocli.CommandLine;

/// Tells the version the jar was built as.
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Văn Thư " + (version == null ? "(dev)" : version)};
    }
}
