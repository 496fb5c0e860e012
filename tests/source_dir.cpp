#include "source_dir.hpp"

namespace varde::test {

const char* const source_dir = VARDE_SOURCE_DIR;

}  // namespace varde::test
