package dev.jslim.grammar.shell;

import dev.jslim.grammar.source.Node;

/** A node of a shell script; its span is one of the Dockerfile's text. */
public sealed interface ShellNode extends Node
        permits Script, Command, CaseItem, ShellWord, ShellPart, Assignment, Redirect, HereDocument {}
