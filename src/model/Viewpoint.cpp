#include "model/Viewpoint.hpp"

#include <algorithm>
#include <set>

#include "core/Text.hpp"

namespace tumen::model {

std::vector<Viewpoint> viewpointsOf(const Claims& claims) {
    std::set<std::string> actors;
    for (const auto* lists : {&claims.asserters(), &claims.deniers()})
        for (Code code = 0; code < lists->size(); ++code)
            actors.insert((*lists)[code].begin(), (*lists)[code].end());
    std::vector<Viewpoint> viewpoints = {{Viewpoint::Kind::All, {}}, {Viewpoint::Kind::Documented, {}}};
    for (const std::string& actor : actors)
        viewpoints.push_back({Viewpoint::Kind::Actor, actor});
    return viewpoints;
}

std::string id(const Viewpoint& viewpoint) {
    if (viewpoint.kind == Viewpoint::Kind::All)
        return "all";
    if (viewpoint.kind == Viewpoint::Kind::Documented)
        return "documented";
    std::string id = core::folded(viewpoint.actor);
    std::ranges::replace(id, ' ', '-');
    return id;
}

std::optional<Viewpoint> findViewpoint(const Claims& claims, std::string_view idOrName) {
    const std::vector<Viewpoint> all = viewpointsOf(claims);
    auto found = std::ranges::find_if(all, [&](const Viewpoint& each) { return id(each) == idOrName; });
    if (found == all.end())
        found = std::ranges::find_if(all, [&](const Viewpoint& each) {
            return each.kind == Viewpoint::Kind::Actor && each.actor == idOrName;
        });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace tumen::model
