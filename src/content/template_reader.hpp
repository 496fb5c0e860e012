// One template alone, outside a pack: what an import printed, or an author tries out.
#pragma once

#include "base/json_fwd.hpp"
#include "content/problem.hpp"
#include "content/template.hpp"

#include <vector>

namespace varde::content {

struct LoneTemplate {
    Template form;
    std::vector<Problem> problems;
};

/// Reads a template in the shape of content/writer.hpp. Use it only when there are no problems.
LoneTemplate read_template(const Json& json);

}  // namespace varde::content
