/* What the user of the evidence has to know, said once. */
#ifndef WARN_H
#define WARN_H

void warn_once(const char *text, const char *detail);

#endif
