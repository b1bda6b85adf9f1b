package dev.jslim.tracer.launch;

import dev.jslim.analyzer.JslimException.ProbeFailed;
import dev.jslim.tracer.sensor.SensorOptions.Identity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a container runs as. The rules are those of Docker Engine (daemon/oci_linux.go and moby/sys/user, GetExecUser), for the
 * home directory those of runc (init_linux.go).
 *
 * @param identity user, group and supplementary groups
 * @param home what HOME becomes where nobody sets it
 */
record ContainerUser(Identity identity, String home) {
    private static final String HINT = "'docker run' with the same image says the same";

    /**
     * Returns whom {@code USER} means.
     *
     * @param user {@code NAME}, {@code UID}, {@code NAME:GROUP} …, or empty for root
     * @param added supplementary groups beside, names or numbers
     * @throws ProbeFailed in the engine's words if there is no such user or group
     */
    static ContainerUser of(String user, List<String> added, Accounts accounts) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String groupName = colon < 0 ? "" : user.substring(colon + 1);
        long number = name.isEmpty() ? 0 : Accounts.number(name);
        Accounts.User entry = accounts.users().stream()
                .filter(each -> number >= 0 ? each.uid() == number : each.name().equals(name))
                .findFirst()
                .orElse(null);
        if (entry == null && number < 0) {
            throw new ProbeFailed(
                    "the application cannot be started: unable to find user " + name
                            + ": no matching entries in passwd file",
                    HINT);
        }
        long uid = entry == null ? number : entry.uid();
        long gid = entry == null ? 0 : entry.gid();
        // The group of the user is a supplementary one, too, since Docker Engine 20.10.18 (CVE-2022-36109).
        Set<Long> supplementary = new LinkedHashSet<>();
        if (!groupName.isEmpty()) {
            gid = group(groupName, accounts);
        } else if (entry != null) {
            for (Accounts.Group group : accounts.groups()) {
                if (group.members().contains(entry.name())) {
                    supplementary.add(group.gid());
                }
            }
        }
        supplementary.add(gid);
        added.forEach(group -> supplementary.add(group(group, accounts)));
        Identity identity = new Identity(
                (int) uid, (int) gid, supplementary.stream().map(Long::intValue).toList());
        return new ContainerUser(identity, home(uid, accounts));
    }

    private static long group(String name, Accounts accounts) {
        long number = Accounts.number(name);
        for (Accounts.Group group : accounts.groups()) {
            if (group.name().equals(name) || group.gid() == number) {
                return group.gid();
            }
        }
        if (number < 0) {
            throw new ProbeFailed(
                    "the application cannot be started: unable to find group " + name
                            + ": no matching entries in group file",
                    HINT);
        }
        return number;
    }

    private static String home(long uid, Accounts accounts) {
        return accounts.users().stream()
                .filter(each -> each.uid() == uid)
                .map(Accounts.User::home)
                .findFirst()
                .orElse("/");
    }
}
