#include "vault/hash.hpp"

#include <doctest/doctest.h>

using namespace varde;

TEST_CASE("the hash is BLAKE2b-256, as b2sum -l 256 computes it") {
    CHECK(vault::hash_hex("abc") ==
          "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(vault::hash_hex("") ==
          "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}
