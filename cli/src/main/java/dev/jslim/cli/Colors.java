package dev.jslim.cli;

import dev.jslim.analyzer.JslimException.InputInvalid;

/** When colours are used. */
enum Colors {
    AUTO,
    ALWAYS,
    NEVER;

    private static final String OPTION = "--color";

    /**
     * Returns the terminal with the colours that a command line asks for; of several options the last one holds.
     *
     * @throws InputInvalid if the option has another value
     */
    static Terminal chosen(Terminal terminal, String... args) {
        Terminal chosen = terminal;
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            String arg = args[i];
            if (arg.equals("--no-color")) {
                chosen = terminal.colored(false);
            } else if (arg.startsWith(OPTION)
                    && (arg.length() == OPTION.length() || arg.charAt(OPTION.length()) == '=')) {
                boolean joined = arg.length() > OPTION.length();
                if (joined || i + 1 < args.length) {
                    chosen = of(joined ? arg.substring(OPTION.length() + 1) : args[++i], terminal);
                }
            }
        }
        return chosen;
    }

    private static Terminal of(String when, Terminal terminal) {
        Colors choice = Choice.of(Colors.class, OPTION, when);
        return choice == AUTO ? terminal : terminal.colored(choice == ALWAYS);
    }
}
