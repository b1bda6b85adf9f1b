/**
 * The POSIX shell command language, with what of bash is common in RUN.
 *
 * Strictly LL(1), so that the parser never needs adaptive prediction. What a shell decides by position — reserved words,
 * assignments, patterns, the name of a function — ShellLexer decides, and hands out tokens of their own. It also drops line breaks
 * where no command can end, so that a list is commands and single separators. ERROR occurs in no rule.
 */
parser grammar ShellGrammar;

tokens {
    WORD, ASSIGNMENT, REDIRECT, OPAQUE, FUNCTION, PATTERN, ARITHMETIC,
    SEMI, AMP, NEWLINE, AND_IF, OR_IF, PIPE, BANG, DSEMI, PATTERN_END,
    LPAREN, RPAREN, LBRACE, RBRACE,
    IF, THEN, ELIF, ELSE, FI, FOR, IN, WHILE, UNTIL, DO, DONE, CASE, ESAC,
    ERROR
}

script: list EOF;

list: andOr (separator andOr?)*;

separator: SEMI | AMP | NEWLINE;

andOr: pipeline (operator pipeline)*;

operator: AND_IF | OR_IF;

pipeline: BANG? command (PIPE command)*;

command: simple | FUNCTION? compound REDIRECT*;

simple
    : (ASSIGNMENT | REDIRECT)+ (WORD (WORD | REDIRECT)*)?
    | WORD (WORD | REDIRECT)*
    ;

compound
    : subshell
    | group
    | branch
    | forLoop
    | whileLoop
    | choice
    | OPAQUE
    ;

subshell: LPAREN list RPAREN;

group: LBRACE list RBRACE;

branch: IF list THEN list (ELIF list THEN list)* (ELSE list)? FI;

// ARITHMETIC is what bash has instead of the words: for ((i = 0; i < 3; i++)).
forLoop: FOR (ARITHMETIC | WORD (IN WORD*)?) (SEMI | NEWLINE)? DO list DONE;

whileLoop: (WHILE | UNTIL) list DO list DONE;

choice: CASE WORD IN item* ESAC;

item: PATTERN (PIPE PATTERN)* PATTERN_END list? DSEMI?;
