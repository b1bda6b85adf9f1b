#include "pass.h"

#include "syscalls.h"

struct envelope {
    struct cmsghdr header;
    int fd;
    int padding;
};

static struct msghdr message(struct iovec *part, struct envelope *envelope) {
    struct msghdr message = {0};
    message.parts = part;
    message.part_count = 1;
    message.control = envelope;
    message.control_length = sizeof *envelope;
    return message;
}

long pass_pair(int ends[2]) {
    return KERNEL4(NR_socketpair, AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends);
}

long pass_send(int socket, int fd) {
    char byte = 'L';
    struct iovec part = {&byte, 1};
    struct envelope envelope = {{sizeof(struct cmsghdr) + sizeof(int), SOL_SOCKET, SCM_RIGHTS}, fd, 0};
    struct msghdr out = message(&part, &envelope);
    long sent;
    do {
        sent = KERNEL3(NR_sendmsg, socket, &out, 0);
    } while (sent == -EINTR);
    return sent < 0 ? sent : 0;
}

long pass_receive(int socket) {
    char byte;
    struct iovec part = {&byte, 1};
    struct envelope envelope = {{0, 0, 0}, -1, 0};
    struct msghdr in = message(&part, &envelope);
    long received;
    do {
        received = KERNEL3(NR_recvmsg, socket, &in, 0);
    } while (received == -EINTR);
    if (received <= 0) {
        return received;
    }
    if (envelope.header.level != SOL_SOCKET || envelope.header.type != SCM_RIGHTS || envelope.fd < 0) {
        return -EINVAL;
    }
    return envelope.fd;
}
