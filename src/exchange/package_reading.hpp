// Reading a package a piece at a time: one with ten thousand changes takes a tablet a second, and
// meanwhile the screen goes on, tells how far it is, and lets a person stop it.
#pragma once

#include "base/json_fwd.hpp"
#include "base/json_pieces.hpp"
#include "exchange/package_codec.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace varde::exchange {

/// Whether a file begins as those do that this app writes.
bool begins_as_package(std::string_view bytes);

class PackageReading {
public:
    explicit PackageReading(std::string bytes);

    /// Goes on for some milliseconds; true when all is read, or nothing more can be.
    bool step();

    /// How much is done, from 0 to 1.
    float done() const;

    /// What taking it in would do here, once step() was true. Fails as read_package does.
    Result<Import> finish(const casework::Replica& replica);

private:
    enum class Part { split, head, changes, digest, notes, end };
    using Add = Result<> (PackageReading::*)(const Json& element);

    void stop(const Error& error);
    Result<> go_on();
    Result<> read_head();
    Result<> read_list(std::string_view name, Part next, Add add);
    Result<> add_change(const Json& json);
    Result<> add_note(const Json& json);

    std::string bytes_;
    JsonPieces pieces_{{"notes", "changes"}};
    Part part_ = Part::split;
    std::size_t at_ = 0;    ///< in the list that is read
    std::size_t read_ = 0;  ///< bytes of all elements before it
    std::size_t work_ = 0;  ///< done in this step
    std::string digest_;
    Result<PackageFile> file_ = PackageFile{};
    casework::Replica incoming_;           ///< the changes of the file
    std::set<casework::RecordId> notes_;  ///< those that were read
};

}  // namespace varde::exchange
