package dev.jslim.grammar.parse.shell;

/** What the next word of a script would be, where a shell decides that by its place. */
enum Expected {
    /** The first word of a command, which may be a reserved word, an assignment or the name of a function. */
    COMMAND,
    /** The same behind an assignment or a redirection: no reserved word is one there. */
    COMMAND_AFTER_PREFIX,
    COPROCESS,
    ARGUMENT,
    CASE_SUBJECT,
    CASE_IN,
    /** A pattern, with or without the parenthesis before it, or the end of the choice. */
    CASE_ITEM,
    CASE_FIRST_PATTERN,
    CASE_PATTERN,
    FOR_NAME,
    SELECT_NAME,
    /** What follows the name of a loop: {@code in} with its words, or the body at once. */
    FOR_IN
}
