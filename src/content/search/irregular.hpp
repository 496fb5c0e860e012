// Words whose forms no rule of endings brings together.
#pragma once

#include <span>
#include <string_view>

namespace varde::content::search {

/// Forms of one word each, with spaces between; the first stands for all. They change inside
/// (skrive, skrev), or bokmål and nynorsk spell them differently (hjem, heim).
std::span<const std::string_view> irregular_words();

}  // namespace varde::content::search
