#include "exchange/package_codec.hpp"

#include "base/json.hpp"
#include "casework/commit_codec.hpp"
#include "exchange/change_json.hpp"
#include "exchange/note_json.hpp"
#include "vault/hash.hpp"

namespace varde::exchange {
namespace {

Json pack_json(const PackReference& pack) {
    return {{"id", pack.id}, {"version", pack.version}, {"fingerprint", pack.fingerprint}};
}

}  // namespace

std::string package_digest(std::span<const casework::Change> changes) {
    return vault::hash_hex(casework::encode_commit(changes));
}

std::string write_package(const PackageFile& file) {
    Json json = {{"format", std::string(package_family) + std::string(package_version)}};
    json["created"] = to_string(file.created);
    json["device"] = file.device;
    json["app"] = file.app;
    json["packs"] = Json::array();
    for (const PackReference& pack : file.packs) json["packs"].push_back(pack_json(pack));
    json["notes"] = Json::array();
    for (const ReadableNote& note : file.notes) json["notes"].push_back(to_json(note));
    json["changes"] = Json::array();
    for (const casework::Change& change : file.changes) json["changes"].push_back(to_json(change));
    json["digest"] = package_digest(file.changes);
    return write_json(json);
}

}  // namespace varde::exchange
