/* Preloaded into a process: while the file FAULT_SWITCH exists, writing to a workspace fails with the error it names. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int next_error(int fd) {
    char link[64], path[4096], word[16] = "";
    const char *name = getenv("FAULT_SWITCH");
    if (name == NULL || access(name, F_OK) != 0) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    if (strstr(path, ".sv") == NULL) return 0;
    int file = open(name, O_RDONLY);
    if (file < 0) return 0;
    ssize_t got = read(file, word, sizeof word - 1);
    close(file);
    if (got < 0) return 0;
    return strncmp(word, "ENOSPC", 6) == 0 ? ENOSPC : EIO;
}

#define FAIL_WHERE_ASKED(fd) int error = next_error(fd); if (error) { errno = error; return -1; }

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    FAIL_WHERE_ASKED(fd)
    return ((ssize_t (*)(int, const void *, size_t, off64_t)) dlsym(RTLD_NEXT, "pwrite64"))(fd, data, size, at);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    FAIL_WHERE_ASKED(fd)
    return ((ssize_t (*)(int, const void *, size_t, off_t)) dlsym(RTLD_NEXT, "pwrite"))(fd, data, size, at);
}

ssize_t write(int fd, const void *data, size_t size) {
    FAIL_WHERE_ASKED(fd)
    return ((ssize_t (*)(int, const void *, size_t)) dlsym(RTLD_NEXT, "write"))(fd, data, size);
}

int fsync(int fd) {
    FAIL_WHERE_ASKED(fd)
    return ((int (*)(int)) dlsym(RTLD_NEXT, "fsync"))(fd);
}

int fdatasync(int fd) {
    FAIL_WHERE_ASKED(fd)
    return ((int (*)(int)) dlsym(RTLD_NEXT, "fdatasync"))(fd);
}
