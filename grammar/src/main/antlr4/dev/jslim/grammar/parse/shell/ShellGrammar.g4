/**
 * The shell command language of POSIX and of bash.
 *
 * Strictly LL(1), so that the parser never needs adaptive prediction. What a shell decides by position — reserved words,
 * assignments, patterns, the name of a function, the operators inside [[ ]] — the lexer decides, and hands out tokens of their
 * own. It also drops line breaks where no command can end, so that a list is commands and single separators. ERROR occurs in no
 * rule.
 */
parser grammar ShellGrammar;

tokens {
    WORD, ASSIGNMENT, REDIRECT, FUNCTION, PATTERN, ARITHMETIC, NOTHING,
    SEMI, AMP, NEWLINE, AND_IF, OR_IF, PIPE, BANG, TIME, DSEMI, PATTERN_OPEN, PATTERN_END,
    LPAREN, RPAREN, LBRACE, RBRACE, TEST, TEST_END, UNARY, BINARY,
    IF, THEN, ELIF, ELSE, FI, FOR, IN, WHILE, UNTIL, DO, DONE, CASE, ESAC, COPROC, NAME,
    ERROR
}

script: list EOF;

list: andOr (separator andOr?)*;

separator: SEMI | AMP | NEWLINE;

andOr: pipeline (operator pipeline)*;

operator: AND_IF | OR_IF;

pipeline: prefix* command (PIPE TIME* command)*;

prefix: BANG | TIME;

// NOTHING, a token without text, is what a lone ! negates.
command
    : simple
    | FUNCTION? compound REDIRECT*
    | COPROC (simple | NAME? compound REDIRECT*)
    | NOTHING
    ;

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
    | test
    | ARITHMETIC
    ;

subshell: LPAREN list RPAREN;

group: LBRACE list RBRACE;

branch: IF list THEN list (ELIF list THEN list)* (ELSE list)? FI;

// ARITHMETIC is what bash has instead of the words: for ((i = 0; i < 3; i++)).
forLoop: FOR (ARITHMETIC | WORD (IN WORD*)?) (SEMI | NEWLINE)? (DO list DONE | LBRACE list RBRACE);

whileLoop: (WHILE | UNTIL) list DO list DONE;

choice: CASE WORD IN item* ESAC;

item: PATTERN_OPEN? PATTERN (PIPE PATTERN)* PATTERN_END list? DSEMI?;

test: TEST condition TEST_END;

condition: conjunction (OR_IF conjunction)*;

conjunction: primary (AND_IF primary)*;

primary: BANG* (LPAREN condition RPAREN | UNARY WORD | WORD (BINARY WORD)?);
