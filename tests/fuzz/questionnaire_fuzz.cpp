// Any bytes as a questionnaire, and what follows a NUL as a response to it: a reason or a form,
// never a crash, and a form that was read goes out and comes back.
#include "base/json.hpp"
#include "exchange/fhir/fhirpath.hpp"
#include "exchange/fhir/questionnaire_in.hpp"
#include "exchange/fhir/questionnaire_out.hpp"
#include "exchange/fhir/response_in.hpp"

#include <cstdint>
#include <string_view>

using namespace varde;
using namespace varde::exchange::fhir;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static_cast<void>(compile_fhirpath(text, {}));
    const auto form = import_questionnaire(text.substr(0, text.find('\0')));
    if (!form) return 0;
    if (!import_questionnaire(export_questionnaires(form->form))) __builtin_trap();
    const std::size_t end = text.find('\0');
    const auto response = parse_json(end == std::string_view::npos ? text : text.substr(end + 1));
    if (response) static_cast<void>(validate_response(*response, form->form, {}));
    return 0;
}
