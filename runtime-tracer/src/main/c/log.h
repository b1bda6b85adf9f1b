/*
 * The log: append-only text, one record a line, one write() a record, made before the system call that it tells of goes on.
 * So nothing is lost when the container is killed. Fields are separated by tabs; the backslash and all bytes that are not
 * printable ASCII are written as \xNN, since names need not be in any encoding.
 *
 *   V  1  engine  architecture  privileges         first line; engine: seccomp-notify | ptrace | none, which is a refusal;
 *                                                  privileges: kept | no-new-privs, set-user-ID programs do not get theirs
 *   P  id  path                                    a program; 0 is the sensor itself and is never introduced
 *   F  op  errno  type  id  path  [real]           a use of a path; path is absolute and as asked for, real only if it differs
 *   S  abi  number                                 first use of a system call; abi 0 native, 1 compat
 *   W  text                                        what could not be seen, and why
 *   C  n  count                                    the n-th F record (from 1) happened so often; only at the end
 *   Z  code=… events=… lost=… bytes=…              end mark; records of processes that outlive the first may follow; bytes
 *                                                 were written before it
 *
 * op: x executed, X program that came of it, L interpreter of it, r read, d listed, w written, n opened with O_CREAT, s stat,
 * a access, t extended attributes, i watched, c chdir, l lstat, k readlink, M created, m changed, D removed, u socket that is
 * spoken to, U socket that is bound, p O_PATH, R chroot.
 * type: f d l c b p s as in find -type, + to be created by this call, - nothing there.
 */
#ifndef LOG_H
#define LOG_H

#include "kernel.h"

/* Opens the log; returns 0 or the error. */
int log_open(const char *path);
void log_close(void);
/* Counts what another process wrote so far; before the application runs, which could write, too. */
void log_resume(void);

void log_version(const char *engine, int privileges_kept);
void log_program(u32 id, const char *path);
/* Whether the log has reached its limit; the first time a warning is written. */
int log_full(void);
/* Returns the number of the record, for log_count. real may be NULL. */
u32 log_use(char op, int error, char type, u32 program, const char *path, const char *real);
void log_call(int abi, int number);
/* Writes "text: detail", or the text alone if the detail is empty. */
void log_warning(const char *text, const char *detail);
void log_count(u32 record, u32 count);
/* code is that of exit(), or negative if it is not known. */
void log_end(int code, u64 events, u64 lost);

#endif
