package dev.jslim.analyzer.evidence.strace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the calls do with paths: one line a use, {@code name use directory path more}; positions of arguments, - for none. */
final class StraceCalls {
    /** What is done with the path. */
    enum Act {
        OPEN,
        EXECUTE,
        STAT,
        LINK,
        CREATE,
        CHANGE,
        REMOVE,
        CONNECT
    }

    /**
     * A path of a call.
     *
     * @param directory which argument is the descriptor that it is relative to; −1 for the current directory
     * @param path which argument it is
     */
    record Row(Act act, int directory, int path) {}

    private static final String TABLE = """
            OPEN open - 0; openat 0 1; openat2 0 1; uselib - 0
            EXECUTE execve - 0; execveat 0 1
            STAT stat - 0; stat64 - 0; oldstat - 0; newfstatat 0 1; fstatat64 0 1; statx 0 1; statfs - 0; statfs64 - 0; access - 0
            STAT faccessat 0 1; faccessat2 0 1; getxattr - 0; listxattr - 0; getxattrat 0 1; listxattrat 0 1; chdir - 0; chroot - 0
            STAT inotify_add_watch - 1; name_to_handle_at 0 1; open_tree 0 1; fspick 0 1; swapon - 0; pivot_root - 0; pivot_root - 1
            LINK lstat - 0; lstat64 - 0; oldlstat - 0; readlink - 0; readlinkat 0 1; lgetxattr - 0; llistxattr - 0
            CREATE mkdir - 0; mkdirat 0 1; mknod - 0; mknodat 0 1; symlink - 1; symlinkat 1 2; link - 1; linkat 2 3; creat - 0
            CREATE rename - 1; renameat 2 3; renameat2 2 3
            REMOVE rename - 0; renameat 0 1; renameat2 0 1; unlink - 0; unlinkat 0 1; rmdir - 0
            CHANGE link - 0; linkat 0 1; truncate - 0; truncate64 - 0; chmod - 0; fchmodat 0 1; fchmodat2 0 1; chown - 0; chown32 - 0
            CHANGE lchown - 0; lchown32 - 0; fchownat 0 1; utime - 0; utimes - 0; futimesat 0 1; utimensat 0 1; setxattr - 0
            CHANGE utimensat_time64 0 1; lsetxattr - 0; removexattr - 0; lremovexattr - 0; mount - 1; umount - 0; umount2 - 0; acct - 0
            CONNECT connect - 1; bind - 1; sendto - 4
            """;

    private static final Map<String, List<Row>> ROWS = new HashMap<>();

    static {
        for (String line : TABLE.lines().toList()) {
            int space = line.indexOf(' ');
            for (String call : line.substring(space + 1).split("; ", -1)) {
                String[] words = call.strip().split(" ", -1);
                ROWS.computeIfAbsent(words[0], _ -> new ArrayList<>())
                        .add(new Row(
                                Act.valueOf(line.substring(0, space)),
                                words[1].equals("-") ? -1 : Integer.parseInt(words[1]),
                                Integer.parseInt(words[2])));
            }
        }
    }

    private StraceCalls() {}

    /** Returns the paths of a call; none if it takes none. */
    static List<Row> of(String name) {
        return ROWS.getOrDefault(name, List.of());
    }
}
