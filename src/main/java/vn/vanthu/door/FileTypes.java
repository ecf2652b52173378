package vn.vanthu.door;

import org.springframework.http.MediaType;

/// Tells the media type of a file that is handed out, by the end of its name.
public final class FileTypes {

    private FileTypes() {}

    /// The type, or that of plain bytes for an end that is not known.
    ///
    /// @param name a name or only its end, such as `.pdf`
    public static MediaType of(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return switch (suffix) {
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "json" -> MediaType.APPLICATION_JSON;
            case "csv" -> MediaType.parseMediaType("text/csv;charset=UTF-8");
            case "docx" ->
                    MediaType.parseMediaType(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml"
                                    + ".document");
            case "xlsx" ->
                    MediaType.parseMediaType(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
