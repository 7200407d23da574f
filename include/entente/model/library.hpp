// What an outside library is called and which version of it runs.
#pragma once

#include <string>

namespace entente::model {

/// An outside library that a layer uses. Of a shared library the version is the one that is loaded, if it
/// can say so; of one that consists of headers, the one that was compiled in; empty if it states none.
struct Library {
    std::string name;      ///< `Boost`
    std::string version;   ///< `1.74.0`; may be empty
    std::string used_for;  ///< what for, in a few words

    friend bool operator==(const Library&, const Library&) = default;  ///< all members alike
};

/// `major`, `minor` and `patch` with dots between: `1.74.0`.
inline std::string dotted_version(int major, int minor, int patch) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

}  // namespace entente::model
