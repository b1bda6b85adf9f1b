package dev.jslim.tracer.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jslim.analyzer.JslimException.InputInvalid;
import dev.jslim.tracer.engine.Mount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a service has mounted: volumes, directories of the machine, memory, configs and secrets. */
final class ServiceMounts {
    private final List<Mount> mounts = new ArrayList<>();
    private final Map<String, String> tmpfs = new TreeMap<>();

    ServiceMounts(JsonNode service, RunNames names) {
        service.path("volumes").forEach(volume -> volume(volume, names));
        Values.texts(service.path("tmpfs")).forEach(each -> {
            int colon = each.indexOf(':');
            tmpfs.put(colon < 0 ? each : each.substring(0, colon), colon < 0 ? "" : each.substring(colon + 1));
        });
        service.path("configs").forEach(config -> file("configs", "/", config, names));
        service.path("secrets").forEach(secret -> file("secrets", "/run/secrets/", secret, names));
    }

    List<Mount> mounts() {
        return mounts;
    }

    Map<String, String> tmpfs() {
        return tmpfs;
    }

    private void volume(JsonNode volume, RunNames names) {
        String source = Values.text(volume.path("source"));
        String target = Values.text(volume.path("target"));
        boolean readOnly = volume.path("read_only").asBoolean(false);
        switch (Values.text(volume.path("type"))) {
            case "bind" -> mounts.add(new Mount(source, target, readOnly));
            case "volume" -> mounts.add(new Mount(source.isEmpty() ? "" : names.volume(source), target, readOnly));
            case "tmpfs" -> {
                String size = Values.text(volume.path("tmpfs").path("size"));
                tmpfs.put(target, size.isEmpty() || size.equals("0") ? "" : "size=" + size);
            }
            default ->
                throw new InputInvalid(
                        "the volume at " + target + " is neither a volume, a directory nor in memory",
                        "replace it for the trace, in a second --compose FILE");
        }
    }

    private void file(String kind, String directory, JsonNode use, RunNames names) {
        String key = Values.text(use.path("source"));
        String target = Values.text(use.path("target"));
        String file = Values.text(names.project().path(kind).path(key).path("file"));
        if (file.isEmpty()) {
            throw new InputInvalid(
                    "'" + key + "' of " + kind + " is in no file", "put it into one, and name that with file:");
        }
        String path = target.isEmpty() ? key : target;
        mounts.add(new Mount(file, path.startsWith("/") ? path : directory + path, true));
    }
}
