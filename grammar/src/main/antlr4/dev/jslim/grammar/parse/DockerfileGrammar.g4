/**
 * One instruction of a Dockerfile, on one logical line.
 *
 * Strictly LL(1), so that the parser never needs adaptive prediction; DockerfileLexer knows what each instruction takes and hands
 * out the tokens that fit, INVALID where nothing does. Flags are accepted everywhere: one that an instruction does not have is no
 * reason to lose the instruction.
 */
parser grammar DockerfileGrammar;

tokens {
    ADD, ARG, CMD, COPY, ENTRYPOINT, ENV, EXPOSE, FROM, HEALTHCHECK, LABEL, MAINTAINER, ONBUILD, RUN, SHELL, STOPSIGNAL, USER,
    VOLUME, WORKDIR, UNKNOWN,
    AS, NONE,
    FLAG, WORD, KEY, EQUALS, TEXT, SCRIPT,
    OPEN, STRING, COMMA, CLOSE,
    INVALID
}

// ONBUILD is taken off before: what follows it is a line of its own.
line: instruction EOF;

instruction
    : from
    | transfer
    | pairs
    | arg
    | command
    | shell
    | healthcheck
    | words
    | single
    ;

from: FROM FLAG* WORD (AS WORD)?;

transfer: (COPY | ADD) FLAG* (json | WORD+);

pairs: (ENV | LABEL) FLAG* pair+;

// Without the equals sign it is the legacy form: the rest of the line is the value.
pair: KEY EQUALS? WORD;

arg: ARG FLAG* declaration+;

declaration: KEY (EQUALS WORD)?;

command: (RUN | CMD | ENTRYPOINT) FLAG* form;

// A form that is no JSON array is refused afterwards; so is a health check of another type, or without its command.
shell: SHELL FLAG* form;

healthcheck: HEALTHCHECK FLAG* (NONE | CMD | WORD) form?;

words: (EXPOSE | VOLUME) FLAG* (json | WORD+);

single: (USER | WORKDIR | STOPSIGNAL | MAINTAINER) FLAG* WORD;

form: json | SCRIPT;

json: OPEN (STRING (COMMA STRING)*)? CLOSE;
