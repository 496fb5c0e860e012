#include "casework/form/attachment.hpp"

#include <doctest/doctest.h>

using namespace varde::casework;

TEST_CASE("base64 as RFC 4648 has it") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("\xff\xfe\xfd") == "//79");
}

TEST_CASE("a file is a text, and comes back with its name, type and size") {
    for (const std::string name : {"tegning.png", "Blåveis, 100 % «ny».jpg", "", "a;name=b,c"}) {
        CAPTURE(name);
        const std::string text = attachment_text(name, "image/png", base64("fire!"));
        const auto file = read_attachment(text);
        REQUIRE(file);
        CHECK(file->name == name);
        CHECK(file->mime == "image/png");
        CHECK(file->data == base64("fire!"));
        CHECK(file->bytes == 5);
    }
    CHECK(read_attachment(attachment_text("", "text/plain;charset=utf-8", ""))->mime ==
          "text/plain;charset=utf-8");
    CHECK(read_attachment(attachment_text("x", "<b>", ""))->mime == "application/octet-stream");
}

TEST_CASE("other text is no file") {
    for (const char* text : {"", "data:", "tegning.png", "data:,hei", "data:image/png,hei",
                             "data;base64,hei", "xdata:image/png;base64,hei", ";base64,", ","})
        CHECK_FALSE_MESSAGE(read_attachment(text), text);
    // Cut or wrong escapes stay as they are.
    CHECK(read_attachment("data:a/b;name=100%;base64,")->name == "100%");
    CHECK(read_attachment("data:a/b;name=%4;base64,")->name == "%4");
    CHECK(read_attachment("data:a/b;name=%zz;base64,=")->bytes == 0);
}
