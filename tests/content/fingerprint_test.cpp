#include "content/reading/fingerprint.hpp"

#include <doctest/doctest.h>

using varde::content::Fingerprint;

namespace {

std::string sha256(std::string_view text, std::size_t piece) {
    Fingerprint fingerprint;
    for (std::size_t at = 0; at < text.size(); at += piece) fingerprint.add(text.substr(at, piece));
    return fingerprint.finish();
}

}  // namespace

// FIPS 180-4's examples.
TEST_CASE("fingerprint: SHA-256, in whatever pieces it comes") {
    CHECK(sha256("", 1) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc", 3) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const std::string a(1'000'000, 'a');
    for (const std::size_t piece : {std::size_t{64}, std::size_t{1000}, a.size()})
        CHECK(sha256(a, piece) ==
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
