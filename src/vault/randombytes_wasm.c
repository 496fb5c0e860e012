/* Random numbers for libsodium in the browser: getentropy(), which is crypto.getRandomValues.
   libsodium's own way on Emscripten is JavaScript text that the closure compiler rejects. */
#include <sodium.h>
#include <stdlib.h>
#include <unistd.h>

/* The most that getentropy() gives at once. */
enum { CHUNK = 256 };

static const char *implementation_name(void) {
    return "getentropy";
}

static void fill(void *const target, const size_t size) {
    unsigned char *at = target;
    size_t left = size;
    while (left > 0) {
        const size_t count = left < CHUNK ? left : CHUNK;
        /* Without random numbers there are no keys: stop rather than go on with weak ones. */
        if (getentropy(at, count) != 0) {
            abort();
        }
        at += count;
        left -= count;
    }
}

static uint32_t random_number(void) {
    uint32_t value;
    fill(&value, sizeof value);
    return value;
}

static randombytes_implementation implementation = {
    .implementation_name = implementation_name,
    .random = random_number,
    .buf = fill,
};

__attribute__((constructor)) static void install(void) {
    randombytes_set_implementation(&implementation);
}
