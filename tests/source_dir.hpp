// Where the checkout lies, for tests that read its files.
#pragma once

namespace varde::test {

/// Absolute path of the checkout, without a slash at its end.
extern const char* const source_dir;

}  // namespace varde::test
