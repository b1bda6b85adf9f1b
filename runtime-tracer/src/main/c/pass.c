#include "pass.h"

#include "syscalls.h"

struct envelope {
    struct cmsghdr header;
    int fd;
    int padding;
};

static struct msghdr header(struct iovec *part, struct envelope *envelope) {
    struct msghdr header = {0};
    header.parts = part;
    header.part_count = 1;
    header.control = envelope;
    header.control_length = envelope ? sizeof *envelope : 0;
    return header;
}

long pass_pair(int ends[2]) {
    return KERNEL4(NR_socketpair, AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends);
}

long pass_ask(int socket, struct message message, int fd) {
    struct iovec part = {&message, sizeof message};
    struct envelope envelope = {{sizeof(struct cmsghdr) + sizeof(int), SOL_SOCKET, SCM_RIGHTS}, fd, 0};
    struct msghdr out = header(&part, fd < 0 ? 0 : &envelope);
    long done;
    do {
        done = KERNEL3(NR_sendmsg, socket, &out, 0);
    } while (done == -EINTR);
    if (done < 0) {
        return -EPIPE;
    }
    long answer;
    do {
        done = sys_read(socket, &answer, sizeof answer);
    } while (done == -EINTR);
    return done == (long)sizeof answer ? answer : -EPIPE;
}

int pass_receive(int socket, struct message *message, int *fd) {
    struct iovec part = {message, sizeof *message};
    struct envelope envelope = {{0, 0, 0}, -1, 0};
    struct msghdr in = header(&part, &envelope);
    long received;
    do {
        received = KERNEL3(NR_recvmsg, socket, &in, 0);
    } while (received == -EINTR);
    *fd = envelope.header.level == SOL_SOCKET && envelope.header.type == SCM_RIGHTS ? envelope.fd : -1;
    return received == (long)sizeof *message;
}

void pass_answer(int socket, long error) {
    sys_write(socket, &error, sizeof error);
}
