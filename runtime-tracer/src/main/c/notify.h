/*
 * The engine that traces by seccomp user notification: the kernel lets a call wait until the supervisor, who reads of it from a
 * descriptor, answers "go on". Needs Linux 5.5, and that nobody else listens.
 */
#ifndef NOTIFY_H
#define NOTIFY_H

#include "engine.h"

#define NOTIFY_ENGINE "seccomp-notify"

/* Takes the listener that filter_install() returned. */
const struct engine *notify_start(int listener);

/* Answers until the last process that is traced has ended. root: the application's first process. */
__attribute__((noreturn)) void notify_run(u32 root);

#endif
